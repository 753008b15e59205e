import type { Player, Shown } from './types.js';

/** Long enough for a queue that sends a message a second to one conversation. */
const WAIT_MS = 60_000;

type Watched = { onChange(look: () => void): () => void };

/** Resolves with what `look` finds, as soon as it finds something; asked again after every change. */
export const until = <T>(watched: Watched, look: () => T | null, failure: () => string): Promise<T> =>
  new Promise((resolve, reject) => {
    const check = (): void => {
      const found = look();
      if (found === null) return;
      end();
      resolve(found);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(failure()));
    }, WAIT_MS);
    const forget = watched.onChange(check);
    const end = (): void => {
      clearTimeout(timer);
      forget();
    };
    check();
  });

const face = ({ text, buttons }: Shown): string => (buttons.length === 0 ? text : `${text}\n[${buttons.join('] [')}]`);

/** What is new or different on a person's screen since `before`. */
export const freshSince = (player: Player, before: ReadonlyMap<string, string>): string =>
  player
    .shown()
    .filter((each) => before.get(each.id) !== face(each))
    .map(face)
    .join('\n\n');

export const snapshot = (player: Player): ReadonlyMap<string, string> =>
  new Map(player.shown().map((each) => [each.id, face(each)]));

const has = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/** Does something and waits until the person sees all that is wanted; answers everything new on their screen. */
export const sees = async (
  watched: Watched,
  player: Player,
  act: () => void | Promise<void>,
  ...wanted: readonly (string | RegExp)[]
): Promise<string> => {
  const before = snapshot(player);
  await act();
  return until(
    watched,
    () => {
      const fresh = freshSince(player, before);
      return fresh !== '' && wanted.every((each) => has(fresh, each)) ? fresh : null;
    },
    () => {
      const fresh = freshSince(player, before);
      const lacking = wanted.filter((each) => !has(fresh, each)).join(' | ');
      return `${player.who} did not see: ${lacking || 'anything'}\n--- but saw:\n${fresh}`;
    },
  );
};
