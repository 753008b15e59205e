import { reply, text } from '../../conversation/build.js';
import {
  calledText,
  deputyButtons,
  goesToText,
  presentAwayChanged,
  presentAwayFrom,
  presentAwayRefused,
  presentAwayUntil,
  presentDeputies,
  presentReturned,
} from '../../conversation/present/away.js';
import { presentChanged, presentSettings } from '../../conversation/present/settings.js';
import { awayFrom, checkAway, wouldCircle } from '../../domain/people/away.js';
import type { Away, Person, Preferences } from '../../domain/people/types.js';
import { answerTasks } from '../queries/tasks.js';
import type { Said, Turn } from '../turn.js';
import { actingPeople } from './acting.js';
import { tellDeputies, tellOfDeclined } from './away-notices.js';
import { candidatesFor, namedAmong, readDeputy, standsInFor } from './deputies.js';
import { savePerson } from './documents.js';
import { isDay, prefer, today, undo } from './settings-change.js';

const say = (...replies: Said['replies']): Said => ({ replies });

/** All settings on one screen. */
export const showSettings = async (turn: Turn): Promise<Said> => {
  const { deps, config, person, words, now } = turn;
  const deputy = await readDeputy(deps, awayFrom(person, today(turn))?.deputy ?? null);
  const standsIn = await standsInFor(deps, config, person, now);
  return say(presentSettings(words, person, now, { deputy, standsIn }));
};

/** The id of what this message sets; a redelivered message sets the same. */
const idOf = (turn: Turn): string => `a${turn.deps.ids.sha256(turn.inbound.key).slice(0, 10)}`;

const current = (turn: Turn): Away | null => awayFrom(turn.person, today(turn));

const withAway = (preferences: Preferences, after: Away | null, before: Away | null): Preferences => {
  const { away: _, awayBefore: __, ...others } = preferences;
  return {
    ...others,
    ...(after === null ? {} : { away: after }),
    ...(before === null ? {} : { awayBefore: before }),
  };
};

/** Writes an absence and tells the deputies; the deputy's own hint first, so that no absence is without it. */
const store = async (
  turn: Turn,
  after: Away | null,
  kept: Away | null = after,
): Promise<{ readonly outbound: NonNullable<Said['outbound']>; readonly deputy: Person | null }> => {
  const { deps, config, person, now } = turn;
  const before = current(turn);
  const deputy = await readDeputy(deps, after?.deputy ?? null);
  if (deputy !== null)
    await savePerson(deps, deputy.id, (each) => {
      const known = each.preferences.standsInFor ?? [];
      if (known.includes(person.id)) return each;
      return { ...each, preferences: { ...each.preferences, standsInFor: [...known, person.id] } };
    });
  await prefer(turn, (preferences) =>
    kept !== null && preferences.away?.id === kept.id ? preferences : withAway(preferences, kept, before),
  );
  return { outbound: await tellDeputies(deps, config, now, person, { before, after, deputy }), deputy };
};

/** Who can stand in at all, and of these who may be chosen for these days. */
const others = async (
  turn: Turn,
  away: Away,
): Promise<{ readonly able: readonly Person[]; readonly choosable: readonly Person[] }> => {
  const people = await actingPeople(turn.deps, turn.config, turn.now);
  const able = candidatesFor(turn.config, people, turn.person);
  const choosable = able.filter((each) => !wouldCircle(people, turn.person, { ...away, deputy: each.id }));
  return { able, choosable };
};

/** What else is to be said of a deputy: away in the same days. */
const alsoAway = (turn: Turn, away: Away, deputy: Person | null): readonly string[] => {
  const theirs = deputy === null ? null : awayFrom(deputy, today(turn));
  if (deputy === null || theirs === null || theirs.from > away.until || away.from > theirs.until) return [];
  const { t, f } = turn.words;
  const days = { from: f.date(theirs.from), until: f.date(theirs.until) };
  return [t.away.alsoAway({ who: calledText(turn.words, deputy), ...days })];
};

