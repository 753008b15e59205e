import { reply, text } from '../../conversation/build.js';
import { parseCommand } from '../../conversation/commands.js';
import type { Readback } from '../../conversation/present/readback.js';
import { labelOf } from '../../conversation/present/words.js';
import { scoringInWords } from '../../conversation/scoring-words.js';
import { type Composing, type Dialogue, openReport } from '../../conversation/session.js';
import { HOUR, millis } from '../../domain/instant.js';
import { fieldOf, missingFields, targetFieldOf } from '../../domain/report/form.js';
import { yesOrNo } from '../../language/index.js';
import type { Interpretation } from '../../language/types.js';
import { answerReturnNote } from '../approval/note.js';
import { COMPOSITIONS } from '../compose/registry.js';
import { answerComposing, passesOver } from '../compose/steps.js';
import { handle } from '../handlers.js';
import { interpret } from '../interpret.js';
import { answerExtendDate } from '../steering/extension.js';
import type { Said, Turn } from '../turn.js';
import { CONFIDENT } from '../understand.js';
import { answerAmend } from './amend-typed.js';
import { answerReported } from './answer-figures.js';
import { answerGuided, nameSource } from './answer-form.js';
import { confirmReadback } from './confirm.js';
import { askedIn, correctReadback, correctWith, discardReadback } from './correct.js';
import { placeOf, startGuided } from './guided.js';
import { dutyOf, showReadback } from './readback.js';

/** A yes said later than this is not said to the preview any more: it is shown again. */
const PREVIEW_MS = HOUR;

/** A word to stop is not longer than this. */
const STOPPING = 40;

type Preview = Extract<Dialogue, { kind: 'preview' }>;

/** “làm sao thêm 3 điểm”, “TC1 8,5”: their numbers are points, never a figure of the report that is being filled in. */
const isOfScoring = ({ config, words, now }: Turn, said: string): boolean =>
  scoringInWords(said, config, words.f.localDate(now)) !== null;

/** The answer to what is open, typed; null when the text is something else. */
export const answerOpen = async (turn: Turn, said: string): Promise<Said | null> => {
  const { dialogue } = turn.session;
  const figures = openReport(dialogue) !== null && dialogue?.kind !== 'amend' && !(await atText(turn, dialogue));
  const contrast = figures ? contrastIn(turn, said) : null;
  if (contrast !== null) return answerReported(turn, said, contrast, false);
  switch (dialogue?.kind) {
    case 'behalf_source':
      return nameSource(turn, dialogue, said);
    case 'readback':
      return answerReadback(turn, dialogue, said);
    case 'guided':
      return figures && (stops(turn, said) || isOfScoring(turn, said)) ? null : answerGuided(turn, dialogue, said);
    case 'preview':
      return answerPreview(turn, dialogue, said);
    case 'ask':
      return dialogue.topic === 'extend_date' ? answerExtendDate(turn, dialogue, said) : null;
    case 'amend':
      return inOwnWords(turn, said, () => answerAmend(turn, dialogue, said));
    case 'composing':
      return answerWords(turn, dialogue, said);
    case 'return_note':
      return inOwnWords(turn, said, () => answerReturnNote(turn, dialogue, said));
    default:
      return null;
  }
};

/** Whatever is typed while something is put into words is a part of it, but for the word to stop. */
const answerWords = (turn: Turn, dialogue: Composing, said: string): Promise<Said | null> => {
  const composition = COMPOSITIONS[dialogue.what];
  const short = said.length <= STOPPING && !passesOver(said);
  return short && stops(turn, said)
    ? handle(turn, { verb: 'cancel' })
    : answerComposing(turn, composition, dialogue, said);
};

/** A narrative is being written: whatever it says is its own. */
const atText = async (turn: Turn, dialogue: Dialogue | null): Promise<boolean> => {
  const duty = dialogue?.kind === 'guided' ? await dutyOf(turn, dialogue) : null;
  return dialogue?.kind === 'guided' && duty !== null && placeOf(duty, dialogue)?.type === 'text';
};

/** Words between two figures. */
const TWO_FIGURES = /\d\D*\p{L}\D*\d/u;

/** “125 chứ không phải 152” is no answer to the open question: it corrects what holds 152, wherever that is. */
const contrastIn = (turn: Turn, said: string): Interpretation | null => {
  if (!TWO_FIGURES.test(said)) return null;
  const reading = interpret(turn, said);
  return reading.instead !== undefined && reading.intent === 'report_revise' ? reading : null;
};

