import { bold, bullets, button, buttons, line, reply, text } from '../../conversation/build.js';
import { presentErrors } from '../../conversation/present/field-errors.js';
import { presentReadback, presentWhichToCorrect, type Readback } from '../../conversation/present/readback.js';
import { presentDone, remainingLine } from '../../conversation/present/report.js';
import { labelOf } from '../../conversation/present/words.js';
import type { Reply } from '../../conversation/reply.js';
import type { Dialogue } from '../../conversation/session.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { type CalendarDate, DAY, millis } from '../../domain/instant.js';
import { fieldOf, progress } from '../../domain/report/form.js';
import type { FieldValue, Report } from '../../domain/report/types.js';
import { checkValue, type FieldError } from '../../domain/report/validate.js';
import { listCycles } from '../cycles.js';
import { readReport } from '../reports.js';
import { writeDraftText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { commitWhile, unchanged } from './commit.js';
import { type Duty, loadDuty } from './duty.js';
import { asOfOf, questionAhead, sayPlace, startGuided } from './guided.js';
import type { Figures } from './read-figures.js';
import { readTyped } from './read-value.js';
import { sayReportRefusal } from './refusals.js';
import { behalfWords, unpackBehalf, viewOf } from './view.js';

/** An unanswered read-back is not kept longer than this. */
export const READBACK_MS = DAY;

const cardOf = (turn: Turn): string => `c${turn.deps.ids.sha256(turn.inbound.key).slice(0, 10)}`;

const placeIn = (duty: Duty, key: IndicatorKey): number => duty.form.fields.findIndex((field) => field.key === key);

/** Reads figures back in full and waits for the person's word; errors of single values come first, all at once. */
export const openReadback = async (
  turn: Turn,
  duty: Duty,
  figures: Figures,
  options: {
    readonly asOf: CalendarDate | null;
    readonly behalf: string | null;
    readonly revise: boolean;
    readonly guided: boolean;
  },
): Promise<Said> => {
  const today = turn.words.f.localDate(turn.now);
  const errors = figures.proposals.flatMap((proposal): FieldError[] => {
    const field = fieldOf(duty.form, proposal.field);
    const error = field === undefined || proposal.readings.length > 0 ? null : checkValue(field, proposal.value, today);
    return error === null ? [] : [error];
  });
  const unread = figures.unread.map((each) =>
    each.field === null
      ? turn.t.report.template.bad({ line: each.said })
      : turn.t.report.notAFigure({ text: each.said, label: labelOf(turn.words, each.field) }),
  );
  const problems = [...presentErrors(turn.words, errors), ...unread];
  const good = figures.proposals.filter((proposal) => !errors.some((error) => error.field === proposal.field));
  const warning = problems.length === 0 ? [] : [reply(text(line(bold(turn.t.report.errorsTitle))), bullets(problems))];
  if (good.length + figures.texts.length === 0) return { replies: warning };
  const dialogue: Readback = {
    kind: 'readback',
    card: cardOf(turn),
    period: duty.ref.period,
    board: duty.ref.board,
    asOf: options.asOf ?? asOfOf(turn, duty),
    proposals: [...good].sort((a, b) => placeIn(duty, a.field) - placeIn(duty, b.field)),
    shares: figures.shares,
    texts: figures.texts,
    correcting: null,
    since: duty.version,
    at: turn.now,
    behalf: options.behalf,
    revise: options.revise,
    guided: options.guided,
  };
  return { replies: [...warning, await sayReadback(turn, duty, dialogue)], dialogue };
};

export const sayReadback = async (turn: Turn, duty: Duty, dialogue: Readback): Promise<Reply> =>
  presentReadback(turn.words, viewOf(turn, duty, await behalfWords(turn, unpackBehalf(dialogue.behalf))), dialogue);

/** The duty a waiting read-back is about; null when its report is gone. */
export const dutyOf = async (
  turn: Turn,
  dialogue: { readonly period: string; readonly board: string },
): Promise<Duty | null> => {
  const board = boardOf(turn.config, dialogue.board);
  const cycle = (await listCycles(turn.deps, turn.config.id)).find((each) => each.instants.period === dialogue.period);
  return board === undefined || cycle === undefined ? null : loadDuty(turn.deps, turn.config.id, board, cycle);
};

const after = (dialogue: Readback, duty: Duty): Dialogue | null =>
  dialogue.guided ? startGuided(duty, dialogue.behalf) : null;

/** The person's yes: what was read goes into the draft, in one commit with its receipt. */
export const confirmReadback = async (turn: Turn, dialogue: Readback): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  if (duty === null) return { replies: [reply(text(turn.t.report.refusal.not_expected))], dialogue: null };
  const unclear = dialogue.proposals.find((proposal) => proposal.readings.length > 0);
  if (unclear !== undefined) return { replies: [await sayReadback(turn, duty, dialogue)] };
  const values = Object.fromEntries(dialogue.proposals.map((proposal) => [proposal.field, proposal.value])) as Readonly<
    Partial<Record<IndicatorKey, FieldValue>>
  >;
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
    confirmed: [],
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
    if (ahead === null) return receiptOf(turn, duty, report, version, n, behalf);
    const stored = { ...duty, report, version, entries: { ...duty.entries, ...report.draft }, last: report.lastField };
    return ahead(stored, [line(bold(turn.t.report.saved({ time: turn.words.f.time(turn.sentAt), n })))]);
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
  return { replies: [reply(text(turn.t.report.staleCard)), await sayReadback(turn, duty, next)], dialogue: next };
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

export const discardReadback = async (turn: Turn, dialogue: Readback): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  const next = duty === null ? null : after(dialogue, duty);
  const place = duty !== null && next?.kind === 'guided' ? [await sayPlace(turn, duty, next)] : [];
  return { replies: [reply(text(turn.t.report.discarded)), ...place], dialogue: next };
};

