import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import type { Readback } from '../../conversation/present/readback.js';
import { presentDone, remainingLine } from '../../conversation/present/report.js';
import type { Reply } from '../../conversation/reply.js';
import type { Dialogue } from '../../conversation/session.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { progress } from '../../domain/report/form.js';
import type { Report } from '../../domain/report/types.js';
import { withStepButton } from '../milestones/beside.js';
import { readReport } from '../reports.js';
import { writeDraftText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { commitWhile, unchanged } from './commit.js';
import { doubtsOf, fewOf, fieldsOf, markOf } from './doubts.js';
import { type Duty, loadDuty } from './duty.js';
import { questionAhead, startGuided } from './guided.js';
import { cardOf, dutyOf, showReadback, valuesIn } from './readback.js';
import { sayReportRefusal } from './refusals.js';
import { behalfWords, unpackBehalf, viewOf } from './view.js';

/** Where the person is once a read-back is settled. */
export const after = (dialogue: Readback, duty: Duty): Dialogue | null =>
  dialogue.guided ? startGuided(duty, dialogue.behalf) : null;

/** The person's yes: what was read goes into the draft, in one commit with its receipt. */
export const confirmReadback = async (turn: Turn, dialogue: Readback): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  if (duty === null) return { replies: [reply(text(turn.t.report.refusal.not_expected))], dialogue: null };
  const values = valuesIn(dialogue);
  const doubts = await doubtsOf(turn, duty, values, dialogue.shares);
  const unclear = dialogue.proposals.some((proposal) => proposal.readings.length > 0);
  const repeated = (await turn.deps.store.find(turn.inbound.key)).length > 0;
  // Nobody agrees to what was not on the card: somebody else may have changed the draft since.
  const unseen = doubts.some((doubt) => dialogue.asked?.includes(markOf(doubt)) !== true);
  if (unclear || (unseen && !repeated)) return showReadback(turn, duty, dialogue);
  const behalf = await behalfWords(turn, unpackBehalf(dialogue.behalf));
  const command = {
    type: 'Enter',
    by: turn.person.id,
    onBehalf: unpackBehalf(dialogue.behalf),
    sentAt: turn.sentAt,
    today: turn.words.f.localDate(turn.now),
    asOf: dialogue.asOf,
    form: duty.form,
    values,
    confirmed: fieldsOf(doubts),
    few: fewOf(doubts),
  } as const;
  for (const { field, text: words } of dialogue.texts) {
    await writeDraftText(turn.deps, duty.ref, field, {
      text: words,
      by: turn.person.id,
      at: turn.now,
      key: turn.inbound.key,
    });
  }
  if (dialogue.proposals.length === 0) return savedTexts(turn, dialogue);
  const n = dialogue.proposals.length + dialogue.texts.length;
  const ahead = dialogue.guided ? await questionAhead(turn, duty, startGuided(duty, dialogue.behalf), values) : null;
  const { since } = dialogue;
  const seen = since === undefined ? duty.report : (await readReport(turn.deps, duty.ref, { version: since })).state;
  const still = unchanged(Object.keys(values) as IndicatorKey[], seen.draft);
  const result = await commitWhile(turn, duty, still, command, (report, version) => {
    if (ahead === null) return withStepButton(turn, dialogue, receiptOf(turn, duty, report, version, n, behalf));
    const stored = { ...duty, report, version, entries: { ...duty.entries, ...report.draft }, last: report.lastField };
    const saved = [line(bold(turn.t.report.saved({ time: turn.words.f.time(turn.sentAt), n })))];
    return withStepButton(turn, dialogue, ahead(stored, saved));
  });
  if (!result.ok) {
    if (result.error.code === 'moved') return readBackMoved(turn, dialogue);
    return { ...sayReportRefusal(turn, duty, result.error), dialogue: null };
  }
  const now = await loadDuty(turn.deps, duty.ref.cluster, duty.board, duty.cycle);
  return { replies: [], outbound: result.value.outbound, dialogue: after(dialogue, now) };
};

/** Somebody stored another figure for one of these items meanwhile: both are shown, and the person decides again. */
const readBackMoved = async (turn: Turn, dialogue: Readback): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  if (duty === null) return { replies: [], dialogue: null };
  const next: Readback = { ...dialogue, card: cardOf(turn), since: duty.version, revise: true, at: turn.now };
  const said = await showReadback(turn, duty, next);
  return { ...said, replies: [reply(text(turn.t.report.staleCard)), ...said.replies] };
};

/** A template that held texts only: nothing went into the stream, so the answer is an answer. */
const savedTexts = async (turn: Turn, dialogue: Readback): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  if (duty === null) return { replies: [], dialogue: null };
  return {
    replies: [receiptOf(turn, duty, duty.report, duty.version, dialogue.texts.length, null)],
    dialogue: after(dialogue, duty),
  };
};

/** The answer to what was stored: how much, what is left, and how to go on. */
export const receiptOf = (
  turn: Turn,
  duty: Duty,
  report: Report,
  version: number,
  n: number,
  behalf: string | null,
): Reply => {
  const { t, f } = turn.words;
  const entries = { ...duty.entries, ...report.draft };
  const view = { ...viewOf(turn, { ...duty, report, version, entries }, behalf) };
  const { done, of } = progress(duty.form, entries);
  const saved = [line(bold(t.report.saved({ time: f.time(turn.sentAt), n })))];
  if (done === of || report.revisions.length > 0) return presentDone(turn.words, view, saved, false);
  const where = { period: duty.ref.period, board: duty.ref.board };
  return reply(
    text(
      ...saved,
      remainingLine(turn.words, view),
      ...(behalf === null ? [] : [t.report.onBehalf({ source: behalf })]),
    ),
    buttons([
      button(t.report.button.goOn, { verb: 'report', ...where }),
      button(t.report.button.template, { verb: 'template', ...where }),
      button(t.report.button.draft, { verb: 'draft', ...where }),
    ]),
  );
};
