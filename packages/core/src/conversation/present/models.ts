import type { BoardId } from '../../domain/ids.js';
import { MODEL_STATES, type ModelState, type NumberedModel } from '../../domain/models/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import type { Request } from '../request.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

/** A model with its title in words; null: erased. */
export type TitledModel = NumberedModel & { readonly title: string | null };

/** What a button shows of a title. */
const SHORT = 20;
const TITLES_A_ROW = 1;
const LISTED = 8;

export const titleText = ({ t }: Words, title: string | null): string => title ?? t.models.erased;

/** `mô hình số 3 “Chi bộ …”`. */
export const namedModel = (words: Words, { number, title }: Pick<TitledModel, 'number' | 'title'>): string =>
  words.t.models.named({ n: number, title: titleText(words, title) });

export const stateText = ({ t }: Words, state: ModelState): string =>
  state === 'none' ? t.models.erased : t.models.state[state];

/** Whole words of a title, as many as a button takes. */
export const shortTitle = (title: string): string => {
  if (title.length <= SHORT) return title;
  const cut = title.slice(0, SHORT - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > SHORT / 2 ? cut.slice(0, space) : cut}…`;
};

/** Opens a model’s card. */
export const openButton = (words: Words, { number, title }: Pick<TitledModel, 'number' | 'title'>): Button =>
  button(words.t.models.button.open({ n: number, label: shortTitle(titleText(words, title)) }), {
    verb: 'model',
    n: String(number),
  });

export const inRows = (all: readonly Button[], width: number): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(all.length / width) }, (_, at) => all.slice(at * width, at * width + width));

/** What was asked for: all, one board's, one state's, or what is about some words. */
export type ModelsAsked = {
  readonly board: BoardId | null;
  readonly state: ModelState | null;
  readonly said: string | null;
  /** From 1. */
  readonly page: number;
};

export type ModelsView = {
  readonly asked: ModelsAsked;
  /** All that were found, in the order they are shown. */
  readonly models: readonly TitledModel[];
  /** How many good models the cluster named before there was a register. */
  readonly known: readonly { readonly count: number; readonly period: string; readonly source: string }[];
  /** What waits for the reader: numbers of models. */
  readonly waits: Readonly<Record<'toScore' | 'toDecide' | 'toConfirm', readonly number[]>>;
  readonly mayRegister: boolean;
  readonly mayEvaluate: boolean;
  readonly own: BoardId | null;
  /** The reader sees recognised ones only: that there are no others is never said to them. */
  readonly onlyRecognised: boolean;
};

const heading = (words: Words, { asked, models, onlyRecognised }: ModelsView): string => {
  const { list } = words.t.models;
  if (asked.said !== null) return list.found({ text: asked.said, n: models.length });
  if (asked.board !== null) return list.ofBoard({ board: boardName(words, asked.board) });
  if (asked.state === null && onlyRecognised) return list.ofState({ state: stateText(words, 'recognised') });
  return asked.state === null ? list.title : list.ofState({ state: stateText(words, asked.state) });
};

const none = (words: Words, { asked, onlyRecognised }: ModelsView): string => {
  const { list } = words.t.models;
  if (onlyRecognised) return asked.said === null ? list.noneShown : list.notFoundShown({ text: asked.said });
  if (asked.said !== null) return list.notFound({ text: asked.said });
  if (asked.board !== null) return list.noneOfBoard({ board: boardName(words, asked.board) });
  return asked.state === null ? list.none : list.noneOfState({ state: stateText(words, asked.state) });
};

const countLine = (words: Words, models: readonly TitledModel[]): string => {
  const { list } = words.t.models;
  const counted = MODEL_STATES.map((state) => ({
    state: stateText(words, state),
    n: models.filter(({ model }) => model.state === state).length,
  })).filter(({ n }) => n > 0);
  return list.count({ n: models.length, states: counted.map((each) => list.stateCount(each)).join(', ') });
};

const waitLines = ({ t, f }: Words, { waits }: ModelsView): readonly string[] => {
  const { list } = t.models;
  return (['toScore', 'toDecide', 'toConfirm'] as const).flatMap((what) =>
    waits[what].length === 0 ? [] : [list[what]({ list: f.list(waits[what].map((n) => list.number({ n }))) })],
  );
};

const pageRequest = ({ asked }: ModelsView, page: number): Request => ({
  verb: 'models',
  ...(asked.board === null ? {} : { board: asked.board }),
  ...(asked.state === null ? {} : { stage: asked.state }),
  page: String(page),
});

const ways = (words: Words, view: ModelsView, left: number): readonly (readonly Button[])[] => {
  const label = words.t.models.button;
  const { asked, own } = view;
  const plain = asked.board === null && asked.state === null && asked.said === null;
  return [
    [
      ...(left > 0 && asked.said === null ? [button(label.more, pageRequest(view, asked.page + 1))] : []),
      ...(plain ? [] : [button(label.all, { verb: 'models' })]),
    ],
    [
      ...(own === null || asked.board === own ? [] : [button(label.own, { verb: 'models', board: own })]),
      ...(asked.state === 'recognised' || view.onlyRecognised
        ? []
        : [button(label.recognised, { verb: 'models', stage: 'recognised' })]),
      button(label.exchange, { verb: 'model_exchange', ...(asked.board === null ? {} : { board: asked.board }) }),
    ],
    [
      ...(view.mayRegister ? [button(label.register, { verb: 'model_register' }, 'primary')] : []),
      ...(view.mayEvaluate ? [button(label.evaluate, { verb: 'model_round' })] : []),
    ],
  ];
};

/** Good models, each a button away. */
export const presentModels = (words: Words, view: ModelsView): Reply => {
  const { list } = words.t.models;
  const { asked, models } = view;
  const from = (asked.page - 1) * LISTED;
  const shown = models.slice(from, from + LISTED);
  const left = models.length - from - shown.length;
  return reply(
    text(
      line(bold(heading(words, view))),
      ...(models.length === 0 ? [none(words, view)] : asked.said === null ? [countLine(words, models)] : []),
    ),
    bullets(
      shown.map((each) =>
        list.item({
          n: each.number,
          title: titleText(words, each.title),
          board: boardName(words, each.model.board),
          state: stateText(words, each.model.state),
        }),
      ),
    ),
    text(
      ...(left > 0 ? [list.more({ n: left })] : []),
      ...waitLines(words, view),
      ...view.known.map(({ count, period, source }) =>
        list.known({ n: words.f.number(count), period: words.f.period(period), source }),
      ),
    ),
    buttons(
      ...inRows(
        shown.map((each) => openButton(words, each)),
        TITLES_A_ROW,
      ),
      ...ways(words, view, left),
    ),
  );
};
