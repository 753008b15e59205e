import type { Person } from '../../domain/people/types.js';
import type { ItemState } from '../../domain/reminder/state.js';
import type { MatterItem } from '../../domain/reminder/types.js';
import { bold, bullets, button, line, text } from '../build.js';
import type { Block, Button, Line } from '../reply.js';
import type { Request } from '../request.js';
import { calledText } from './away.js';
import type { Words } from './words.js';

/** How a thing owed beside the reports is spoken of. */
export type MatterText = {
  /** `Tiểu ban Nhân sự`, `Thông báo số 3`. */
  readonly name: string;
  /** What is owed of it: `chưa báo ngày thành lập`. */
  readonly owes: string;
  /** What was done: `đã báo ngày 5/6/2024`. */
  readonly done: string;
  readonly button: { readonly label: string; readonly request: Request } | null;
};

export type MatterLine = {
  readonly item: MatterItem;
  readonly state: ItemState;
  readonly text: (words: Words) => MatterText;
  /** Whose reminder it is, when the reader stands in for them. */
  readonly inPlaceOf: Person | null;
};

export const isOpenMatter = ({ state }: MatterLine): boolean => state === 'owed';

const nameOf = (words: Words, matter: MatterLine, nameBoards: boolean): string => {
  const { name } = matter.text(words);
  const { board: id } = matter.item;
  const board = nameBoards && id !== null ? words.config.boards.find((each) => each.id === id)?.name : undefined;
  return board === undefined ? name : words.t.reminders.matter.nameOf({ name, board });
};

/** `Tiểu ban Nhân sự: chưa báo ngày thành lập – hạn …`, or the same ticked off. */
export const matterLine = (words: Words, matter: MatterLine, nameBoards: boolean): Line => {
  const { t, f } = words;
  const name = nameOf(words, matter, nameBoards);
  const { owes, done } = matter.text(words);
  if (matter.state === 'locked') return line(t.reminders.matter.line({ name, state: t.reminders.matter.over }));
  if (!isOpenMatter(matter)) return line(t.reminders.matter.done({ name, state: done }));
  const inPlace = matter.inPlaceOf === null ? '' : t.away.inPlaceOf({ who: calledText(words, matter.inPlaceOf) });
  const due = t.reminders.due({ due: f.dateTime(matter.item.due) });
  return line(`${t.reminders.matter.line({ name, state: owes })}${due}${inPlace}`);
};

const BUTTONS = 4;

/** A button for each open one that has something to press. */
export const matterButtons = (words: Words, open: readonly MatterLine[]): readonly (readonly Button[])[] =>
  open
    .flatMap((matter): readonly (readonly Button[])[] => {
      const way = matter.text(words).button;
      return way === null ? [] : [[button(way.label, way.request)]];
    })
    .slice(0, BUTTONS);

/** Things owed by boards of which nobody can be reached, for the secretary. */
export const orphanMatterBlocks = (words: Words, orphans: readonly MatterLine[]): readonly Block[] =>
  orphans.length === 0
    ? []
    : [
        text(line(bold(words.t.reminders.matter.orphans({ n: orphans.length })))),
        bullets(orphans.map((matter) => matterLine(words, matter, true))),
      ];