/** Days and deputy as they are now, said; the deputies to choose from while there is none. */
const sayAway = async (turn: Turn, away: Away, opening: string): Promise<Said> => {
  const { words } = turn;
  const { outbound, deputy } = await store(turn, away);
  const candidates = (await others(turn, away)).choosable;
  const goes =
    deputy === null
      ? [goesToText(words, turn.person), ...(candidates.length === 0 ? [] : [words.t.away.askDeputy])]
      : [words.t.away.deputySet({ who: calledText(words, deputy) }), ...alsoAway(turn, away, deputy)];
  const more = deputy === null ? deputyButtons(words, candidates, null) : [];
  return { replies: [presentAwayChanged(words, [opening, ...goes], away.id, more)], outbound, remember: true };
};

/** The deputy typed words mean: a person, nobody wanted, or not clear. */
const readWho = (
  turn: Turn,
  said: string | undefined,
  able: readonly Person[],
): Person | 'none' | 'unclear' | undefined => {
  if (said === undefined) return undefined;
  if (/^(khong( co)?( ai)?|none|nobody)$/.test(said.trim())) return 'none';
  return namedAmong(turn.config, able, said) ?? 'unclear';
};

/** From when until when; without days they are asked for, one after the other. */
export const setAway = async (turn: Turn, value: string | undefined, who: string | undefined): Promise<Said> => {
  const { words, now } = turn;
  const day = today(turn);
  if (value === undefined) return say(presentAwayFrom(words, day));
  const [from = '', until] = value.split(',');
  if (!isDay(from) || (until !== undefined && !isDay(until)))
    return say(presentAwayFrom(words, day, words.t.away.unclear));
  const checked = checkAway(from, until ?? from, day);
  if (!checked.ok) return say(presentAwayRefused(words, checked.error, { from, until: until ?? from, today: day }));
  if (until === undefined) return say(presentAwayUntil(words, from));
  const people = await actingPeople(turn.deps, turn.config, turn.now);
  const named = readWho(turn, who, candidatesFor(turn.config, people, turn.person));
  const before = current(turn);
  const kept =
    named === undefined || named === 'unclear' ? (before?.declined === true ? null : (before?.deputy ?? null)) : null;
  const deputy = named === 'none' || named === 'unclear' || named === undefined ? kept : named.id;
  const wanted: Away = { id: idOf(turn), from, until, deputy, since: now };
  const circle = wouldCircle(people, turn.person, wanted);
  const away = circle ? { ...wanted, deputy: null } : wanted;
  const opening = words.t.away.set({ from: words.f.date(from), until: words.f.date(until) });
  const said = await sayAway(turn, away, opening);
  const refused = people.find((each) => each.id === deputy);
  if (circle && refused !== undefined)
    return {
      ...said,
      replies: [reply(text(words.t.away.circle({ who: calledText(words, refused) }))), ...said.replies],
    };
  if (named !== 'unclear' || who === undefined) return said;
  const { choosable } = await others(turn, away);
  const unclear = choosable.length === 0 ? words.t.away.nobodyToChoose : words.t.away.askDeputyAgain({ said: who });
  return { ...said, replies: [reply(text(unclear)), ...said.replies] };
};

