import type { Person } from '../../domain/people/types.js';
import { bold, bullets, button, buttons, line, numbered, reply, text } from '../build.js';
import { layOutText } from '../layout.js';
import type { Reply } from '../reply.js';
import { erasedName, nameText, platformText, rolesText } from './roles.js';
import type { Words } from './words.js';

const IN_ROW = 2;

/** What erasing somebody takes away and what it leaves, and the question whether to. */
export const presentEraseAsk = (words: Words, person: Person): Reply => {
  const { erase, button: label } = words.t.leaving;
  const roles = rolesText(words, person);
  const name = nameText(words, person);
  const who = roles === '' ? name : words.t.questions.noted({ name, note: roles });
  const accounts = [...person.accounts, ...(person.formerAccounts ?? [])];
  const platforms = [...new Set(accounts.map((account) => platformText(words, account)))].join(', ');
  return reply(
    text(line(bold(erase.ask({ who })))),
    text(line(bold(erase.goes))),
    bullets([erase.goesName({ n: accounts.length, platforms }), erase.goesSettings, erase.goesTalk]),
    text(line(bold(erase.stays))),
    bullets([erase.staysFigures, erase.staysOthers, erase.staysId({ name: erasedName(words.t, person.id) })]),
    text(erase.warning),
    buttons([
      button(label.erase, { verb: 'erase', person: person.id, sure: 'yes' }, 'danger'),
      button(words.t.people.button.keep, { verb: 'people' }),
    ]),
  );
};

/** The same for an operator, a line each. */
export const erasePreview = (words: Words, person: Person): readonly string[] =>
  layOutText(presentEraseAsk(words, person).blocks.filter(({ kind }) => kind !== 'buttons')).split('\n');

/** Those whose access has ended and of whom something is still kept, each with a button that erases it. */
export const presentFormer = (words: Words, people: readonly Person[]): Reply => {
  const { t, f } = words;
  const rows = Array.from({ length: Math.ceil(people.length / IN_ROW) }, (_, row) =>
    people
      .slice(row * IN_ROW, (row + 1) * IN_ROW)
      .map((person, index) =>
        button(
          t.leaving.button.eraseNumber({ n: row * IN_ROW + index + 1 }),
          { verb: 'erase', person: person.id },
          'danger',
        ),
      ),
  );
  return reply(
    text(line(bold(t.leaving.erase.former({ n: people.length })))),
    numbered(
      people.map((person) => {
        const date = person.revokedAt === null ? '' : f.date(f.localDate(person.revokedAt));
        return t.leaving.erase.formerEntry({ name: nameText(words, person), date });
      }),
    ),
    buttons(...rows, [button(t.people.button.directory, { verb: 'people' })]),
  );
};
