import type { BoardId, PersonId, TextId } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import type { ScoreSpread } from '../../domain/models/ledger.js';
import type { Adoption, Model, ModelText } from '../../domain/models/types.js';
import { capital } from '../../i18n/format.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Button, Line, Reply } from '../reply.js';
import { inRows, namedModel, openButton, stateText, type TitledModel, titleText } from './models.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

/** What can be done from a model's card, named as the button carries it. */
export const CARD_DEEDS = [
  'score',
  'scores',
  'close',
  'yes',
  'no',
  'adopt',
  'confirm',
  'report',
  'leave',
  'open',
  'edit',
  'withdraw',
] as const;
export type CardDeed = (typeof CARD_DEEDS)[number];

export type ModelCard = TitledModel & {
  /** The words behind every text of the model; null: erased. */
  readonly words: (id: TextId) => string | null;
  readonly origins: readonly TitledModel[];
  readonly grown: readonly TitledModel[];
  /** The last evaluation, as far as the reader may know of it; null: none, or nothing to be shown. */
  readonly scored: {
    readonly spread: ScoreSpread | null;
    readonly closed: boolean;
    readonly n: number;
    /** Also a single score, to those who run the cluster. */
    readonly openly: boolean;
  } | null;
  /** Comments meant for the board that registered it, to those who may read them. */
  readonly comments: readonly string[];
  readonly who: (id: PersonId, board: BoardId) => string;
  readonly deeds: readonly CardDeed[];
  /** Long texts in full; else the card shows how each begins. */
  readonly full: boolean;
};

/** Characters of a text and of an adopter's words on the card. */
const TEXT_CHARS = 400;
const WORDS_CHARS = 160;

