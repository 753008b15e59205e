import { bold, bullets, buttons, line, reply, text } from '../../conversation/build.js';
import { spreadText } from '../../conversation/present/model-card.js';
import { namedModel, openButton, type TitledModel, titleText } from '../../conversation/present/models.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { PersonId } from '../../domain/ids.js';
import { spreadOf } from '../../domain/models/ledger.js';
import { type Model, SCORES } from '../../domain/models/types.js';
import { holds } from '../../domain/people/grants.js';
import { ok, refuse } from '../../domain/result.js';
import { capital } from '../../i18n/format.js';
import type { Composition, Part } from '../compose/composition.js';
import { beginComposing } from '../compose/steps.js';
import { readWho } from '../queries/who.js';
import { say } from '../steering/rounds.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { act, orKept, refusedBefore } from './act.js';
import { chosenIn, wordsOf } from './models.js';
import { mayReadScores, mayScore } from './rights.js';

const COMMENT_CHARS = 500;

const EXAMPLES = ['10', '9', '8', '7', '6', '5'];
const SCORE = /^(\d{1,2})(?:[.,](\d))?$/;

const scorePart: Part = {
  name: 'score',
  label: ({ t }) => t.models.part.score,
  ask: ({ t }) => [t.models.round.score],
  figure: true,
  max: 60,
  choices: () => EXAMPLES.map((each) => ({ label: each, value: each })),
  read: ({ t }, said) => {
    const [, whole, tenth = '0'] = SCORE.exec(said.replace(/\s*(?:điểm|diem|points?|\/\s*10)$/iu, '')) ?? [];
    const score = whole === undefined ? Number.NaN : Number(`${whole}.${tenth}`);
    return score >= SCORES.least && score <= SCORES.most
      ? ok(String(score))
      : refuse(t.models.wrong.score({ text: said.slice(0, 20) }));
  },
  shown: ({ words }, kept) => words.f.number(Number(kept)),
};

const commentPart: Part = {
  name: 'comment',
  label: ({ t }) => t.models.part.comment,
  ask: ({ t }) => [t.models.round.comment],
  optional: true,
  max: COMMENT_CHARS,
};

const audienceText = ({ t }: Turn, kept: string): string =>
  kept === 'board' ? t.models.round.forBoard : t.models.round.forLeaders;

const audiencePart: Part = {
  name: 'audience',
  label: ({ t }) => t.models.part.audience,
  ask: ({ t }) => [t.models.round.audience],
  max: 40,
  choices: (turn) => ['leaders', 'board'].map((value) => ({ label: audienceText(turn, value), value })),
  read: (turn) => refuse(turn.t.models.round.audience),
  shown: audienceText,
};

/** One score with its comment; who reads the comment is asked only where there is one. */
export const scoreComposition: Composition = {
  what: 'model_score',
  heading: ({ t, words }, { about }) =>
    t.models.round.scoreHeading({
      named: namedModel(words, { number: Number(about.number), title: about.title ?? null }),
    }),
  parts: (_, { parts }) => [scorePart, commentPart, ...((parts.comment ?? '') === '' ? [] : [audiencePart])],
  confirmLabel: ({ t }) => t.models.round.confirmScore,
  confirm: async (turn, draft) => {
    const { about, parts } = draft;
    const [of] = await chosenIn(turn, about.number ?? '');
    if (of === undefined) return say(reply(text(turn.t.talk.oldButton)));
    const refused = refuseScoring(turn, of);
    if (refused !== null) return refused;
    const { comment = '', score = '' } = parts;
    const said = { key: turn.inbound.key, part: 'comment', text: comment, by: turn.person.id, at: turn.now };
    const kept = comment === '' ? null : { ...(await keepText(turn.deps, said)), forBoard: parts.audience === 'board' };
    const done = await act(
      turn,
      of,
      { type: 'Score', by: turn.person.id, score: Number(score), comment: kept },
      turn.t.models.round.scored({ named: namedModel(turn.words, of), score: turn.words.f.number(Number(score)) }),
    );
    return orKept(draft, done);
  },
};

const refuseScoring = (turn: Turn, of: TitledModel): Said | null => {
  const allowed = mayScore(turn, of.model);
  if (allowed.ok) return null;
  return allowed.error.code === 'own_score'
    ? say(reply(text(turn.t.models.refusal.ownScore)))
    : say(presentRoleMissing(turn.words, allowed.error));
};

export const startScore = async (turn: Turn, of: TitledModel): Promise<Said> => {
  const refused =
    refuseScoring(turn, of) ??
    (await refusedBefore(turn, of, { type: 'Score', by: turn.person.id, score: SCORES.least, comment: null }));
  if (refused !== null) return refused;
  const about = { number: String(of.number), title: titleText(turn.words, of.title) };
  return beginComposing(turn, scoreComposition, { about });
};

/** A comment kept among leaders is read by them and by who wrote it, not by the secretary who closes the evaluation. */
const readsComment = ({ person }: Turn, by: PersonId, forBoard: boolean): boolean =>
  forBoard || person.id === by || holds(person, 'leader');

/** Mean, range and number of the scores of the last evaluation, then each with its comment where the reader may read it. */
export const scoreLines = async (
  turn: Turn,
  model: Model,
): Promise<(model: Model) => { readonly head: readonly string[]; readonly rows: readonly string[] }> => {
  const scored = model.rounds.at(-1)?.scores ?? [];
  const people = scored.map(({ by }) => by);
  const who = await readWho(turn, people, []);
  const read = await wordsOf(turn, model);
  const { round, erased } = turn.t.models;
  return ({ board, rounds }) => {
    const last = rounds.at(-1);
    const spread = last === undefined ? null : spreadOf(last);
    const rows = (last?.scores ?? []).map(({ by, score, comment }) => {
      const said = { who: capital(who.person(by, board)), score: turn.words.f.number(score) };
      return comment === null || !readsComment(turn, by, comment.forBoard)
        ? round.line(said)
        : round.lineComment({ ...said, comment: read.get(comment.text) ?? erased });
    });
    return {
      head: [...(spread === null ? [] : [spreadText(turn.words, spread, true)]), round.soFar({ n: rows.length })],
      rows,
    };
  };
};

/** Every score and comment so far, to who gave one, and to who runs the cluster once it is closed. */
export const showScores = async (turn: Turn, of: TitledModel): Promise<Said> => {
  const open = buttons([openButton(turn.words, of)]);
  if (!mayReadScores(turn, of.model)) {
    const allowed = mayScore(turn, of.model);
    return allowed.ok || allowed.error.code === 'own_score'
      ? say(reply(text(turn.t.models.round.ownFirst), open))
      : say(presentRoleMissing(turn.words, allowed.error));
  }
  const { head, rows } = (await scoreLines(turn, of.model))(of.model);
  const title = turn.t.models.title({ n: of.number, title: titleText(turn.words, of.title) });
  return say(reply(text(line(bold(title)), ...head), bullets(rows), open));
};
