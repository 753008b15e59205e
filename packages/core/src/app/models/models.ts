import type { TitledModel } from '../../conversation/present/models.js';
import { boardsOn } from '../../domain/cluster/roster.js';
import type { BoardId, TextId } from '../../domain/ids.js';
import { decideModel, type ModelCommand, type ModelRefusal } from '../../domain/models/decide.js';
import { evolveModel, NO_MODEL } from '../../domain/models/evolve.js';
import { answersFor } from '../../domain/models/kin.js';
import { isRecognised } from '../../domain/models/states.js';
import { MODEL_TEXTS, type Model, type ModelEvent, type NumberedModel } from '../../domain/models/types.js';
import { may } from '../../domain/people/permissions.js';
import { readModelEvent } from '../codec/model-events.js';
import { listNumbered } from '../numbered.js';
import { isInside, ownBoards } from '../queries/asking.js';
import type { Decider } from '../run-command.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';

export const modelDecider: Decider<Model, ModelCommand, ModelEvent, ModelRefusal> = {
  initial: NO_MODEL,
  read: readModelEvent,
  evolve: evolveModel,
  decide: decideModel,
};

/** Every model ever registered, lowest number first. */
export const listModels = async (turn: Pick<Turn, 'deps' | 'config'>): Promise<readonly NumberedModel[]> =>
  (await listNumbered(turn.deps, 'model', turn.config.id, modelDecider)).map(({ number, state }) => ({
    number,
    model: state,
  }));

export const titled = async ({ deps }: Pick<Turn, 'deps'>, { number, model }: NumberedModel): Promise<TitledModel> => ({
  number,
  model,
  title: model.content === null ? null : await readText(deps, model.content.texts.title.text),
});

/** The words behind every text of a model. */
export const wordsOf = async (
  { deps }: Pick<Turn, 'deps'>,
  model: Model,
): Promise<ReadonlyMap<TextId, string | null>> => {
  const ids: readonly TextId[] = [
    ...(model.content === null ? [] : MODEL_TEXTS.flatMap((name) => model.content?.texts[name].text ?? [])),
    ...model.rounds.flatMap(({ scores }) => scores.flatMap(({ comment }) => comment?.text ?? [])),
    ...model.adoptions.flatMap(({ changed, results }) => [
      ...(changed === null ? [] : [changed.text]),
      ...results.map(({ result }) => result.text),
    ]),
  ];
  return new Map(await Promise.all(ids.map(async (id) => [id, await readText(deps, id)] as const)));
};

/** Title and telling parts of a model in one, for searching and comparing. */
export const bodyOf = async (turn: Pick<Turn, 'deps'>, { content }: Model): Promise<string> => {
  if (content === null) return '';
  const parts = await Promise.all(
    (['title', 'problem', 'done', 'effect', 'scope'] as const).map((name) =>
      readText(turn.deps, content.texts[name].text),
    ),
  );
  return parts.filter((part) => part !== null).join('\n');
};

/** The living boards a person reports for, in official order. */
export const livingOwn = (turn: Turn): readonly BoardId[] => {
  const own = ownBoards(turn);
  return boardsOn(turn.config, turn.words.f.localDate(turn.now))
    .filter(({ id }) => own.includes(id))
    .map(({ id }) => id);
};

/** The living board by which a person answers for a board: itself, or what it was merged into. */
export const actingFor = (turn: Turn, board: BoardId): BoardId | null =>
  livingOwn(turn).find((own) => answersFor(turn.config, own).includes(board)) ?? null;

/**
 * Whether a model is shown to somebody: recognised ones to everybody; others to those who may, but what was taken back or not
 * recognised only to its own board and to those who run the cluster.
 */
export const isShown = (turn: Turn, model: Model): boolean => {
  if (isRecognised(model)) return true;
  if (!may(turn.person, 'see_models').ok) return false;
  const inner = model.state === 'withdrawn' || model.state === 'not_recognised';
  return !inner || isInside(turn) || actingFor(turn, model.board) !== null;
};

/** The models of these numbers, with commas between them. */
export const chosenIn = async (turn: Turn, kept: string): Promise<readonly TitledModel[]> => {
  const numbers = kept.split(',');
  const found = (await listModels(turn)).filter(({ number }) => numbers.includes(String(number)));
  return Promise.all(found.map((each) => titled(turn, each)));
};
