import { boardsOn } from '../../domain/cluster/roster.js';
import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import { bold, button, buttons, line, replacing, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import type { CallDraft } from '../session.js';
import { labelOf, shortLabelOf, type Words } from './words.js';

/** `Báo cáo chuyên đề 01/2024: Rà soát …`. */
export const callName = ({ t, f }: Words, period: PeriodId): string => t.calls.name({ title: f.periodTitle(period) });

/** What a report call could ask for, and the days it could be due: computed before it is shown. */
export type CallOffer = {
  readonly fields: readonly IndicatorKey[];
  readonly boards: readonly BoardId[];
  readonly days: readonly CalendarDate[];
  /** Due and lock of the draft as it stands; null while no day is chosen. */
  readonly instants: { readonly due: Instant; readonly lock: Instant } | null;
};

const inRows = (items: readonly Button[], width: number): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(items.length / width) }, (_, index) =>
    items.slice(index * width, index * width + width),
  );

const fieldsText = (words: Words, draft: CallDraft): string =>
  draft.fields.map((key) => labelOf(words, key)).join(', ');

const boardsText = ({ config }: Words, boards: readonly BoardId[]): string =>
  config.boards
    .filter((board) => boards.includes(board.id))
    .map((board) => board.name)
    .join(', ');

const marked = ({ t }: Words, label: string, chosen: boolean): string => (chosen ? t.calls.mark({ label }) : label);

const stepFields = (words: Words, draft: CallDraft, offer: CallOffer): Reply => {
  const { t } = words;
  const { card } = draft;
  const items = offer.fields.map((key, index) =>
    button(marked(words, shortLabelOf(words, key), draft.fields.includes(key)), {
      verb: 'call',
      do: 'field',
      with: String(index + 1),
      card,
    }),
  );
  return reply(
    text(
      line(bold(t.calls.start)),
      ...(draft.fields.length === 0
        ? [t.calls.none, t.calls.example]
        : [t.calls.chosen({ list: fieldsText(words, draft) })]),
    ),
    buttons(
      ...inRows(items, 2),
      draft.fields.length === 0
        ? [button(t.calls.button.text, { verb: 'call', do: 'text', card })]
        : [button(t.calls.button.next, { verb: 'call', do: 'boards', card }, 'primary')],
    ),
  );
};

const stepBoards = (words: Words, draft: CallDraft, offer: CallOffer): Reply => {
  const { t, config } = words;
  const { card } = draft;
  const chosen = draft.boards ?? [];
  const items = config.boards
    .filter((board) => offer.boards.includes(board.id))
    .map((board) =>
      button(marked(words, board.name, chosen.includes(board.id)), { verb: 'call', do: 'board', with: board.id, card }),
    );
  return reply(
    text(
      line(bold(t.calls.boardsAsk)),
      chosen.length === 0 ? t.calls.noBoards : t.calls.chosen({ list: boardsText(words, chosen) }),
    ),
    buttons(
      [button(t.calls.button.all({ n: offer.boards.length }), { verb: 'call', do: 'all', card }, 'primary')],
      ...inRows(items, 3),
      chosen.length === 0 ? [] : [button(t.calls.button.next, { verb: 'call', do: 'due', card }, 'primary')],
    ),
  );
};

const readBack = (words: Words, draft: CallDraft, offer: CallOffer): Reply => {
  const { t, f } = words;
  const { card } = draft;
  const change = (label: string, step: string): Button => button(label, { verb: 'call', do: step, card });
  const boards =
    draft.boards === null
      ? t.calls.readAll({ n: offer.boards.length })
      : t.calls.readBoards({ n: draft.boards.length, names: boardsText(words, draft.boards) });
  return reply(
    text(
      line(bold(t.calls.readTitle)),
      t.calls.readName({ title: draft.title ?? '' }),
      draft.text ? t.calls.readText : t.calls.readFields({ list: fieldsText(words, draft) }),
      boards,
      ...(offer.instants === null
        ? []
        : [t.calls.readDue({ due: f.dateTime(offer.instants.due), lock: f.dateTime(offer.instants.lock) })]),
    ),
    buttons(
      [
        button(t.calls.button.confirm, { verb: 'call', do: 'confirm', card }, 'primary'),
        button(t.calls.button.discard, { verb: 'call', do: 'discard', card }),
      ],
      [change(t.calls.button.title, 'title'), change(t.calls.button.fields, 'fields')],
      [change(t.calls.button.boards, 'boards'), change(t.calls.button.due, 'due')],
    ),
  );
};

/** The step a report call is at; a card is changed in its place while things are chosen on it. */
export const presentCall = (words: Words, draft: CallDraft, offer: CallOffer): Reply => {
  const { t, f } = words;
  const { card } = draft;
  switch (draft.step) {
    case 'fields':
      return replacing(stepFields(words, draft, offer));
    case 'boards':
      return replacing(stepBoards(words, draft, offer));
    case 'due':
      return reply(
        text(line(bold(t.calls.dueAsk({ time: words.config.calendar.dueTime })))),
        buttons(
          ...inRows(
            offer.days.map((day) => button(f.longDate(day), { verb: 'call', do: 'day', with: day, card })),
            2,
          ),
        ),
      );
    case 'title':
      return reply(text(line(bold(t.calls.titleAsk))));
    case 'confirm':
      return readBack(words, draft, offer);
  }
};

/** What the boards are told when they are called upon. */
export const presentCallNotice = (
  words: Words,
  call: {
    readonly period: PeriodId;
    readonly who: string;
    readonly fields: readonly string[];
    readonly due: Instant;
    readonly now: Instant;
  },
): Reply => {
  const { t, f } = words;
  const list = call.fields.map((key) => labelOf(words, key)).join(', ');
  return reply(
    text(
      line(bold(t.calls.notice({ who: call.who, name: callName(words, call.period) }))),
      t.calls.noticeFields({ list }),
      t.calls.noticeDue({ due: f.dateTime(call.due), left: f.daysLeft(call.now, call.due) }),
    ),
    buttons([button(t.questions.button.report, { verb: 'report', period: call.period }, 'primary')]),
  );
};

/** The boards that can be called upon on a day. */
export const callable = ({ config }: Words, day: CalendarDate): readonly BoardId[] =>
  boardsOn(config, day).map((board) => board.id);
