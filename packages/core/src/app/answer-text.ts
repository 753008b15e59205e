import { bold, line, reply, text as words } from '../conversation/build.js';
import { commandRequest, parseCommand } from '../conversation/commands.js';
import { requestInWords } from '../conversation/phrases.js';
import { presentCommandOutcome } from '../conversation/present/command-outcome.js';
import { headingOf } from '../conversation/present/report.js';
import type { FormField } from '../domain/cluster/types.js';
import type { BoardId } from '../domain/ids.js';
import type { CalendarDate } from '../domain/instant.js';
import { may, mayEnter } from '../domain/people/permissions.js';
import { yesOrNo } from '../language/index.js';
import type { Interpretation } from '../language/types.js';
import { handle } from './handlers.js';
import type { Duty } from './reporting/duty.js';
import { editedPeriod, readBackFigures } from './reporting/edited.js';
import { answerField, answerText, placeOf, savedFieldLine, sayPlace, startGuided } from './reporting/guided.js';
import { type Figures, fromReading, readLabelled, readSpoken } from './reporting/read-figures.js';
import { readTyped } from './reporting/read-value.js';
import { confirmReadback, correctWith, discardReadback, dutyOf, expired, openReadback } from './reporting/readback.js';
import { sayDutyRefusal } from './reporting/refusals.js';
import { ownBoards, resolveDuty } from './reporting/resolve.js';
import { templateHead } from './reporting/template.js';
import { packBehalf } from './reporting/view.js';
import { keepText } from './texts.js';
import type { Said, Turn } from './turn.js';
import { answerReading, CONFIDENT } from './understand.js';

const QUESTIONS: readonly string[] = [
  'status_missing',
  'status_submitted',
  'board_status',
  'my_tasks',
  'deadline_next',
  'summary_period',
  'summary_board',
  'indicator_value',
  'indicator_compare',
  'trend',
  'milestone_status',
  'help',
  'cancel',
  'settings',
  'out_of_scope',
];
/** Inside a text field only a short, clear question counts as one. */
const SHORT = 80;

const contextOf = (turn: Turn) => ({
  config: turn.config,
  today: turn.words.f.localDate(turn.now),
  current: turn.current,
  own: may(turn.person, 'steer').ok ? null : (ownBoards(turn.person)[0] ?? null),
  enters: (board: BoardId) => mayEnter(turn.person, board).ok,
});

const interpret = (turn: Turn, said: string, openField?: FormField): Interpretation => {
  const [grant] = turn.person.grants;
  const board = turn.person.grants.flatMap((each) => ('board' in each ? [each.board] : []))[0];
  return turn.reader.interpret(said, {
    config: turn.config,
    now: turn.now,
    role: grant?.role ?? 'observer',
    ...(board === undefined ? {} : { board }),
    ...(openField === undefined ? {} : { openField: openField.key }),
    ...(turn.previous === null ? {} : { previous: turn.previous }),
  });
};

/** A message typed by an enrolled person, already past the guard. `edited`: an earlier message was changed to this. */
export const answerTyped = async (turn: Turn, said: string, edited = false): Promise<Said> => {
  const { dialogue } = turn.session;
  if (said.trimStart().startsWith('/')) return answerCommand(turn, said);
  if (dialogue?.kind === 'behalf_source' && !edited) return nameSource(turn, dialogue, said);
  if (dialogue?.kind === 'readback' && expired(turn, dialogue)) {
    const rest = await answerTyped({ ...turn, session: { ...turn.session, dialogue: null } }, said, edited);
    return { dialogue: null, ...rest, replies: [reply(words(turn.t.report.readbackExpired)), ...rest.replies] };
  }
  // An old message that now says yes was not said to this card.
  if (dialogue?.kind === 'readback' && !edited) {
    const corrected = await correctWith(turn, dialogue, said);
    if (corrected !== null) return corrected;
    const word = yesOrNo(said);
    if (word === 'yes') return confirmReadback(turn, dialogue);
    if (word === 'no') return discardReadback(turn, dialogue);
  }
  if (dialogue?.kind === 'guided' && !edited) {
    const inForm = await answerGuided(turn, dialogue, said);
    if (inForm !== null) return inForm;
  }
  const command = parseCommand(said, turn.config);
  if (command !== null) return answerCommand(turn, said);
  const phrase = requestInWords(said);
  if (phrase !== null) return handle(turn, phrase);
  const labelled = await answerFigures(turn, said, edited);
  if (labelled !== null) return labelled;
  return answerSentence(turn, said, edited);
};

