import type { Deps } from '../deps.js';

const ID = 'host:telegram';

/** What a start has learnt of the bot on Telegram: its user name, for links that carry a code. Null until then. */
export const readBotName = async (deps: Pick<Deps, 'store'>): Promise<string | null> => {
  const document = await deps.store.documents.get(ID);
  const name = document === null ? null : (document.value as { readonly username?: unknown }).username;
  return typeof name === 'string' ? name : null;
};

/** Writes the bot's user name down; nothing when it is known already. */
export const rememberBotName = async (deps: Pick<Deps, 'store'>, username: string): Promise<void> => {
  const document = await deps.store.documents.get(ID);
  if ((document?.value as { readonly username?: unknown } | undefined)?.username === username) return;
  await deps.store.documents.put(ID, document?.version ?? 0, { username });
};

/** Opens the bot on Telegram with the code in hand; at most 64 of `[A-Za-z0-9_-]` may follow `start=`. */
export const deepLink = (username: string, code: string): string =>
  `https://t.me/${username}?start=${code.replace('-', '')}`;
