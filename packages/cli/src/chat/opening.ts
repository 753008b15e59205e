import type { Catalogue, Format, Instant } from '@clusterbot/core';

type Words = Catalogue['terminal'];
type Pair = readonly [string, string];

/** Two columns: what to type, and what it does. */
const columns = (pairs: readonly Pair[]): string => {
  const width = Math.max(...pairs.map(([left]) => [...left].length));
  return pairs.map(([left, right]) => `  ${left}${' '.repeat(width - [...left].length)}   ${right}`).join('\n');
};

/** The first lines of a rehearsal: what this is, who one is, which day it is. What is owed follows, told by the bot itself. */
export const openingText = (
  t: Words,
  f: Format,
  me: { readonly name: string; readonly who: string },
  clock: { readonly now: Instant; readonly speed: number },
): string => {
  const when = f.dateTime(clock.now);
  const time = clock.speed === 0 ? t.still({ when }) : t.running({ when, speed: clock.speed });
  return [t.title, t.notice, '', t.you(me), time, '', t.dueNow].join('\n');
};

/** The last lines of the opening: what can be typed, and what to try first. */
export const tryText = (t: Words): string => {
  const { figures, deadline, clock, secretary } = t.examples;
  return [t.typing, '', t.tryFirst, columns([figures, deadline, clock, secretary]), t.otherLanguage, ''].join('\n');
};

export const helpText = (t: Words): string => `${columns(Object.values(t.help))}\n`;
