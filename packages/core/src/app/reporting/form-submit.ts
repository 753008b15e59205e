import { reply, text } from '../../conversation/build.js';
import { decodeFormRef, type FormRef, stepsOf } from '../../conversation/form.js';
import type { InboundContent } from '../../conversation/inbound.js';
import { plainText } from '../../conversation/plain-text.js';
import { presentDoubt } from '../../conversation/present/doubts.js';
import { type FormInput, presentForm } from '../../conversation/present/form.js';
import { labelOf, valueText } from '../../conversation/present/words.js';
import type { IndicatorKey } from '../../domain/ids.js';
import type { Doubt } from '../../domain/report/unusual.js';
import { writeDraftText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { commitWithReceipt } from './commit.js';
import { receiptOf } from './confirm.js';
import { doubtsOf, fewOf, fieldsOf, markOf } from './doubts.js';
import { type Duty, loadDuty } from './duty.js';
import { type ReadStep, readStep } from './form-read.js';
import { digestOf, inputsOf, openStep, refOf } from './form-show.js';
import { asOfOf } from './guided.js';
import { sayDutyRefusal, sayReportRefusal } from './refusals.js';
import { resolveDuty } from './resolve.js';
import { behalfWords, unpackBehalf, viewOf } from './view.js';

type Sent = Extract<InboundContent, { kind: 'form' }>;
type Step = {
  readonly duty: Duty;
  readonly ref: FormRef;
  readonly inputs: readonly FormInput[];
  readonly read: ReadStep;
};

/** Nothing can be stored: the reason stands at the first field, so that what was typed stays on the screen. */
const stop = (sent: Sent, said: Said): Said => ({
  replies: [],
  answer: {
    kind: 'fieldErrors',
    errors: Object.keys(sent.values)
      .slice(0, 1)
      .map((field) => ({ field, message: said.replies.map((each) => plainText(each).body).join(' ') })),
  },
});

/** A step of the form was sent: checked whole, stored in one commit with its receipt, then the next step or the end. */
export const submitForm = async (turn: Turn, sent: Sent): Promise<Said> => {
  const ref = decodeFormRef(sent.ref);
  if (ref === null) return stop(sent, { replies: [reply(text(turn.t.talk.oldButton))] });
  const found = await resolveDuty(turn, ref, true);
  if (!found.ok) return stop(sent, sayDutyRefusal(turn, found.error, 'report'));
  const { duty, standing } = found.value;
  const fields = stepsOf(duty.form)[ref.step];
  if (fields === undefined) return stop(sent, { replies: [reply(text(turn.t.talk.oldButton))] });
  if (standing === 'behalf' && ref.behalf === null)
    return stop(sent, sayDutyRefusal(turn, { code: 'not_your_board', board: duty.board }, 'report'));
  const inputs = await inputsOf(turn, duty, fields);
  const read = readStep(turn, duty, ref, inputs, sent.values);
  if (read.problems.length > 0) {
    const refused = read.refused === null ? {} : { refused: read.refused };
    return { replies: [], answer: { kind: 'fieldErrors', errors: read.problems }, ...refused };
  }
  const step = { duty, ref, inputs, read };
  const news = newsOf(turn, step);
  if (news.length > 0) return showAgain(turn, step, [...news, turn.t.form.keptTyped], ref.asked);
  const doubts = await doubtsOf(turn, duty, read.values, read.shares);
  const marks = doubts.map((doubt) => digestOf(turn, markOf(doubt)));
  if (marks.some((mark) => !ref.asked.includes(mark))) {
    const reasons = doubts.map((doubt) => `• ${presentDoubt(turn.words, doubt)}`);
    return showAgain(turn, step, [turn.t.form.unusual, ...reasons], marks);
  }
  return store(turn, step, sent, doubts);
};

/** What happened to the report since the form was shown, where the form showed it. */
const newsOf = ({ words, t }: Turn, { duty, ref, read }: Step): readonly string[] => {
  const last = duty.report.revisions.at(-1);
  const handedIn =
    last !== undefined && last.number > ref.revisions
      ? [t.form.handedIn({ revision: words.f.revision(last.number) })]
      : [];
  const moved = read.moved.map(({ field, value }) =>
    t.form.nowHolds({
      label: labelOf(words, field.key),
      value: value === undefined ? t.report.blank : valueText(words, value),
    }),
  );
  return handedIn.length + moved.length === 0 ? [] : [t.form.movedOn, ...handedIn, ...moved];
};

/** The same step once more: what changed above, what was typed kept, the rest as the draft has it now. */
const showAgain = async (
  turn: Turn,
  { duty, ref, inputs, read }: Step,
  before: readonly string[],
  asked: readonly string[],
): Promise<Said> => {
  const next = refOf(turn, duty, inputs, { ...ref, edition: ref.edition + 1, asked });
  const filled = inputs.map((input) => ({ ...input, text: read.typed[input.field.key] ?? input.text }));
  const view = viewOf(turn, duty, await behalfWords(turn, unpackBehalf(ref.behalf)));
  const form = presentForm(turn.words, view, next, filled, before);
  return { replies: [], answer: { kind: 'openForm', form, otherwise: [] } };
};

const store = async (turn: Turn, { duty, ref, read }: Step, sent: Sent, doubts: readonly Doubt[]): Promise<Said> => {
  const { deps, person, now, inbound } = turn;
  for (const { field, text: words } of read.texts) {
    const entry = { text: words, by: person.id, at: now, key: inbound.key };
    if (!(await writeDraftText(deps, duty.ref, field, entry)))
      throw new Error(`the draft texts of ${duty.ref.period} ${duty.ref.board} changed while being written`);
  }
  const figures = Object.keys(read.values) as IndicatorKey[];
  const n = figures.length + read.texts.length;
  const behalf = await behalfWords(turn, unpackBehalf(ref.behalf));
  if (figures.length === 0) {
    const said = await goOn(turn, duty, ref, n, behalf);
    const idle = n === 0 && said.answer === undefined;
    return idle ? { replies: [reply(text(turn.t.form.nothingNew))] } : said;
  }
  const command = {
    type: 'Enter',
    by: person.id,
    onBehalf: unpackBehalf(ref.behalf),
    sentAt: turn.sentAt,
    today: turn.words.f.localDate(now),
    asOf: asOfOf(turn, duty),
    form: duty.form,
    values: read.values,
    confirmed: fieldsOf(doubts),
    few: fewOf(doubts),
  } as const;
  const before = await loadDuty(deps, duty.ref.cluster, duty.board, duty.cycle);
  const result = await commitWithReceipt(turn, before, command, (report, version) =>
    receiptOf(turn, before, report, version, n, behalf),
  );
  if (!result.ok) return stop(sent, sayReportRefusal(turn, duty, result.error));
  const next = await goOn(turn, duty, ref, 0, behalf);
  return { ...next, outbound: result.value.outbound };
};

/** The next step, or the end; `n` texts were stored outside the stream and get their receipt as an answer. */
const goOn = async (turn: Turn, before: Duty, ref: FormRef, n: number, behalf: string | null): Promise<Said> => {
  const duty = await loadDuty(turn.deps, before.ref.cluster, before.board, before.cycle);
  const next = await openStep(turn, duty, ref.step + 1, ref.behalf);
  const receipt = n === 0 ? [] : [receiptOf(turn, duty, duty.report, duty.version, n, behalf)];
  return { replies: receipt, ...(next === null ? {} : { answer: next }) };
};
