import type { Address, App, PersonLine } from '@clusterbot/core';

/** WHO a person is on the terminal: the first role, with its board. */
export const whoIs = ({ roles }: PersonLine): string | null => {
  const [first] = roles;
  if (first === undefined) return null;
  return first.board === null ? first.role : `${first.role}:${first.board}`;
};

/** The terminal account of a WHO (in a rehearsal) or of a user of this machine. */
export const accountOf = (who: string): string => `term:${who}`;

/** Who is behind an address and behind an account, as the store knows it now. */
export const createDirectory = (app: Pick<App, 'operator'>, rehearsal: boolean) => ({
  /** In a rehearsal the conversation is named after WHO; elsewhere the person's role, or the account of somebody not enrolled. */
  whoOf: async (to: Address): Promise<string> => {
    if (rehearsal && to.channel === 'terminal') return to.chat;
    const line =
      to.person === null ? undefined : (await app.operator.people()).find(({ person }) => person === to.person);
    return (line === undefined ? null : whoIs(line)) ?? to.account.replace(/^term:/, 'terminal:');
  },
  /** The name behind a terminal account; null when nobody holds it. */
  nameOf: async (who: string): Promise<string | null> => {
    const people = await app.operator.people();
    return people.find(({ accounts, revoked }) => !revoked && accounts.includes(accountOf(who)))?.name ?? null;
  },
});
