import { reply, text } from '../../conversation/build.js';
import { boardsOn, type RosterVersion, rosterVersions } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { type CalendarDate, parseInstant } from '../../domain/instant.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { Said, Turn } from '../turn.js';

/** The roster that counted on a day; undefined before the first board. */
export const versionOn = (config: ClusterConfig, day: CalendarDate): RosterVersion | undefined =>
  rosterVersions(config).find(({ from, to }) => from <= day && (to === null || day <= to));

/**
 * The roster that “theo 9 ban” means, as an argument: that of today when it has so many boards, else the latest before, else the next
 * one that will; null when there never are so many.
 */
export const rosterOf = (config: ClusterConfig, boards: number, today: CalendarDate): string | null => {
  const versions = rosterVersions(config).filter((version) => version.boards.length === boards);
  if (versions.some((version) => version.from <= today && (version.to === null || today <= version.to))) return 'now';
  const past = versions.findLast(({ to }) => to !== null && to < today);
  return past?.to ?? versions.find(({ from }) => from > today)?.from ?? null;
};

/** The day whose boards an argument names; null for those of the period itself. */
export const rosterDay = (
  config: ClusterConfig,
  argument: string | undefined,
  today: CalendarDate,
): Result<CalendarDate | null, { readonly code: 'unknown_roster' }> => {
  if (argument === undefined || argument === 'then') return ok(null);
  if (argument === 'now') return ok(today);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(argument) && parseInstant(`${argument}T00:00:00Z`)?.startsWith(argument);
  const day = argument as CalendarDate;
  return real === true && boardsOn(config, day).length > 0 ? ok(day) : refuse({ code: 'unknown_roster' });
};

/** There is no such roster: those there are, with an example. */
export const sayUnknownRoster = ({ words }: Turn): Said => {
  const { view } = words.t.roster;
  const list = rosterVersions(words.config).map(({ from, to, boards }) =>
    to === null
      ? view.since({ n: boards.length, date: words.f.date(from) })
      : view.until({ n: boards.length, date: words.f.date(to) }),
  );
  return { replies: [reply(text(view.unknown({ list: list.join(', ') })))] };
};
