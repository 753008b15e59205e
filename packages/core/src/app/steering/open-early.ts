import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { parsePeriod } from '../../domain/calendar/periods.js';
import { nextCycle } from '../../domain/cycle/current.js';
import { cycleInstants } from '../../domain/cycle/instants.js';
import type { CycleInstants } from '../../domain/cycle/types.js';
import { listCycles } from '../cycles.js';
import { sayPeriodRefused } from '../queries/asking.js';
import { resolvePeriod } from '../queries/resolve-period.js';
import { declareDuties, openingOf } from '../tick-cycles.js';
import type { Handler, Said, Turn } from '../turn.js';
import { sayCycleRefusal } from './cycle-refusals.js';
import { say } from './rounds.js';
import { notSteering, runCycle } from './run-cycle.js';
import { enteringFor, tell } from './tell.js';
import { steeringRole } from './who-did.js';

/** The cycle that could be opened: the one named, or the next by the calendar; or why there is none. */
const plannedCycle = async (
  turn: Turn,
  argument: string | undefined,
): Promise<{ readonly instants: CycleInstants } | { readonly refused: Said }> => {
  const { config, now, t } = turn;
  if (argument === undefined) {
    const known = await listCycles(turn.deps, config.id);
    let next = nextCycle(config.calendar, now);
    while (next.ok && known.some((cycle) => next.ok && cycle.instants.period === next.value.period))
      next = nextCycle(config.calendar, next.value.opens);
    return next.ok ? { instants: next.value } : { refused: say(reply(text(t.cycles.refusal.nothingPlanned))) };
  }
  const asker = { deps: turn.deps, config, person: turn.person, now };
  const found = await resolvePeriod(asker, argument);
  const period = parsePeriod(argument);
  if (found.ok) {
    // Refused whatever its state; only a message that opened it and comes again passes.
    const refusal = await runCycle(turn, found.value.instants.period, {
      type: 'Open',
      now,
      ...openingOf(config, found.value.instants),
    });
    return refusal.ok
      ? { instants: found.value.instants }
      : { refused: say(sayCycleRefusal(turn, found.value.instants.period, refusal.error)) };
  }
  const instants = period === null ? null : cycleInstants(config.calendar, period);
  if (instants?.ok === false && config.calendar.parts.some((part) => part === period?.part)) {
    const year = String(instants.error.year);
    return { refused: say(reply(text(t.questions.deadlines.holidaysMissing({ year })))) };
  }
  return found.error.code === 'not_open_yet' && instants?.ok === true
    ? { instants: instants.value }
    : { refused: sayPeriodRefused(turn, found.error) };
};

/** Opens entry before its day, once the period has begun; due and lock stay. */
export const openEarly: Handler<'open'> = async (turn, request) => {
  const refused = notSteering(turn);
  if (refused !== null) return refused;
  const planned = await plannedCycle(turn, request.period);
  if ('refused' in planned) return planned.refused;
  const { t, f } = turn.words;
  const { instants } = planned;
  const { period } = instants;
  const named = { period: f.period(period), due: f.dateTime(instants.due) };
  if (instants.from > f.localDate(turn.now))
    return say(reply(text(t.cycles.refusal.notBegun({ period: named.period, from: f.date(instants.from) }))));
  const opening = openingOf(turn.config, { ...instants, opens: turn.now });
  const people = await enteringFor(turn, opening.boards);
  const who = (words: Turn['words']): string => words.t.people.role[steeringRole(turn.person)];
  const telling = tell(turn, people, period, (words) =>
    reply(
      text(
        line(
          bold(
            words.t.cycles.open.notice({
              who: who(words),
              period: words.f.period(period),
              due: words.f.dateTime(instants.due),
            }),
          ),
        ),
      ),
      buttons([button(words.t.questions.button.report, { verb: 'report', period }, 'primary')]),
    ),
  );
  if (request.sure !== 'yes')
    return say(
      reply(
        text(
          line(bold(t.cycles.open.confirm({ ...named, byRule: f.dateTime(instants.opens) }))),
          t.cycles.open.told({ n: telling.people.length }),
        ),
        buttons([button(t.cycles.button.open, { verb: 'open', period, sure: 'yes' }, 'primary')]),
      ),
    );
  const early = { by: turn.person.id, byRule: instants.opens };
  const opened = await runCycle(turn, period, { type: 'Open', now: turn.now, ...opening, early }, telling);
  if (!opened.ok) return say(sayCycleRefusal(turn, period, opened.error));
  await declareDuties(turn.deps, turn.config, period);
  const done = t.cycles.open.done({ ...named, n: telling.people.length });
  return {
    replies: [reply(text(line(bold(done))), buttons([button(t.questions.button.status, { verb: 'status', period })]))],
    outbound: opened.value.outbound,
    remember: true,
  };
};
