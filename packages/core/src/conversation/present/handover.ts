import type { Board } from '../../domain/cluster/types.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { Passing } from '../../domain/people/handover.js';
import type { Away, Grant, Person } from '../../domain/people/types.js';
import type { HandoverItem } from '../../domain/reminder/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import type { Request } from '../request.js';
import { calledText } from './away.js';
import { boardTitle } from './people.js';
import { grantText, rolesText } from './roles.js';
import { boardName } from './summary-words.js';
import type { TaskReport } from './tasks.js';
import type { Words } from './words.js';

const IN_ROW = 2;

const inRows = (all: readonly Button[]): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(all.length / IN_ROW) }, (_, row) => all.slice(row * IN_ROW, (row + 1) * IN_ROW));

/** Somebody, or a board first, to be chosen. `of` makes what a choice asks for. */
export const presentHandoverChoice = (
  words: Words,
  said: string,
  today: CalendarDate,
  choices: { readonly people: readonly Person[]; readonly boards: readonly Board[]; readonly more: readonly Button[] },
  of: (choice: { readonly person?: string; readonly board?: string }) => Request,
): Reply =>
  reply(
    text(said),
    buttons(
      ...choices.people.map((person) => [button(calledText(words, person), of({ person: person.id }))]),
      ...inRows(choices.boards.map((board) => button(boardTitle(words, board, today), of({ board: board.id })))),
      choices.more,
    ),
  );

export type HandoverView = {
  readonly giver: Person;
  readonly receiver: Person;
  /** What passes on, by the boards of today. */
  readonly grants: readonly Grant[];
  readonly reports: readonly TaskReport[];
  readonly deputies: readonly Passing[];
  /** The receiver's own absence, on or to come. */
  readonly receiverAway: Away | null;
};

const reportLine = (words: Words, report: TaskReport): string => {
  const { handover } = words.t.leaving;
  return handover.report({
    board: boardName(words, report.board),
    period: words.f.period(report.period),
    state: report.owed ? handover.filled({ done: report.done, of: report.of }) : handover.handedIn,
    due: words.f.dateTime(report.due),
  });
};

/** What passes from one to the other, and the question whether to. */
export const presentHandoverAsk = (words: Words, view: HandoverView): Reply => {
  const { f, t } = words;
  const { handover, button: label } = t.leaving;
  const { giver, receiver, reports, deputies, receiverAway } = view;
  const ofBoards = view.grants.some((grant) => 'board' in grant);
  return reply(
    text(line(bold(handover.ask({ who: calledText(words, giver), to: calledText(words, receiver) })))),
    text(handover.duties),
    bullets(view.grants.map((grant) => grantText(words, grant))),
    ...(reports.length === 0
      ? ofBoards
        ? [text(handover.noReports)]
        : []
      : [text(handover.reports), bullets(reports.map((report) => reportLine(words, report)))]),
    ...(deputies.length === 0
      ? []
      : [
          text(handover.deputies),
          bullets(
            deputies.map(({ absent, away, to }) => {
              const days = { who: calledText(words, absent), from: f.date(away.from), until: f.date(away.until) };
              return to === null ? handover.deputyNobody(days) : handover.deputyTo(days);
            }),
          ),
        ]),
    ...(receiverAway === null
      ? []
      : [
          text(
            handover.receiverAway({
              to: calledText(words, receiver),
              from: f.date(receiverAway.from),
              until: f.date(receiverAway.until),
            }),
          ),
        ]),
    text(handover.effect),
    buttons([
      button(label.handoverSure, { verb: 'handover', from: giver.id, to: receiver.id, sure: 'yes' }, 'primary'),
      button(t.people.button.keep, { verb: 'people' }),
    ]),
  );
};

/** Duties that came to a reader or went from them. `other`: null once nothing is known of them. */
export type HandoverNews = {
  readonly item: HandoverItem;
  readonly other: Person | null;
  readonly grants: readonly Grant[];
};

/** To who hands over that it is done, to who takes over what. `owed`: reports follow, with buttons of their own. */
export const handoverNoticeBlocks = (words: Words, news: HandoverNews, owed: boolean): readonly Block[] => {
  const { handover, button: label } = words.t.leaving;
  const who = news.other === null ? handover.somebody : calledText(words, news.other);
  const roles = rolesText(words, { grants: news.grants, revokedAt: null });
  // Shown again once the giver was erased, nobody knows any more what it was.
  const [gave, took] =
    roles === ''
      ? [handover.gavePlain({ to: who }), handover.tookPlain({ who })]
      : [handover.gave({ roles, to: who }), handover.took({ who, roles })];
  if (news.item.part === 'gave') return [text(line(bold(gave)), handover.gaveNote)];
  return [
    text(line(bold(took)), handover.tookNote),
    ...(owed ? [] : [buttons([button(label.tasks, { verb: 'tasks' })])]),
  ];
};