const answerCommand = async (turn: Turn, said: string): Promise<Said> => {
  const command = parseCommand(said, turn.config);
  if (command === null) return { replies: [reply(words(turn.t.talk.notUnderstoodPlain))] };
  const { config, reader, now } = turn;
  const outcome = commandRequest(command, { config, today: turn.words.f.localDate(now), reader, now });
  if (outcome.kind === 'request') {
    const { request } = outcome;
    // “báo cáo của Hải Phòng”, said by who enters nothing there, asks to see it.
    const looks =
      !command.slash &&
      request.verb === 'report' &&
      request.board !== undefined &&
      !mayEnter(turn.person, request.board as BoardId).ok;
    return handle(turn, looks ? { ...request, verb: 'summary' } : request);
  }
  return { replies: [presentCommandOutcome(turn.words, outcome, { verb: 'help' })] };
};

const nameSource = async (
  turn: Turn,
  dialogue: { readonly period: string; readonly board: string },
  said: string,
): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  if (duty === null)
    return { replies: [words(turn.t.report.refusal.not_expected)].map((block) => reply(block)), dialogue: null };
  if (yesOrNo(said) === 'no') return handle(turn, { verb: 'cancel' });
  const kept = await keepText(turn.deps, {
    key: turn.inbound.key,
    part: 'source',
    text: said.trim(),
    by: turn.person.id,
    at: turn.now,
  });
  const guided = startGuided(duty, packBehalf({ source: kept.text, sha256: kept.sha256 }));
  const started = turn.t.report.behalfStarted({
    heading: headingOf(turn.words, { board: duty.board, period: duty.ref.period }),
    source: said.trim(),
  });
  return { replies: [reply(words(line(bold(started)))), await sayPlace(turn, duty, guided)], dialogue: guided };
};

/** The answer to the open question; null when the text is something else, which is then understood as such. */
const answerGuided = async (
  turn: Turn,
  dialogue: Extract<NonNullable<Turn['session']['dialogue']>, { kind: 'guided' }>,
  said: string,
): Promise<Said | null> => {
  const duty = await dutyOf(turn, dialogue);
  const field = duty === null ? null : placeOf(duty, dialogue);
  if (duty === null || field === null) return null;
  if (field.type === 'text') return answerTextField(turn, duty, dialogue, field, said);
  if (speaksOfSomethingElse(turn, field, said)) return null;
  const typed = readTyped(turn, field, said);
  const options = { asOf: null, behalf: dialogue.behalf, revise: false, guided: true };
  const readBack = (figures: Figures): Promise<Said> => openReadback(turn, duty, figures, options);
  if (typed.kind === 'value' && typed.target === null && !typed.approximate) {
    return answerField(turn, duty, dialogue, { [field.key]: typed.value }, savedFieldLine(turn, field, typed.value));
  }
  if (typed.kind !== 'invalid') {
    const labelled = readLabelled(
      turn,
      duty.form,
      `${turn.config.indicators.find((each) => each.key === field.key)?.vi ?? field.key}: ${said}`,
    );
    if (labelled !== null) return readBack(labelled);
  }
  return null;
};

/** A question, or a figure with another item's name on it, is no answer to the open question, even where a number stands in it. */
const speaksOfSomethingElse = (turn: Turn, field: FormField, said: string): boolean => {
  const own = field.type === 'target' ? [field.key, field.of] : [field.key];
  return /[?？]/.test(said) || turn.reader.indicator(said).some((key) => !own.some((each) => each === key));
};

const answerTextField = async (
  turn: Turn,
  duty: Duty,
  dialogue: Parameters<typeof answerText>[2],
  field: FormField,
  said: string,
): Promise<Said | null> => {
  if (parseCommand(said, turn.config) !== null) return null;
  if (said.length <= SHORT) {
    const reading = interpret(turn, said, field);
    if (reading.confidence >= 0.8 && QUESTIONS.includes(reading.intent)) return null;
  }
  return answerText(turn, duty, dialogue, field, said.trim());
};

/** `label: value` pairs and filled-in templates. */
const answerFigures = async (turn: Turn, said: string, edited: boolean): Promise<Said | null> => {
  const head = templateHead(said);
  const found = await resolveDuty(turn, head === null ? await editedPeriod(turn) : { period: head.period }, true);
  if (!found.ok) {
    if (head !== null) return sayDutyRefusal(turn, found.error, 'report');
    return null;
  }
  const { duty } = found.value;
  const figures = readLabelled(turn, duty.form, head?.body ?? said);
  if (figures === null) return null;
  if (head !== null && head.board.normalize('NFC') !== duty.board.name)
    return { replies: [reply(words(turn.t.report.template.otherBoard({ board: head.board })))] };
  return readBackFigures(turn, duty, figures, optionsFor(turn, duty, edited));
};

const optionsFor = (turn: Turn, duty: Duty, edited: boolean) => {
  const { dialogue } = turn.session;
  const form = dialogue?.kind === 'guided' || dialogue?.kind === 'readback' ? dialogue : null;
  const same = form !== null && form.period === duty.ref.period && form.board === duty.ref.board;
  const guided = same && (form.kind === 'guided' || form.guided);
  return { asOf: null, behalf: same ? form.behalf : null, revise: edited, guided };
};