const cut = (said: string, most: number): string => {
  if (said.length <= most) return said;
  const kept = said.slice(0, most - 1);
  const space = kept.lastIndexOf(' ');
  return `${(space > most / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
};
const shownText = ({ full }: ModelCard, said: string, most = TEXT_CHARS): string => (full ? said : cut(said, most));

/** Whether the card leaves something of the texts out. */
const isCut = ({ model, words: read, full }: ModelCard): boolean => {
  const longer = (id: TextId, most: number): boolean => (read(id)?.length ?? 0) > most;
  const { content, adoptions } = model;
  return (
    !full &&
    ((content !== null && SHOWN.some((name) => longer(content.texts[name].text, TEXT_CHARS))) ||
      adoptions.some(
        ({ changed, results }) =>
          (changed !== null && longer(changed.text, WORDS_CHARS)) ||
          results.some(({ result }) => longer(result.text, WORDS_CHARS)),
      ))
  );
};

const SHOWN: readonly ModelText[] = ['problem', 'done', 'effect', 'scope', 'contact'];

/** `3/2024`, or a day in full. */
export const sinceText = ({ f }: Words, since: string): string => {
  const [year = '', month = '', day] = since.split('-');
  return day === undefined ? `${Number(month)}/${year}` : f.date(since as CalendarDate);
};

const split = (said: string): readonly Line[] => said.split('\n').map((part) => line(part));

/** What the model says of itself, part by part. */
const contentLines = (words: Words, view: ModelCard): readonly Line[] => {
  const { model, words: read } = view;
  const { card, part, erased } = words.t.models;
  const { content } = model;
  if (content === null) return [];
  const said = (name: ModelText): readonly Line[] =>
    split(card.part({ label: part[name], text: shownText(view, read(content.texts[name].text) ?? erased) }));
  const since = line(card.part({ label: part.since, text: sinceText(words, content.since) }));
  return SHOWN.flatMap((name) => (name === 'contact' ? [since, ...said(name)] : said(name)));
};

/** Mean, range and number of scores; of a single one no figure, for it would be that person's. */
export const spreadText = (words: Words, spread: ScoreSpread, open: boolean): string => {
  const { round } = words.t.models;
  const score = (value: number): string => words.f.number(Math.round(value * 10) / 10);
  return spread.n === 1 && !open
    ? round.resultOne
    : round.result({ mean: score(spread.mean), low: score(spread.low), high: score(spread.high), n: spread.n });
};

const roundLines = (words: Words, { scored, comments, model }: ModelCard): readonly string[] => {
  const { card, round, decline } = words.t.models;
  if (scored === null) return [];
  const reason = model.rounds.at(-1)?.decided?.reason ?? null;
  return [
    ...(scored.closed ? [] : [card.unscored({ n: scored.n })]),
    ...(scored.closed && scored.spread !== null ? [spreadText(words, scored.spread, scored.openly)] : []),
    ...(model.state !== 'not_recognised' || reason === null ? [] : [card.declined({ reason: decline[reason] })]),
    ...(comments.length === 0 ? [] : [round.comments, ...comments.map((each) => `“${each}”`)]),
  ];
};

const adoptionLine = (words: Words, view: ModelCard, adoption: Adoption): string => {
  const read = (id: TextId): string | null => {
    const said = view.words(id);
    return said === null ? null : shownText(view, said, WORDS_CHARS);
  };
  const { card, erased, givingUp } = words.t.models;
  const { f } = words;
  const day = (at: Instant): string => f.date(f.localDate(at));
  const { changed, givenUp, results, state } = adoption;
  const parts = [
    ...(changed === null ? [] : [card.changed({ text: read(changed.text) ?? erased })]),
    ...results.map(({ at, result }) => card.result({ date: day(at), text: read(result.text) ?? erased })),
    ...(givenUp === null ? [] : [card.gaveUp({ reason: givingUp[givenUp.reason], date: day(givenUp.at) })]),
  ];
  const head = card.adopter({
    board: boardName(words, adoption.board),
    date: day(adoption.at),
    state: card.adoption[results.length > 0 && state === 'given_up' ? 'confirmed' : state],
  });
  return [head, ...parts].join('; ');
};

const sourceLines = (words: Words, { model, who }: ModelCard): readonly string[] => {
  const { card, withdrawal } = words.t.models;
  const time = (at: Instant): string => words.f.dateTime(at);
  const { edited, withdrawn } = model;
  return [
    capital(card.source({ who: who(model.by, model.board), time: time(model.at) })),
    ...(edited === null ? [] : [capital(card.edited({ who: who(edited.by, model.board), time: time(edited.at) }))]),
    ...(withdrawn === null ? [] : [card.withdrawn({ reason: withdrawal[withdrawn.reason], time: time(withdrawn.at) })]),
  ];
};

const deedButton = (words: Words, n: number, deed: CardDeed): Button => {
  const label = words.t.models.button;
  const labels: Readonly<Record<CardDeed, string>> = {
    score: label.score,
    scores: label.scores,
    close: label.close,
    yes: label.recognise,
    no: label.decline,
    adopt: label.adopt,
    confirm: label.confirm,
    report: label.report,
    leave: label.giveUp,
    open: label.evaluate,
    edit: label.edit,
    withdraw: label.withdraw,
  };
  const tone = deed === 'withdraw' || deed === 'leave' ? 'danger' : deed === 'yes' ? 'primary' : undefined;
  return button(labels[deed], { verb: 'model', n: String(n), do: deed }, tone);
};

/** A button for each of the deeds, in their order. */
export const deedButtons = (words: Words, n: number, deeds: readonly CardDeed[]): readonly Button[] =>
  deeds.map((deed) => deedButton(words, n, deed));

const adopters = ({ model }: { readonly model: Model }): readonly Adoption[] => model.adoptions;

/** Everything about one model: what it says, how it was judged, who took it over with which result, who registered it when. */
export const presentModel = (words: Words, view: ModelCard): Reply => {
  const { card, title } = words.t.models;
  const { number, model, origins, grown } = view;
  const names = (all: readonly TitledModel[]): string => all.map((each) => namedModel(words, each)).join(', ');
  const taken = adopters(view);
  return reply(
    text(
      line(bold(title({ n: number, title: titleText(words, view.title) }))),
      card.about({ board: boardName(words, model.board), state: stateText(words, model.state) }),
    ),
    text(...contentLines(words, view)),
    text(
      ...(origins.length === 0 ? [] : [card.origin({ list: names(origins) })]),
      ...(grown.length === 0 ? [] : [card.grown({ list: names(grown) })]),
      ...roundLines(words, view),
    ),
    text(...(taken.length > 0 ? [card.adopters] : view.deeds.includes('adopt') ? [card.noAdopters] : [])),
    bullets(taken.map((each) => adoptionLine(words, view, each))),
    text(...sourceLines(words, view)),
    buttons(
      ...inRows(deedButtons(words, number, view.deeds), 2),
      isCut(view) ? [button(words.t.models.button.full, { verb: 'model', n: String(number), do: 'full' })] : [],
      ...[...origins, ...grown].map((each) => [openButton(words, each)]),
      [button(words.t.models.button.all, { verb: 'models' })],
    ),
  );
};
