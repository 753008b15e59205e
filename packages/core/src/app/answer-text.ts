import { encodeAction } from '../conversation/action-token.js';
import { reply, text as words } from '../conversation/build.js';
import { changesInWords } from '../conversation/changes-words.js';
import { commandRequest, guessName, misspeltCommand, parseCommand } from '../conversation/commands.js';
import { modelsInSentence } from '../conversation/models-words.js';
import type { Guess } from '../conversation/near.js';
import { requestInWords } from '../conversation/phrases.js';
import { presentCommandOutcome, presentGuesses } from '../conversation/present/command-outcome.js';
import { readsInWords } from '../conversation/reads-words.js';
import { scoringInWords } from '../conversation/scoring-words.js';
import { settingsRequest } from '../conversation/settings-words.js';
import { signalsInWords } from '../conversation/signals-words.js';
import type { BoardId } from '../domain/ids.js';
import { mayEnter } from '../domain/people/permissions.js';
import type { Interpretation } from '../language/types.js';
import { ask } from './ask.js';
import { answerCall } from './calls/call.js';
import { answerDirective } from './directives/said.js';
import { handle } from './handlers.js';
import { commandContext, contextOf, interpret } from './interpret.js';
import { countedFrom, ofTheOthers } from './last-asked.js';
import { answerLookingBack } from './looking-back.js';
import { withStepNote } from './milestones/beside.js';
import { answerStepsSaid } from './milestones/said.js';
import { ABOUT_FIGURES, answerFigures, answerReported, answerSpoken } from './reporting/answer-figures.js';
import { notForField, QUESTIONS } from './reporting/answer-form.js';
import { answerOpen, stillWaits } from './reporting/answer-open.js';
import { askedOf } from './reporting/guided.js';
import { dutyOf } from './reporting/readback.js';
import { answerByFloor, answerStep } from './said-approval.js';
import { answerByRoster } from './said-roster.js';
import type { Said, Turn } from './turn.js';
import { answerReading, CONFIDENT } from './understand.js';

/** A message typed by an enrolled person, already past the guard. `edited`: an earlier message was changed to this. */
export const answerTyped = async (turn: Turn, said: string, edited = false): Promise<Said> => {
  if (said.trimStart().startsWith('/')) return answerSlash(turn, said);
  const { dialogue } = turn.session;
  if (dialogue?.kind === 'call' && !edited && parseCommand(said, turn.config) === null) {
    const inCall = await answerCall(turn, dialogue, said);
    if (inCall !== null) return inCall;
  }
  // An old message that now says yes was not said to this card.
  const answered = edited ? null : await answerOpen(turn, said);
  if (answered !== null) return answered;
  const directive = edited ? null : await answerDirective(turn, said);
  if (directive !== null) return directive;
  const step = await answerStep(turn, said);
  if (step !== null) return step;
  const floored = await answerByFloor(turn, said, (asked, rest) => answerTyped(asked, rest, edited));
  if (floored !== null) return floored;
  const viewed = await answerByRoster(turn, said, (asked, rest) => answerTyped(asked, rest, edited));
  if (viewed !== null) return viewed;
  const command = parseCommand(said, turn.config);
  if (command !== null) return answerCommand(turn, said);
  const phrase = requestInWords(said);
  if (phrase !== null) return handle(turn, phrase);
  const changes = changesInWords(said, turn.config, turn.words.f.localDate(turn.now));
  if (changes !== null) return handle(turn, changes);
  const reads = readsInWords(said, turn.config, turn.words.f.localDate(turn.now));
  if (reads !== null) return handle(turn, reads);
  const signals = signalsInWords(said, turn.config, turn.words.f.localDate(turn.now));
  if (signals !== null) return handle(turn, signals);
  const scoring = edited ? null : scoringInWords(said, turn.config, turn.words.f.localDate(turn.now));
  if (scoring !== null) return ask(turn, scoring);
  const models = modelsInSentence(said, turn.config, turn.words.f.localDate(turn.now));
  if (models !== null) return ask(turn, models);
  const past = await answerLookingBack(turn, said);
  if (past !== null) return past;
  const labelled = await answerFigures(turn, said, edited);
  if (labelled !== null) return labelled;
  return answerSentence(turn, said, edited);
};

const answerSlash = async (turn: Turn, said: string): Promise<Said> =>
  (await answerDirective(turn, said)) ??
  (await answerByFloor(turn, said, answerSlash)) ??
  (await answerByRoster(turn, said, answerCommand)) ??
  answerCommand(turn, said);