/** Who stands in; `none` for nobody, typed words in `who`, and without either it is asked. */
export const setDeputy = async (turn: Turn, value: string | undefined, who: string | undefined): Promise<Said> => {
  const { words, person, now } = turn;
  const { t } = words;
  const before = current(turn);
  if (before === null) return say(presentAwayFrom(words, today(turn), t.away.first));
  const { able, choosable } = await others(turn, before);
  const ask = (said: string): Said => say(presentDeputies(words, said, choosable, before));
  const typed = readWho(turn, who, able);
  if (typed === 'unclear') return ask(t.away.askDeputyAgain({ said: who ?? '' }));
  const chosen = typed ?? (value === 'none' ? 'none' : able.find((each) => each.id === value));
  if (chosen === undefined) return ask(value === undefined ? t.away.askDeputy : t.away.notPossible);
  const deputy = chosen === 'none' ? null : chosen;
  const { declined: _, ...days } = before;
  const away: Away = { ...days, id: idOf(turn), deputy: deputy?.id ?? null, since: now };
  if (deputy !== null && wouldCircle(await actingPeople(turn.deps, turn.config, turn.now), person, away))
    return ask(t.away.circle({ who: calledText(words, deputy) }));
  const { outbound } = await store(turn, away);
  const said =
    deputy === null
      ? [t.away.deputyNone, goesToText(words, person)]
      : [t.away.deputySet({ who: calledText(words, deputy) }), ...alsoAway(turn, away, deputy)];
  return { replies: [presentAwayChanged(words, said, away.id)], outbound, remember: true };
};

/** Back early, or not away after all; what is owed by now is shown at once. */
export const comeBack = async (turn: Turn): Promise<Said> => {
  const { t } = turn.words;
  const before = current(turn);
  if (before === null) return say(reply(text(t.away.notAway)));
  const begun = before.from <= today(turn);
  const ended: Away = { ...before, id: idOf(turn), endedAt: turn.now };
  const { outbound } = await store(turn, null, ended);
  const owed = begun ? (await answerTasks(turn, { verb: 'tasks' })).replies : [];
  const said = begun ? t.away.back : t.away.cancelled;
  return { replies: [presentReturned(turn.words, said, ended.id, owed)], outbound, remember: true };
};

/** What the last change of the absence was before it; only from its own card. */
export const undoAway = async (turn: Turn, value: string | undefined): Promise<Said> => {
  const { person, words, now } = turn;
  const { away, awayBefore } = person.preferences;
  if (away === undefined || away.id !== value) {
    const shown = await showSettings(turn);
    return say(reply(text(words.t.away.noUndo)), ...shown.replies);
  }
  const restored: Away | null =
    awayBefore === undefined || awayBefore.until < today(turn) ? null : { ...awayBefore, id: idOf(turn), since: now };
  const { outbound } = await store(turn, restored);
  const fresh = restored === null ? {} : { away: restored };
  const preferences = { ...withAway(person.preferences, null, null), ...fresh };
  const shown = await showSettings({ ...turn, person: { ...person, preferences } });
  return { replies: [reply(text(words.t.away.undone)), ...shown.replies], outbound, remember: true };
};

/** The deputy's own word: does not stand in, or does after all. */
export const answerDeputy = async (turn: Turn, value: string | undefined, stands: boolean): Promise<Said> => {
  const { deps, config, person, words, now } = turn;
  const { t } = words;
  const named = person.preferences.standsInFor ?? [];
  const absent = (await actingPeople(deps, config, now)).find(({ id, preferences }) => {
    const theirs = preferences.away;
    if (theirs?.deputy !== person.id || !named.includes(id)) return false;
    return value === undefined
      ? theirs.declined !== true && theirs.endedAt === undefined && theirs.until >= today(turn)
      : theirs.id === value;
  });
  const away = absent === undefined ? null : awayFrom(absent, today(turn));
  if (absent === undefined || away === null) return say(reply(text(t.away.over)));
  await savePerson(deps, absent.id, (before) => {
    const theirs = before.preferences.away;
    if (theirs?.id !== away.id || theirs.deputy !== person.id) return before;
    const { declined: _, ...rest } = theirs;
    const next: Away = stands ? rest : { ...rest, declined: true };
    return { ...before, preferences: { ...before.preferences, away: next } };
  });
  const who = calledText(words, absent);
  return {
    replies: [
      presentChanged(
        words,
        stands ? t.away.accepted({ who }) : t.away.declined({ who }),
        undo(stands ? 'decline' : 'accept', away.id),
      ),
    ],
    outbound: stands ? [] : await tellOfDeclined(deps, config, now, absent, away, person),
    remember: true,
  };
};
