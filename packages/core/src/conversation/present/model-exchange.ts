import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { Exchange, LedgerRow } from '../../domain/models/ledger.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { shortTitle, type TitledModel, titleText } from './models.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

export type ExchangeView = {
  readonly day: CalendarDate;
  readonly rows: readonly LedgerRow[];
  readonly exchanges: readonly Exchange[];
  readonly models: readonly TitledModel[];
};

const end = (title: string) => ({ title, align: 'end' as const });
const start = (title: string) => ({ title, align: 'start' as const });

/** What every board gave to others and took from them. */
export const presentLedger = (words: Words, { day, rows }: ExchangeView): Reply => {
  const { exchange, button: label } = words.t.models;
  const some = rows.filter((row) => row.registered + row.gave + row.took + row.trying > 0);
  const { f } = words;
  return reply(
    text(line(bold(exchange.title({ date: f.date(day) }))), some.length === 0 ? exchange.none : exchange.rule),
    {
      kind: 'table',
      columns: [
        start(exchange.board),
        end(exchange.registered),
        end(exchange.gave),
        end(exchange.took),
        end(exchange.trying),
      ],
      rows: some.map((row) => [
        boardName(words, row.board),
        f.number(row.registered),
        f.number(row.gave),
        f.number(row.took),
        f.number(row.trying),
      ]),
    },
    buttons([button(label.all, { verb: 'models' })]),
  );
};

/** The same of one board, model by model. */
export const presentLedgerOf = (words: Words, view: ExchangeView, board: BoardId): Reply => {
  const { exchange, button: label } = words.t.models;
  const row = view.rows.find((each) => each.board === board);
  const concerned = view.exchanges.filter(({ from, to }) => from === board || to === board);
  const titleOf = (number: number): string => {
    const found = view.models.find((each) => each.number === number);
    return `${number} ${shortTitle(titleText(words, found?.title ?? null))}`;
  };
  return reply(
    text(
      line(bold(exchange.ofBoard({ board: boardName(words, board), date: words.f.date(view.day) }))),
      row === undefined || concerned.length === 0 ? exchange.none : exchange.counts(row),
    ),
    {
      kind: 'table',
      columns: [start(exchange.model), start(exchange.from), start(exchange.to), start(exchange.confirmed)],
      rows: concerned.map((each) => [
        titleOf(each.number),
        boardName(words, each.from),
        boardName(words, each.to),
        each.confirmed > 0 ? exchange.yes : exchange.no,
      ]),
    },
    buttons([button(label.all, { verb: 'models', board }), button(label.exchange, { verb: 'model_exchange' })]),
  );
};
