import { bold, bullets, line, reply, text } from '../../conversation/build.js';
import type { Outbound } from '../../conversation/outbound.js';
import { presentDoubts } from '../../conversation/present/doubts.js';
import { presentErrors } from '../../conversation/present/field-errors.js';
import { presentPreview, type ReportView } from '../../conversation/present/report.js';
import { presentReceipt } from '../../conversation/present/report-receipt.js';
import { withSignals } from '../../conversation/present/signals.js';
import type { Reply } from '../../conversation/reply.js';
import type { Dialogue } from '../../conversation/session.js';
import type { IndicatorKey } from '../../domain/ids.js';
import type { Person } from '../../domain/people/types.js';
import { standsUnchanged } from '../../domain/report/approval.js';
import { difference } from '../../domain/report/form.js';
import { smallCounts } from '../../domain/report/small.js';
import type { FieldValue, OnBehalf, Report, ReportEvent, ReportRef } from '../../domain/report/types.js';
import { doubtsAtHandIn } from '../../domain/report/unusual.js';
import { checkEntries } from '../../domain/report/validate.js';
import { afterHandIn } from '../approval/told.js';
import { actsFor } from '../people/deputies.js';
import { raiseButtons } from '../questions/from-report.js';
import { closeNotices } from '../reminders/close.js';
import { clearDraftTexts, keepText, readText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { askNote, type HandingIn } from './amend.js';
import { commitWhile } from './commit.js';
import { fewOf, fieldsOf } from './doubts.js';
import { type Duty, loadDuty } from './duty.js';
import { readPast } from './past.js';
import { displaced } from './readback.js';
import { sayReportRefusal } from './refusals.js';
import { readSignals } from './signals.js';
import { signalView } from './signals-shown.js';
import { behalfWords, packBehalf, viewOf } from './view.js';

type Texts = Extract<ReportEvent, { type: 'ReportHandedIn' }>['texts'];

/**
 * What would be handed in: everything wrong at once, else everything unusual at once to be confirmed, else the whole of it. Stores
 * nothing but where the person is.
 */
export const preview = async (turn: Turn, duty: Duty, behalf: OnBehalf | null): Promise<Said> => {
  const { words, t } = turn;
  const last = duty.report.revisions.at(-1);
  if (Object.keys(duty.entries).length === 0) return sayReportRefusal(turn, duty, { code: 'nothing_entered' });
  if (last !== undefined && standsUnchanged(duty.report, duty.form, duty.entries)) {
    return sayReportRefusal(turn, duty, { code: 'nothing_changed', revision: last.number });
  }
  const errors = checkEntries(duty.form, duty.entries, words.f.localDate(turn.now), duty.report.kept);
  if (errors.length > 0)
    return { replies: [reply(text(line(bold(t.report.errorsTitle))), bullets(presentErrors(words, errors)))] };
  const doubts = await doubtsBefore(turn, duty);
  const view = viewOf(turn, duty, await behalfWords(turn, behalf));
  const shown =
    doubts.length > 0
      ? presentDoubts(words, view, doubts)
      : withSignals(words, previewOf(turn, duty, view), await signalView(turn, duty, await readSignals(turn, duty)));
  return {
    replies: [...displaced(turn, duty), shown],
    dialogue: atPreview(turn, duty, behalf, doubts.length > 0 ? 'keep' : 'submit'),
  };
};

const doubtsBefore = async (turn: Turn, duty: Duty) =>
  doubtsAtHandIn(duty.form, duty.entries, await readPast(turn, duty), duty.report.unchanged, smallCounts(turn.config));

const previewOf = (turn: Turn, duty: Duty, view: ReportView): Reply => {
  const changes = difference(duty.form, duty.report.revisions.at(-1)?.entries ?? {}, duty.entries);
  const shown = changes.map((change) => ({
    key: change.field.key,
    before: change.before?.value,
    after: change.after?.value,
    confirmed: change.after?.confirmed === true,
  }));
  return presentPreview(turn.words, view, shown);
};

const atPreview = (turn: Turn, duty: Duty, behalf: OnBehalf | null, asks: 'submit' | 'keep'): Dialogue => ({
  kind: 'preview',
  period: duty.ref.period,
  board: duty.ref.board,
  version: duty.version,
  asks,
  at: turn.now,
  behalf: packBehalf(behalf),
});

/** The person's yes to everything unusual: kept with the values, and never asked again; then the preview, in the same message. */
export const keepUnusual = async (turn: Turn, duty: Duty, behalf: OnBehalf | null): Promise<Said> => {
  const { person, sentAt } = turn;
  const doubts = await doubtsBefore(turn, duty);
  const repeated = (await turn.deps.store.find(turn.inbound.key)).length > 0;
  if (doubts.length === 0 && !repeated) return preview(turn, duty, behalf);
  const words = await behalfWords(turn, behalf);
  const [unchanged = null] = doubts.flatMap((doubt) => (doubt.code === 'unchanged' ? [doubt.period] : []));
  const command = {
    type: 'Confirm',
    by: person.id,
    sentAt,
    fields: fieldsOf(doubts),
    few: fewOf(doubts),
    unchanged,
  } as const;
  const still = (_: Report, version: number): boolean => version === duty.version;
  const signals = await signalView(turn, duty, await readSignals(turn, duty));
  const result = await commitWhile(turn, duty, still, command, (report, version) => {
    const after = { ...duty, report, version, entries: { ...report.draft, ...textsOf(duty) } };
    return withSignals(turn.words, previewOf(turn, after, viewOf(turn, after, words)), signals);
  });
  if (!result.ok)
    return result.error.code === 'moved'
      ? previewMoved(turn, duty, behalf)
      : sayReportRefusal(turn, duty, result.error);
  const now = await loadDuty(turn.deps, duty.ref.cluster, duty.board, duty.cycle);
  return { replies: [], outbound: result.value.outbound, dialogue: atPreview(turn, now, behalf, 'submit') };
};

const textsOf = (duty: Duty): Duty['entries'] =>
  Object.fromEntries(Object.entries(duty.entries).filter(([, entry]) => entry?.value.kind === 'text'));

/** Draft texts become documents of their own, of which the hand-in holds id and hash; unchanged ones keep theirs. */
const keepTexts = async (turn: Turn, duty: Duty): Promise<Texts> => {
  const kept: Record<string, Extract<FieldValue, { kind: 'text' }>> = {};
  for (const [key, entry] of Object.entries(duty.texts.fields)) {
    const current = duty.entries[key as IndicatorKey]?.value;
    if (entry === undefined || current?.kind !== 'text' || current.text !== 'draft') continue;
    const { text, sha256 } = await keepText(turn.deps, {
      key: entry.key,
      part: key,
      text: entry.text,
      by: entry.by,
      at: entry.at,
    });
    kept[key] = { kind: 'text', text, sha256, length: entry.text.length };
  }
  return kept;
};

/** What would be handed in is no longer what this card showed. */
export const previewMoved = async (turn: Turn, { ref, board, cycle }: Duty, behalf: OnBehalf | null): Promise<Said> => {
  const said = await preview(turn, await loadDuty(turn.deps, ref.cluster, board, cycle), behalf);
  return { ...said, replies: [reply(text(turn.t.report.staleCard)), ...said.replies] };
};

/** Hands the report in under the message's own instant; the receipt is in the same commit. */
export const handIn = async (turn: Turn, duty: Duty, options: HandingIn): Promise<Said> => {
  const { words } = turn;
  const texts = await keepTexts(turn, duty);
  const behalf = await behalfWords(turn, options.behalf);
  const reason = options.note?.text == null ? null : await readText(turn.deps, options.note.text.text);
  const signals = await readSignals(turn, duty);
  const seen = await signalView(turn, duty, signals);
  const absent = await actsFor(turn.deps, turn.config, turn.person, duty.ref.board, turn.now);
  const command = {
    type: 'HandIn',
    by: turn.person.id,
    onBehalf: options.behalf,
    sentAt: turn.sentAt,
    today: words.f.localDate(turn.now),
    form: duty.form,
    texts,
    evenIncomplete: options.evenIncomplete,
    ...(duty.cycle.publishedAt === null ? {} : { publishedAt: duty.cycle.publishedAt }),
    ...(options.note === undefined ? {} : { note: options.note }),
    past: await readPast(turn, duty),
    ...(turn.config.approval?.handedInBy === 'head' ? { onTimeBy: 'head' as const } : {}),
    signals,
    small: smallCounts(turn.config),
  } as const;
  const after = await afterHandIn(turn, duty);
  const result = await commitWhile(
    turn,
    duty,
    (_, version) => version === duty.version,
    command,
    (report, version) => {
      const by = { behalf, reason, absent, next: after?.next ?? [] };
      const said = { ...seen, signals: report.revisions.at(-1)?.signals ?? [] };
      return withSignals(words, receipt(turn, duty, report, version, by), said);
    },
    after?.told,
  );
  if (!result.ok) {
    if (result.error.code === 'note_needed') return askNote(turn, duty, result.error.publishedAt, options);
    if (result.error.code === 'incomplete' || result.error.code === 'unusual')
      return preview(turn, duty, options.behalf);
    if (result.error.code === 'moved') return previewMoved(turn, duty, options.behalf);
    return sayReportRefusal(turn, duty, result.error);
  }
  await clearDraftTexts(turn.deps, duty.ref);
  return { replies: [], outbound: [...result.value.outbound, ...(await cardsAfter(turn, duty.ref))], dialogue: null };
};

/** Older reminders that name a report, edited to its new state. */
export const cardsAfter = (turn: Turn, ref: ReportRef): Promise<readonly Outbound[]> =>
  closeNotices(turn.deps, turn.config, ref, { now: turn.now, key: turn.inbound.key });

/** The document of an entry on behalf, why figures change after publication, and who is stood in for. */
type By = {
  readonly behalf: string | null;
  readonly reason: string | null;
  readonly absent: Person | null;
  readonly next: readonly string[];
};

const receipt = (turn: Turn, duty: Duty, report: Report, version: number, { behalf, reason, absent, next }: By) => {
  const revision = report.revisions.at(-1);
  if (revision === undefined) throw new Error('a hand-in without a revision');
  const raise = raiseButtons(turn, duty.ref, duty.form, revision);
  const view = { ...viewOf(turn, { ...duty, report, version, entries: report.draft }, behalf), absent, next, raise };
  return presentReceipt(turn.words, reason === null ? view : { ...view, reason }, revision);
};
