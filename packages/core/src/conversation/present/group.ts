import type { Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import type { RoundStatus, StatusClass } from '../../domain/summary/types.js';
import { decodeAction } from '../action-token.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import type { Verb } from '../request.js';
import { nameText } from './roles.js';
import { boardName, rehearsed } from './summary-words.js';
import type { Words } from './words.js';

/** What may be asked, pressed and answered before everybody in a group. */
export const IN_GROUPS: readonly Verb[] = ['status', 'deadlines', 'help', 'bind_group', 'unbind_group', 'pin_group'];

const mayStand = (token: string): boolean => {
  const verb = decodeAction(token)?.verb;
  return verb !== undefined && IN_GROUPS.includes(verb);
};

/** The same answer without the buttons that lead to what is said in private only; a new message always. */
export const forGroup = (shown: Reply): Reply =>
  reply(
    ...shown.blocks.map(
      (block): Block =>
        block.kind === 'buttons'
          ? buttons(...block.rows.map((row) => row.filter(({ action }) => mayStand(action))))
          : block,
    ),
  );

const ask = ({ t }: Words) => [
  button(t.questions.button.status, { verb: 'status' }),
  button(t.questions.button.deadlines, { verb: 'deadlines' }),
];

const linkLines = ({ t }: Words, link: string | null): readonly string[] =>
  link === null ? [] : [t.groups.link({ link })];

/** What can be asked in a group. */
export const presentGroupHelp = (words: Words, link: string | null): Reply => {
  const { groups } = words.t;
  return reply(text(line(bold(groups.help)), groups.helpExample, ...linkLines(words, link)), buttons(ask(words)));
};

/** To who is not enrolled, or in a group that is not the cluster's: write in private. */
export const presentWriteInPrivate = (
  words: Pick<Words, 't'>,
  why: 'stranger' | 'notBound',
  link: string | null,
): Reply => reply(text(words.t.groups[why], ...linkLines(words as Words, link)));

/** Where the answer went, without a word of what it says. */
export const presentElsewhere = (words: Words, person: Person, arrived: boolean, link: string | null): Reply => {
  const name = nameText(words, person);
  const { groups } = words.t;
  return arrived
    ? reply(text(groups.sentPrivately({ name })))
    : reply(text(groups.notReached({ name }), ...linkLines(words, link)));
};

/** The group is the cluster's from here on, or was before. */
export const presentBound = (words: Words, view: { readonly before: boolean; readonly pinned: boolean }): Reply => {
  const { groups } = words.t;
  return reply(
    text(line(bold(view.before ? groups.boundBefore : groups.bound)), groups.help, groups.helpExample),
    buttons(
      [
        view.pinned
          ? button(groups.button.unpin, { verb: 'pin_group', state: 'off' })
          : button(groups.button.pin, { verb: 'pin_group', state: 'on' }),
      ],
      ask(words),
    ),
  );
};

const IN: readonly StatusClass[] = ['handed_in', 'late', 'incomplete'];
const OUT: readonly StatusClass[] = ['overdue', 'extended', 'missing'];

export type GroupState = { readonly round: RoundStatus; readonly at: Instant; readonly rehearsal: boolean };

/** The round as everybody may see it, for the top of a group: `round` holds outward states only. */
export const presentGroupState = (words: Words, { round, at, rehearsal }: GroupState): Reply => {
  const { t, f } = words;
  const lines = [...IN, ...OUT].flatMap((each) => {
    const boards = round.boards.filter((status) => status.class === each);
    const names = boards.map(({ board }) => boardName(words, board)).join(', ');
    const label = t.questions.status.group[each === 'missing' ? 'out' : each];
    return boards.length === 0 ? [] : [label({ n: boards.length, names })];
  });
  return reply(
    text(
      line(bold(t.groups.state({ period: f.period(round.period), at: f.shortDateTime(at) }))),
      t.groups.counts({ n: round.counts.handedIn, of: round.counts.expected, due: f.dateTime(round.due) }),
    ),
    bullets(lines),
    ...rehearsed(words, rehearsal),
    buttons(ask(words)),
  );
};