/** “thôi không nhập nữa”, “để sau nhé”: words of stopping, not a zero and not a six. */
const stops = (turn: Turn, said: string): boolean => {
  if (/\d/.test(said)) return false;
  const reading = interpret(turn, said);
  return reading.intent === 'cancel' && reading.confidence >= CONFIDENT;
};

const answerReadback = async (turn: Turn, dialogue: Readback, said: string): Promise<Said | null> => {
  const typed = async (): Promise<Said | null> =>
    (await answerItem(turn, dialogue, said)) ?? (await correctWith(turn, dialogue, said));
  // Where an item is asked for, “không” is a figure; where a yes is asked for, it is a no.
  const corrected = askedIn(dialogue) === null || stops(turn, said) ? null : await typed();
  if (corrected !== null) return corrected;
  const word = yesOrNo(said);
  if (word === 'yes') return confirmReadback(turn, dialogue);
  if (word === 'no') return discardReadback(turn, dialogue);
  return stops(turn, said) ? null : typed();
};

/** The one item a guided entry asks about, typed anew: an answer to its question like any other. */
const answerItem = async (turn: Turn, dialogue: Readback, said: string): Promise<Said | null> => {
  const [only, ...others] = dialogue.proposals;
  if (!dialogue.guided || only === undefined || dialogue.texts.length > 0) return null;
  const duty = await dutyOf(turn, dialogue);
  if (duty === null) return null;
  // `848/2200` answered two fields: only the like of it takes the place of both.
  const target = targetFieldOf(duty.form, only.field)?.key;
  if (others.some(({ field }) => field !== target || !said.includes('/'))) return null;
  const guided = startGuided(duty, dialogue.behalf, only.field);
  const there = { ...turn, asked: null, session: { ...turn.session, dialogue: guided } };
  const answered = await answerGuided(there, guided, said);
  const stored = answered?.outbound !== undefined && answered.dialogue === undefined;
  return stored ? { ...answered, dialogue: guided } : answered;
};

const answerPreview = async (turn: Turn, dialogue: Preview, said: string): Promise<Said | null> => {
  const word = yesOrNo(said);
  if (word === 'no') return handle(turn, { verb: 'cancel' });
  const duty = word === 'yes' ? await dutyOf(turn, dialogue) : null;
  if (duty === null) return null;
  const at = { period: dialogue.period, board: dialogue.board };
  const fresh = millis(turn.now) - millis(dialogue.at) <= PREVIEW_MS;
  if (!fresh) return handle(turn, { verb: 'submit', ...at });
  const version = String(dialogue.version);
  if (dialogue.asks === 'keep') return handle(turn, { verb: 'keep', ...at, version });
  const sure = missingFields(duty.form, duty.entries).length > 0 ? 'even' : 'yes';
  return handle(turn, { verb: 'submit', ...at, version, sure });
};

/** A reason or a note in the person's own words; a question, a command or a word of stopping is none. */
const inOwnWords = async (turn: Turn, said: string, answer: () => Promise<Said>): Promise<Said | null> => {
  if (yesOrNo(said) === 'no' || stops(turn, said)) return handle(turn, { verb: 'cancel' });
  return /[?？]/.test(said) || parseCommand(said, turn.config) !== null ? null : answer();
};

const SHOWN = 40;

/** Text that is nothing a waiting read-back can take: it stays, and asks again for what it waits for. */
export const stillWaits = async (turn: Turn, dialogue: Readback, said: string): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  const asked = askedIn(dialogue);
  const field = duty === null || asked === null ? undefined : fieldOf(duty.form, asked);
  if (duty === null) return { replies: [reply(text(turn.t.report.refusal.not_expected))], dialogue: null };
  const shown = said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
  const note =
    field === undefined
      ? turn.t.report.waiting
      : turn.t.report.notAFigure({ text: shown, label: labelOf(turn.words, field.key) });
  const again =
    dialogue.correcting === null
      ? await showReadback(turn, duty, dialogue)
      : await correctReadback(turn, dialogue, placeIn(dialogue, dialogue.correcting));
  return { ...again, replies: [reply(text(note)), ...again.replies] };
};

const placeIn = ({ proposals }: Readback, field: string): string =>
  String(proposals.findIndex((proposal) => proposal.field === field) + 1);
