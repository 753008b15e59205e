import type { Composing } from '../../conversation/session.js';
import { instantIn } from '../../domain/calendar/zone.js';
import { DIRECTIVE_KINDS, type DirectiveKind } from '../../domain/directives/types.js';
import { type Instant, parseDay } from '../../domain/instant.js';
import { ok, refuse } from '../../domain/result.js';
import { fold } from '../../language/index.js';
import { dayIn } from '../calls/read-call.js';
import type { Composition, HalfRead, Part } from '../compose/composition.js';
import { showComposing } from '../compose/steps.js';
import { workingDaysAhead } from '../steering/unlock.js';
import type { Turn } from '../turn.js';
import { reachOf } from './reach.js';
import { ALL_BOARDS, boardsIn, livingBoards, readBoards, sayUnread } from './read-words.js';
import { sendDirective } from './send.js';

export const DIRECTIVE_CHARS = 2_000;

const words = (name: string, label: (turn: Turn) => string, ask: (turn: Turn) => string): Part => ({
  name,
  label,
  ask: (turn) => [ask(turn)],
  max: DIRECTIVE_CHARS,
  read: (turn, said) => (said === '' ? refuse(turn.t.directives.ask.empty) : ok(said)),
});

const textPart = words(
  'text',
  ({ t }) => t.directives.compose.part.text,
  ({ t }) => t.directives.ask.text,
);

const boardsPart: Part = {
  name: 'boards',
  label: ({ t }) => t.directives.compose.part.boards,
  ask: ({ t }) => [t.directives.ask.boards],
  many: true,
  max: 600,
  choices: (turn) => [
    { label: turn.t.directives.compose.all, value: ALL_BOARDS, alone: true },
    ...livingBoards(turn).map(({ id, name }) => ({ label: name, value: id })),
  ],
  read: (turn, said, draft) => {
    const { boards, all, unread } = readBoards(turn, said);
    if (all && unread.length === 0) return ok(ALL_BOARDS);
    if (unread.length === 0)
      return boards.length === 0 ? refuse(turn.t.directives.refusal.toNobody) : ok(boards.join());
    const chosen = (draft.parts.boards ?? '').split(',');
    const keep = livingBoards(turn).filter(({ id }) => boards.includes(id) || chosen.includes(id));
    const half: HalfRead = { said: sayUnread(turn, unread), keep: keep.map(({ id }) => id).join() };
    return refuse(half);
  },
  shown: (turn, kept) => {
    const boards = boardsIn(turn, kept);
    return kept === ALL_BOARDS
      ? turn.t.directives.compose.allOf({ n: boards.length })
      : turn.words.f.list(boards.map(({ name }) => name));
  },
};

const isKind = (kept: string): kept is DirectiveKind => DIRECTIVE_KINDS.some((kind) => kind === kept);

const kindPart: Part = {
  name: 'kind',
  label: ({ t }) => t.directives.compose.part.kind,
  ask: ({ t }) => [t.directives.ask.kind],
  max: 60,
  choices: ({ t }) => DIRECTIVE_KINDS.map((kind) => ({ label: t.directives.compose.kindLabel[kind], value: kind })),
  read: ({ t }, said) => {
    const word = fold(said);
    if (/chi dao|phai|thuc hien|directive|do|must/.test(word)) return ok('directive');
    return /thong bao|biet|announce|know|inform/.test(word) ? ok('announcement') : refuse(t.directives.ask.kindUnclear);
  },
  shown: ({ t }, kept) => (isKind(kept) ? t.directives.kind[kept] : kept),
};

/** Due at the cluster's due time of a day, in its zone. */
const dueOn = ({ config }: Turn, kept: string | undefined): Instant | null => {
  const day = kept === undefined || kept === '' ? null : parseDay(kept);
  return day === null ? null : instantIn(config.calendar.zone, day, config.calendar.dueTime);
};

const duePart: Part = {
  name: 'due',
  label: ({ t }) => t.directives.compose.part.due,
  ask: ({ t }) => [t.directives.ask.due],
  optional: true,
  max: 60,
  choices: (turn) =>
    workingDaysAhead(turn, [1, 3, 5, 10]).map((day) => ({ label: turn.words.f.longDate(day), value: day })),
  read: (turn, said) => {
    const { ask } = turn.t.directives;
    const day = dayIn(turn, said.replace(/^(?:hạn|han|trước|truoc|due|by)\s+(?:ngày|ngay)?\s*/iu, ''));
    const due = day === null ? null : dueOn(turn, day);
    if (day === null || due === null) return refuse(ask.notADay({ said }));
    return due <= turn.now ? refuse(ask.duePast({ due: turn.words.f.dateTime(due) })) : ok(day);
  },
  shown: (turn, kept) => {
    const due = dueOn(turn, kept);
    return due === null ? kept : turn.words.f.dateTime(due);
  },
};

const kindOf = ({ parts }: Composing): DirectiveKind => (parts.kind === 'directive' ? 'directive' : 'announcement');

/** An announcement or a directive: what, to whom, how it is meant, until when. */
export const directiveComposition: Composition = {
  what: 'directive',
  heading: ({ t }) => t.directives.compose.heading,
  parts: (_, draft) => [textPart, boardsPart, kindPart, ...(kindOf(draft) === 'directive' ? [duePart] : [])],
  remarks: async (turn, { parts }) => {
    const { compose } = turn.t.directives;
    const boards = boardsIn(turn, parts.boards ?? '');
    const { people, unreached } = await reachOf(
      turn,
      boards.map(({ id }) => id),
    );
    return {
      lines: [
        compose.reaches({ boards: boards.length, people: people.length }),
        ...(unreached.length === 0
          ? []
          : [compose.unreached({ names: turn.words.f.list(unreached.map(({ name }) => name)) })]),
      ],
      buttons: [],
    };
  },
  confirmLabel: ({ t }) => t.directives.compose.send,
  confirm: async (turn, draft) => {
    const due = kindOf(draft) === 'directive' ? dueOn(turn, draft.parts.due) : null;
    const sent = await sendDirective(turn, {
      text: draft.parts.text ?? '',
      boards: boardsIn(turn, draft.parts.boards ?? '').map(({ id }) => id),
      kind: kindOf(draft),
      due,
    });
    if (sent.ok) return sent.value;
    // Its due instant passed while it was being written, or the boards are no more: that part is asked again, the rest stays.
    const { ask, refusal } = turn.t.directives;
    return due !== null && sent.error.code === 'due_past'
      ? showComposing(turn, directiveComposition, { ...draft, at: 'due' }, [
          ask.duePast({ due: turn.words.f.dateTime(due) }),
        ])
      : showComposing(turn, directiveComposition, { ...draft, at: 'boards' }, [refusal.toNobody]);
  },
};

export const wordsPart = words;
