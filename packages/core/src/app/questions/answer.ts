import { presentAnswered, presentRetracted } from '../../conversation/present/question-notices.js';
import { unitName } from '../../conversation/present/unit-words.js';
import type { Composing } from '../../conversation/session.js';
import { type CalendarDate, parseDay } from '../../domain/instant.js';
import { standingAnswer, wouldRing } from '../../domain/questions/reliance.js';
import { answerDeadlines } from '../../domain/questions/rule.js';
import {
  ANSWER_REASONS,
  type AnswerReason,
  type AnswerRef,
  type Basis,
  type Question,
} from '../../domain/questions/types.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { tell } from '../steering/tell.js';
import { steeringRole } from '../steering/who-did.js';
import type { Said, Turn } from '../turn.js';
import { commitStep, type Kept, receiptOf } from './commit.js';
import { type Known, readQuestion, readQuestions } from './read.js';
import { type Refusal, sayRefusal } from './refusals.js';
import { aboutOf, askersOf, reliantOn, tellReliant, together } from './told.js';

/** The answer that another one names as its own; it must stand, and must not rest on this one. */
const baseOf = async (turn: Turn, number: number, based: string): Promise<Result<AnswerRef | null, Refusal>> => {
  if (based === '') return ok(null);
  const to = Number(based);
  if (to === number) return refuse({ code: 'of_itself' });
  const base = await readQuestion(turn.deps, turn.config, to);
  const answer = base === null ? null : standingAnswer(base.state);
  if (answer === null) return refuse({ code: 'no_answer_there', to });
  if (wouldRing(await readQuestions(turn.deps, turn.config), number, to)) return refuse({ code: 'ring', to });
  return ok({ number: to, revision: answer.revision });
};

const asReason = (code: string | undefined): AnswerReason =>
  ANSWER_REASONS.find((each) => each === code) ?? 'supplement';

const basisOf = (kept: Kept, basis: string, lapses: CalendarDate | null): Basis | null =>
  basis === '' ? null : { words: kept('basis'), lapses };

/** The answer of that state as everybody is told it; the sender gave it. */
const told = (turn: Turn, question: Question, words: string, basis: string) => {
  const answer = question.answers.at(-1);
  if (answer === undefined) throw new Error('no answer was given');
  return { answer, role: steeringRole(turn.person), words, basis: basis === '' ? null : basis, moved: false };
};

/** A day on which something ends that was not named. */
export const lapsesAlone = ({ parts }: Composing): boolean => (parts.basis ?? '') === '' && (parts.lapses ?? '') !== '';

/** Gives the first answer, or a corrected one: the board that asked is asked whether it settles, those who relied are told. */
export const giveAnswer = async (turn: Turn, known: Known, draft: Composing): Promise<Said> => {
  const { parts, about } = draft;
  const { words = '', basis = '', based = '' } = parts;
  const lapses = parseDay(parts.lapses ?? '');
  const revises = about.act === 'revise';
  const base = await baseOf(turn, known.number, based);
  if (!base.ok) return sayRefusal(turn, known.number, base.error);
  const { number } = known;
  const reason = revises ? asReason(parts.reason) : null;
  const of = aboutOf(turn, known);
  const askers = await askersOf(turn, known.board);
  const reliant = await reliantOn(turn, known);
  const { done } = turn.t.difficulties;
  const by = turn.person.id;
  return commitStep(turn, known, {
    keep: { words, ...(basis === '' ? {} : { basis }) },
    command: (kept) => {
      const given = { by, words: kept('words'), basis: basisOf(kept, basis, lapses), basedOn: base.value };
      return ok(
        reason === null
          ? { type: 'Answer', ...given }
          : { type: 'Revise', ...given, reason, revision: Number(about.revision ?? '0') },
      );
    },
    receipt: (question) => {
      const revision = turn.words.f.revision(question.answers.at(-1)?.revision ?? 1);
      return receiptOf(
        turn,
        number,
        reason === null
          ? done.answered({ n: number, board: unitName(turn.words, known.board) })
          : done.corrected({ n: number, revision, told: askers.length + reliant.length }),
      );
    },
    told: (question) => {
      const answer = told(turn, question, words, basis);
      return together(
        tell(turn, askers, `q${number}:answered`, (each) => presentAnswered(each, of, answer, reason)),
        tellReliant(
          turn,
          reliant,
          of,
          reason === null ? { what: 'answered', answer } : { what: 'corrected', answer, reason },
        ),
      );
    },
  });
};

/** Takes an answer back: it is owed again, and everybody who relied on it is told. */
export const retractAnswer = async (turn: Turn, known: Known, revision: number, code: string): Promise<Said> => {
  const reason = asReason(code);
  const { number } = known;
  const due = answerDeadlines(turn.config, turn.now);
  const of = aboutOf(turn, known);
  const askers = await askersOf(turn, known.board);
  const reliant = await reliantOn(turn, known);
  return commitStep(turn, known, {
    command: () => (due.ok ? ok({ type: 'Retract', by: turn.person.id, revision, reason, ...due.value }) : due),
    receipt: () =>
      receiptOf(turn, number, turn.t.difficulties.done.retracted({ n: number, told: askers.length + reliant.length })),
    told: () =>
      together(
        tell(turn, askers, `q${number}:retracted`, (each) => presentRetracted(each, of, reason)),
        tellReliant(turn, reliant, of, { what: 'retracted', answer: null, reason }),
      ),
  });
};
