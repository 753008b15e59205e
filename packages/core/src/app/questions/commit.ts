import { button, buttons, reply, text } from '../../conversation/build.js';
import type { Outbound } from '../../conversation/outbound.js';
import type { Button, Reply } from '../../conversation/reply.js';
import type { HolidayYearMissing } from '../../domain/calendar/working-days.js';
import { decideQuestion, type QuestionCommand } from '../../domain/questions/decide.js';
import type { KeptWords, Question } from '../../domain/questions/types.js';
import type { Result } from '../../domain/result.js';
import { commitSaid } from '../commit-said.js';
import { numberedStream } from '../numbered.js';
import { closeMatter } from '../reminders/close.js';
import type { Telling } from '../steering/tell.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { owedOf } from './matters.js';
import { type Known, questionDecider } from './read.js';
import { type Refusal, sayRefusal } from './refusals.js';

/** Stands for words that are kept once it is clear that the command may be carried out. */
const NOT_YET: KeptWords = { text: '-', sha256: '-' } as unknown as KeptWords;

/** Words to be kept, by the part of the message that they are. */
export type ToKeep = Readonly<Record<string, string>>;
export type Kept = (part: string) => KeptWords;

export type Step = {
  readonly keep?: ToKeep;
  /** Made from the words as they are kept. */
  readonly command: (kept: Kept) => Result<QuestionCommand, HolidayYearMissing | Refusal>;
  readonly receipt: (state: Question) => Reply;
  readonly told?: (state: Question) => Telling;
};

/** Keeps words as documents of their own; a redelivery finds them kept. */
export const keepAll = async (turn: Turn, words: ToKeep): Promise<Kept> => {
  const kept = new Map<string, KeptWords>();
  for (const [part, said] of Object.entries(words))
    kept.set(
      part,
      await keepText(turn.deps, { key: turn.inbound.key, part, text: said, by: turn.person.id, at: turn.now }),
    );
  return (part) => {
    const one = kept.get(part);
    if (one === undefined) throw new Error(`nothing was said for ${part}`);
    return one;
  };
};

/** Carries out one step on a question, with receipt and messages in the same commit. What is refused leaves no words behind. */
export const commitStep = async (turn: Turn, known: Known, step: Step): Promise<Said> => {
  const stream = numberedStream('question', turn.config.id, known.number);
  const repeated = (await turn.deps.store.find(turn.inbound.key)).includes(stream);
  const tried = step.command(() => NOT_YET);
  if (!tried.ok) return sayRefusal(turn, known.number, tried.error);
  const allowed = repeated ? null : decideQuestion(tried.value, known.state);
  if (allowed?.ok === false) return sayRefusal(turn, known.number, allowed.error);
  const command = step.command(await keepAll(turn, step.keep ?? {}));
  if (!command.ok) return sayRefusal(turn, known.number, command.error);
  const result = await commitSaid(turn, questionDecider, stream, command.value, {
    receipt: step.receipt,
    ...(step.told === undefined ? {} : { told: step.told }),
  });
  if (!result.ok) return sayRefusal(turn, known.number, result.error);
  return { replies: [], outbound: [...result.value.outbound, ...(await remindersAfter(turn, known))] };
};

/** Reminders that name what was owed before, edited to how it stands now. */
const remindersAfter = async (turn: Turn, known: Known): Promise<readonly Outbound[]> => {
  const { deps, config, now, inbound } = turn;
  const edits: Outbound[] = [];
  for (const owed of owedOf(config, known, now))
    edits.push(...(await closeMatter(deps, config, owed, { now, key: inbound.key })));
  return edits;
};

/** The usual receipt: what was done, with the way back to the question. */
export const receiptOf = (turn: Turn, number: number, ...lines: readonly string[]): Reply =>
  reply(text(...lines), buttons([openButton(turn, number)]));

export const openButton = ({ t }: Turn, n: number): Button =>
  button(t.difficulties.button.open({ n }), { verb: 'question', n: String(n) });