/** Inside a form these ask for nothing the bot could do instead. */
const NOTHING_ASKED: readonly string[] = ['greeting_smalltalk', 'out_of_scope'];
/** No question of these, and nothing an old message should set going. */
const STEERS: readonly string[] = ['cancel', 'settings', 'out_of_scope'];
const FIGURES: readonly string[] = ['report_value', 'report_revise'];

const answerSentence = async (turn: Turn, said: string, edited: boolean): Promise<Said> => {
  const { dialogue } = turn.session;
  const guidedDuty = dialogue?.kind === 'guided' ? await dutyOf(turn, dialogue) : null;
  const field = dialogue?.kind === 'guided' && guidedDuty !== null ? placeOf(guidedDuty, dialogue) : null;
  const reading = interpret(turn, said, field ?? undefined);
  turn.remember(reading);
  if (FIGURES.includes(reading.intent) && reading.confidence >= CONFIDENT)
    return answerReported(turn, said, reading, edited);
  if (field !== null && (reading.confidence < CONFIDENT || NOTHING_ASKED.includes(reading.intent)))
    return notForField(turn, said, field);
  if (ABOUT_FIGURES.includes(reading.intent) && !/[?？]/.test(said)) {
    const spoken = await answerSpoken(turn, said, edited);
    if (spoken !== null) return spoken;
  }
  const asks =
    reading.confidence >= CONFIDENT && QUESTIONS.includes(reading.intent) && !STEERS.includes(reading.intent);
  if (edited && !asks) return { replies: [reply(words(turn.t.talk.edited))] };
  return answerReading(turn, reading, contextOf(turn));
};

/** An item and a figure with no word of asking: it may be a figure that has more than one reading, or a fraction. */
const ABOUT_FIGURES: readonly string[] = ['indicator_value', 'indicator_compare'];
const answerSpoken = async (turn: Turn, said: string, edited: boolean): Promise<Said | null> => {
  if (ownBoards(turn.person).length === 0) return null;
  const found = await resolveDuty(turn, {}, true);
  const figures = found.ok ? readSpoken(turn, found.value.duty.form, said) : null;
  if (!found.ok || figures === null) return null;
  return readBackFigures(turn, found.value.duty, figures, optionsFor(turn, found.value.duty, edited));
};

/** Unknown text inside a form is never swallowed: the form says where it is and what it takes. */
const notForField = (turn: Turn, said: string, field: FormField): Said => {
  const indicator = turn.config.indicators.find((each) => each.key === field.key);
  const label = (turn.t.common.language === 'vi' ? indicator?.vi : indicator?.en) ?? field.key;
  const shown = said.length > 40 ? `${said.slice(0, 40)}…` : said;
  return {
    replies: [reply(words(turn.t.report.notAFigure({ text: shown, label }), turn.t.report.notThisField))],
  };
};

const answerReported = async (turn: Turn, said: string, reading: Interpretation, edited: boolean): Promise<Said> => {
  const named = reading.slots.boards?.[0];
  const today = turn.words.f.localDate(turn.now);
  const board =
    named === undefined
      ? undefined
      : turn.config.boards.find(
          (each) => each.name === named && each.validFrom <= today && (each.validTo === null || today <= each.validTo),
        );
  const where = { ...(board === undefined ? {} : { board: board.id }), ...(await editedPeriod(turn)) };
  const found = await resolveDuty(turn, where, true);
  if (!found.ok) return sayDutyRefusal(turn, found.error, 'report');
  const { duty, standing } = found.value;
  const options = optionsFor(turn, duty, edited || reading.intent === 'report_revise');
  if (standing === 'behalf' && options.behalf === null) return handle(turn, { verb: 'report', board: duty.ref.board });
  const figures = fromReading(turn, duty.form, reading, said);
  if (figures.proposals.length > 0)
    return readBackFigures(turn, duty, figures, {
      ...options,
      asOf: (reading.slots.date as CalendarDate | undefined) ?? null,
    });
  const [share] = Object.entries(figures.shares);
  if (share !== undefined) {
    const [key, percent] = share;
    const label = turn.config.indicators.find((each) => each.key === key)?.vi ?? key;
    return { replies: [reply(words(turn.t.report.needsValue({ label, percent: turn.words.f.percent(percent) })))] };
  }
  if (typeof reading.slots.value === 'number')
    return {
      replies: [reply(words(turn.t.report.whichIndicator({ value: turn.words.f.number(reading.slots.value) })))],
    };
  if (reading.intent === 'report_revise') return handle(turn, { verb: 'revise' });
  return handle(turn, { verb: 'report' });
};