/** Goes to the item to be typed again; with one item there is nothing to choose. */
export const correctReadback = async (turn: Turn, dialogue: Readback, field: string | undefined): Promise<Said> => {
  const only = dialogue.proposals.length === 1 ? dialogue.proposals[0]?.field : undefined;
  const named = field === undefined ? undefined : dialogue.proposals[Number(field) - 1]?.field;
  const chosen = named ?? only;
  if (chosen === undefined) return { replies: [presentWhichToCorrect(turn.words, dialogue)] };
  const ask = turn.t.report.correctAsk({ label: labelOf(turn.words, chosen), example: turn.words.f.number(1250) });
  return { replies: [reply(text(ask))], dialogue: { ...dialogue, correcting: chosen } };
};

/** The typed correction of one item, or the reading chosen of several: then everything is read back again. */
export const settleProposal = async (
  turn: Turn,
  dialogue: Readback,
  field: IndicatorKey,
  value: FieldValue,
): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  if (duty === null) return { replies: [], dialogue: null };
  const proposals = dialogue.proposals.map((proposal) =>
    proposal.field === field ? { ...proposal, value, readings: [] } : proposal,
  );
  const next: Readback = { ...dialogue, proposals, correcting: null, card: cardOf(turn), at: turn.now };
  return { replies: [await sayReadback(turn, duty, next)], dialogue: next };
};

/** Text that comes while an item is being corrected or chosen; null when it is not a value of that item. */
export const correctWith = async (turn: Turn, dialogue: Readback, said: string): Promise<Said | null> => {
  const duty = await dutyOf(turn, dialogue);
  const unclear = dialogue.proposals.find((proposal) => proposal.readings.length > 0)?.field ?? null;
  const asked = dialogue.correcting ?? unclear;
  const field = duty === null || asked === null ? undefined : fieldOf(duty.form, asked);
  if (duty === null || field === undefined) return null;
  const typed = readTyped(turn, field, said);
  if (typed.kind === 'value') return settleProposal(turn, dialogue, field.key, typed.value);
  if (typed.kind === 'invalid') return null;
  const [value] = typed.readings;
  if (value === undefined) return null;
  const proposals = dialogue.proposals.map((proposal) =>
    proposal.field === field.key ? { ...proposal, value, readings: typed.readings, said } : proposal,
  );
  const next: Readback = { ...dialogue, proposals, correcting: null, card: cardOf(turn), at: turn.now };
  return { replies: [await sayReadback(turn, duty, next)], dialogue: next };
};

export const expired = (turn: Turn, dialogue: Readback): boolean =>
  millis(turn.now) - millis(dialogue.at) > READBACK_MS;
