import { yearOf } from '../../domain/cluster/leads.js';
import { grantsOf, roleOf } from '../../domain/people/grants.js';
import type { Person, Role } from '../../domain/people/types.js';
import { bold, bullets, button, buttons, code, line, reply, text } from '../build.js';
import { COMMANDS, type CommandVerb, entryOf, inUse, nameOf } from '../command-table.js';
import type { Line, Reply } from '../reply.js';
import type { Request } from '../request.js';
import type { Dialogue } from '../session.js';
import { leadText } from './leads.js';
import { rolesText } from './roles.js';
import type { Words } from './words.js';

type Holder = Pick<Person, 'grants' | 'revokedAt'>;

/** What a role does most, first things first. */
const MOST_USED: Readonly<Record<Role, readonly CommandVerb[]>> = {
  officer: ['report', 'tasks', 'submit', 'deadlines'],
  head: ['status', 'report', 'submit', 'tasks'],
  secretary: ['status', 'remind', 'summary', 'invite'],
  leader: ['status', 'summary', 'indicator', 'remind'],
  observer: ['status', 'summary', 'indicator', 'deadlines'],
};

/** Commands that some roles cannot use: they are left out of the list of the others. */
const ONLY_FOR: Readonly<Partial<Record<CommandVerb, readonly Role[]>>> = {
  report: ['officer', 'head', 'secretary'],
  submit: ['officer', 'head', 'secretary'],
  tasks: ['officer', 'head', 'secretary'],
  remind: ['secretary', 'leader'],
  call: ['secretary', 'leader'],
  announce: ['officer', 'head', 'secretary', 'leader'],
  ballot: ['officer', 'head', 'secretary', 'leader'],
  approve: ['head'],
  accept: ['secretary'],
  return: ['head', 'secretary'],
  score: ['officer', 'head', 'secretary', 'leader'],
  extend: ['officer', 'head', 'secretary', 'leader'],
  invite: ['head', 'secretary', 'leader'],
  people: ['head', 'secretary', 'leader'],
  revoke: ['head', 'secretary', 'leader'],
  handover: ['head', 'secretary'],
  bind_group: ['secretary'],
  unbind_group: ['secretary'],
  pin_group: ['secretary'],
  // difficulties and proposals
  questions: ['officer', 'head', 'secretary', 'leader'],
  question_answer: ['secretary', 'leader'],
};

const usable = (person: Holder, verb: CommandVerb): boolean => {
  const roles = ONLY_FOR[verb];
  return roles === undefined || grantsOf(person).some((grant) => roles.includes(grant.role));
};

const commandLine = ({ t }: Words, verb: CommandVerb): Line => {
  const entry = entryOf(verb);
  const name = entry === undefined ? verb : nameOf(entry, t.common.language === 'en' ? 'en' : 'vi');
  return line(code(`/${name}`), t.help.command({ about: t.commands.about[verb] }));
};

const leadOfToday = (words: Words): readonly string[] => {
  const known = words.today === undefined ? null : leadText(words, yearOf(words.today));
  return known === null ? [] : [known];
};

/** Short: who one is, what one does most, how to ask, what never to send. */
export const presentHelp = (words: Words, person: Holder): Reply => {
  const { t } = words;
  const role = roleOf(person);
  if (role === null) return reply(text(line(bold(t.help.title)), t.help.noRole, t.help.safety));
  const verbs = MOST_USED[role];
  const [one, two] = verbs;
  return reply(
    text(line(bold(t.help.title)), t.help.roles({ roles: rolesText(words, person) })),
    bullets(verbs.map((verb) => commandLine(words, verb))),
    text(...leadOfToday(words), t.help.plain[role], t.help.safety),
    buttons(
      [one, two].flatMap((verb) => (verb === undefined ? [] : [button(t.commands.label[verb], { verb } as Request)])),
      [
        button(t.help.button.all, { verb: 'help', topic: 'commands' }),
        button(t.commands.label.settings, { verb: 'settings' }),
      ],
    ),
  );
};

/** Every command that the person's roles can use. */
export const presentCommands = (words: Words, person: Holder): Reply => {
  const verbs = COMMANDS.flatMap((entry) =>
    entry.verb !== null && inUse(entry, words.config) && usable(person, entry.verb) ? [entry.verb] : [],
  );
  return reply(text(line(bold(words.t.help.allTitle))), bullets(verbs.map((verb) => commandLine(words, verb))));
};

/** What stopping leaves as it is. */
export const presentCancelled = ({ t }: Words, dialogue: Dialogue | null): Reply => {
  const { cancel } = t.help;
  switch (dialogue?.kind) {
    case 'guided':
      return reply(
        text(cancel.guided),
        buttons([button(cancel.goOn, { verb: 'report', period: dialogue.period, board: dialogue.board })]),
      );
    case 'readback':
      return reply(
        text(cancel.readback),
        buttons([button(t.report.button.draft, { verb: 'draft', period: dialogue.period, board: dialogue.board })]),
      );
    case 'call':
      return reply(text(cancel.call));
    case 'composing':
      return reply(text(t.compose.stopped));
    case 'amend':
      return reply(text(cancel.amend));
    case 'return_note':
      return reply(text(cancel.ask));
    case 'preview':
      return reply(
        text(cancel.preview),
        buttons([button(t.report.button.draft, { verb: 'draft', period: dialogue.period, board: dialogue.board })]),
      );
    case 'behalf_source':
      return reply(text(cancel.behalf));
    case 'ask':
      return reply(text(cancel.ask));
    case 'lapsed':
    case undefined:
      return reply(text(cancel.nothing));
  }
};
