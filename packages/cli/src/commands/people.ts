import { type Operator, ok, type PersonId, type PersonLine } from '@clusterbot/core';
import { type Call, type Command, JSON_OPTION } from '../command.js';
import { type Done, failed, misused } from '../fault.js';
import { mayGoOn } from './agreed.js';
import { inChatInstead, withDirectory } from './with-directory.js';

const asText = ({ person, name, roles, accounts, reachableSince, revoked, erased }: PersonLine): string => {
  const held = roles.map(({ role, board }) => (board === null ? role : `${role} of ${board}`)).join(', ');
  const reach = reachableSince === null ? 'not reachable' : `reachable since ${reachableSince}`;
  const state = erased ? 'erased' : revoked ? 'revoked' : reach;
  return [person, name || '–', held || '–', accounts.join(', ') || '–', state].join('  ');
};

/** What can be done to people beside listing them: a preview, a question, and the deed. */
type Deed = {
  readonly usage: string;
  readonly example: string;
  readonly people: 1 | 2;
  readonly question: string;
  preview(operator: Operator, ids: readonly PersonId[]): ReturnType<Operator['erasePreview']>;
  act(operator: Operator, ids: readonly PersonId[]): ReturnType<Operator['erase']>;
  done(ids: readonly PersonId[]): string;
};

const first = ([id = '' as PersonId]: readonly PersonId[]): PersonId => id;
const second = ([, id = '' as PersonId]: readonly PersonId[]): PersonId => id;

const DEEDS: Readonly<Record<string, Deed | undefined>> = {
  erase: {
    usage: 'erase PERSON',
    example: 'people erase p3k7mq0z9abcd',
    people: 1,
    question: 'Erase it?',
    preview: (operator, ids) => operator.erasePreview(first(ids)),
    act: (operator, ids) => operator.erase(first(ids)),
    done: (ids) => `Nothing is kept of ${first(ids)} but this id. Backups made before still hold the rest.`,
  },
  handover: {
    usage: 'handover PERSON SUCCESSOR',
    example: 'people handover p3k7mq0z9abcd p8w2nd4h6efgh',
    people: 2,
    question: 'Hand over?',
    preview: (operator, ids) => operator.handoverPreview(first(ids), second(ids)),
    act: (operator, ids) => operator.handOver(first(ids), second(ids)),
    done: (ids) => `All duties of ${first(ids)} have passed to ${second(ids)}; both are told when a host runs.`,
  },
};

const doTo = (call: Call, deed: Deed, ids: readonly PersonId[]): Promise<Done<number>> => {
  const chat = deed.people === 1 ? '/thuhoi' : '/bangiao';
  const held = inChatInstead(`in the chat a secretary does the same with ${chat}`);
  return withDirectory(call, { mode: 'write', held }, async ({ app: { operator } }) => {
    const preview = await deed.preview(operator, ids);
    if (!preview.ok) return failed(preview.error.message);
    for (const line of preview.value) call.io.print(line);
    const agreed = await mayGoOn(call.io, call.options.yes === true, deed.question, 'to go on without being asked');
    if (!agreed.ok) return agreed;
    const done = await deed.act(operator, ids);
    if (!done.ok) return failed(done.error.message);
    call.io.print(deed.done(ids));
    return ok(0);
  });
};

export const people: Command = {
  name: 'people',
  usage: '[--json] | erase PERSON [--yes] | handover PERSON SUCCESSOR [--yes]',
  does: 'who is enrolled, and since when a message reaches them; forget a person’s own data; pass all duties on',
  options: { ...JSON_OPTION, yes: { type: 'boolean' } },
  operands: { min: 0, max: 3 },
  run: async (call) => {
    const [what, ...named] = call.operands;
    if (what !== undefined) {
      const deed = DEEDS[what];
      const all = Object.values(DEEDS).map((each) => each?.usage ?? '');
      if (deed === undefined) return misused(`“${what}” is not known here; there is: people ${all.join(', ')}`);
      if (named.length !== deed.people)
        return misused(
          `it is used as: clusterbot people ${deed.usage}, with ids that people shows, e.g. ${deed.example}`,
        );
      return doTo(call, deed, named as PersonId[]);
    }
    return withDirectory(call, { mode: 'read' }, async ({ app }) => {
      for (const line of await app.operator.people())
        call.io.print(call.options.json === true ? JSON.stringify(line) : asText(line));
      return ok(0);
    });
  },
};

export const revoke: Command = {
  name: 'revoke',
  usage: 'PERSON',
  does: 'end a person’s roles and accounts at once; `people` shows the ids',
  options: {},
  operands: { min: 1, max: 1 },
  run: (call) => {
    const held = inChatInstead('in the chat a secretary does the same with /thuhoi');
    return withDirectory(call, { mode: 'write', held }, async ({ app }) => {
      const person = call.operands[0] as PersonId;
      const revoked = await app.operator.revoke(person);
      if (!revoked.ok) return failed(revoked.error.message);
      call.io.print(`${person} has no roles and no accounts any more.`);
      return ok(0);
    });
  },
};