const answerCommand = async (turn: Turn, said: string): Promise<Said> => {
  const command = parseCommand(said, turn.config);
  if (command === null) return { replies: [reply(words(turn.t.talk.notUnderstoodPlain))] };
  const outcome = commandRequest(command, commandContext(turn));
  if (outcome.kind === 'request') {
    const { request } = outcome;
    // “báo cáo của Hải Phòng”, said by who enters nothing there, asks to see it.
    const looks =
      !command.slash &&
      request.verb === 'report' &&
      request.board !== undefined &&
      !mayEnter(turn.person, request.board as BoardId).ok;
    return ask(turn, looks ? { ...request, verb: 'summary' } : request);
  }
  const nearest = 'nearest' in outcome ? outcome.nearest : [];
  return { replies: [presentCommandOutcome(turn.words, outcome, { verb: 'help' })], ...offeredAs(nearest) };
};

/** Words that go with a guess and that its button cannot carry. */
const offeredAs = (guesses: readonly Guess[]): Pick<Said, 'offered'> => ({
  offered: guesses.flatMap((guess) =>
    guess.kind === 'command' && guess.said !== undefined
      ? [{ action: encodeAction(guess.request), said: guess.said }]
      : [],
  ),
});

/** Inside a form these ask for nothing the bot could do instead. */
const NOTHING_ASKED: readonly string[] = ['greeting_smalltalk', 'out_of_scope'];
/** No question of these, and nothing an old message should set going. */
const STEERS: readonly string[] = ['cancel', 'settings', 'out_of_scope'];
const FIGURES: readonly string[] = ['report_value', 'report_revise'];

/** “kết nạp 75, tiểu ban nhân sự ngày 5/6”: the figures are read back; that the step is not recorded is said. */
const figuresBeside = (reading: Interpretation): Interpretation | null => {
  const figures = reading.alternatives.find(({ intent }) => intent === 'report_value');
  return reading.intent === 'milestone_report' && figures?.slots.values !== undefined
    ? { ...reading, ...figures }
    : null;
};

/** A command or a name with a slip in it, where the sentence says nothing else clearly. */
const SURE = 0.85;
const meantBy = (turn: Turn, said: string, { intent, confidence }: Interpretation): readonly Guess[] => {
  const nothing = intent === 'out_of_scope';
  if (confidence >= SURE && !nothing) return [];
  const commands = misspeltCommand(said, commandContext(turn));
  if (commands.length > 0 || !nothing) return commands;
  return turn.session.dialogue?.kind === 'guided' ? [] : guessName(said, commandContext(turn));
};

const answerSentence = async (turn: Turn, said: string, edited: boolean): Promise<Said> => {
  const { dialogue } = turn.session;
  const guidedDuty = dialogue?.kind === 'guided' ? await dutyOf(turn, dialogue) : null;
  const field = dialogue?.kind === 'guided' && guidedDuty !== null ? askedOf(turn, guidedDuty, dialogue) : null;
  const others = ofTheOthers(said, turn.previous);
  if (others !== null) return answerReading(turn, { ...others, alternatives: [], matched: [] }, contextOf(turn));
  const reading = interpret(turn, said, field ?? undefined);
  const steps = edited ? null : await answerStepsSaid(turn, reading, said);
  if (steps !== null) return steps;
  if (FIGURES.includes(reading.intent) && reading.confidence >= CONFIDENT)
    return answerReported(turn, said, reading, edited);
  const beside = figuresBeside(reading);
  if (beside !== null) return withStepNote(turn, reading, await answerReported(turn, said, beside, edited));
  const meant = reading.unsure === undefined ? meantBy(turn, said, reading) : [];
  if (meant.length > 0)
    return {
      replies: [presentGuesses(turn.words, [turn.t.talk.unclear({ said: said.trim() })], meant)],
      ...offeredAs(meant),
    };
  if (field !== null && (reading.confidence < CONFIDENT || NOTHING_ASKED.includes(reading.intent)))
    return notForField(turn, said, field);
  if (ABOUT_FIGURES.includes(reading.intent) && !/[?？]/.test(said)) {
    const spoken = await answerSpoken(turn, said, edited);
    if (spoken !== null) return spoken;
  }
  if (
    dialogue?.kind === 'readback' &&
    !edited &&
    (reading.confidence < CONFIDENT || NOTHING_ASKED.includes(reading.intent))
  )
    return stillWaits(turn, dialogue, said);
  const asks =
    reading.confidence >= CONFIDENT && QUESTIONS.includes(reading.intent) && !STEERS.includes(reading.intent);
  if (edited && !asks) return { replies: [reply(words(turn.t.talk.edited))] };
  // “vắng 12/6 đến 15/6”: an absence has no slots of its own; its days are read as behind /caidat.
  if (reading.intent === 'settings' && reading.slots.topic === undefined && reading.confidence >= CONFIDENT) {
    const away = settingsRequest(said, turn.words.f.localDate(turn.now));
    if (away !== null) return ask(turn, away);
  }
  const current = countedFrom(said, turn.previous, turn.current);
  return answerReading(turn, reading, { ...contextOf(turn), current, said });
};
