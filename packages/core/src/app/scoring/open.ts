import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { periodWindow } from '../../domain/calendar/window.js';
import { boardsOn } from '../../domain/cluster/roster.js';
import { may } from '../../domain/people/permissions.js';
import { criteriaOf, criterionOf, pairsAmong, type ScoringTable } from '../../domain/scoring/table.js';
import type { Judged, Opened } from '../../domain/scoring/types.js';
import { configAt } from '../cluster-state.js';
import { commitSaid } from '../commit-said.js';
import { say } from '../steering/rounds.js';
import { enteringFor, tell } from '../steering/tell.js';
import type { Said, Turn } from '../turn.js';
import { cyclesOfYear } from './facts.js';
import { thisYear } from './find.js';
import { sayScoringRefusal } from './refusals.js';
import { scoringDecider, scoringStream } from './stream.js';

/** For periods that are due already: the rule for on time as it was declared then, where that is not the table's own. */
const judgedBefore = async (turn: Turn, table: ScoringTable, year: number): Promise<readonly Judged[]> => {
  const past = (await cyclesOfYear(turn.deps, turn.config.id, year)).filter(({ instants }) => instants.due <= turn.now);
  const each = await Promise.all(
    past.map(async ({ instants: { period, due } }) => {
      const then = (await configAt(turn.deps, due))?.scoring;
      return criteriaOf(table).flatMap(({ id, rule }): Judged[] => {
        if (rule.type !== 'on_time') return [];
        const declared = then === undefined || then === null ? undefined : criterionOf(then, id)?.rule;
        if (declared?.type === 'on_time' && JSON.stringify(declared) === JSON.stringify(rule)) return [];
        return [{ period, criterion: id, rule: declared?.type === 'on_time' ? declared : null }];
      });
    }),
  );
  return each.flat();
};

/** A year as it would be opened now. */
export const plannedYear = async (turn: Turn, table: ScoringTable, year: number): Promise<Opened> => {
  const { config, person, now } = turn;
  const day = periodWindow({ year, part: 'Y' }, config.calendar.window).cutoff;
  const boards = boardsOn(config, day).map(({ id }) => id);
  const judged = await judgedBefore(turn, table, year);
  return { by: person.id, at: now, year, day, table, boards, pairs: pairsAmong(table, boards), judged };
};

/** Opens a year: the table, the boards of the year's day and who cross-scores whom are kept as they are now. */
export const openScoring = async (turn: Turn, year: number, sure: boolean): Promise<Said> => {
  const { words, config, t, person } = turn;
  const allowed = may(person, 'decide_scores');
  if (!allowed.ok) return say(presentRoleMissing(words, allowed.error));
  const table = config.scoring;
  if (table === undefined) return say(reply(text(t.scoring.refusal.noTable)));
  if (year > thisYear(turn)) return say(reply(text(t.scoring.refusal.yearAhead({ year }))));
  const { at: _, ...planned } = await plannedYear(turn, table, year);
  const { boards, day } = planned;
  const name = t.common.language === 'vi' ? table.vi : table.en;
  if (!sure)
    return say(
      reply(
        text(
          line(bold(t.scoring.open.confirm({ year }))),
          t.scoring.open.about({ table: name, n: boards.length, date: words.f.date(day) }),
          t.scoring.open.kept,
        ),
        buttons([
          button(
            t.scoring.button.open({ year }),
            { verb: 'score', year: String(year), do: 'open', sure: 'yes' },
            'primary',
          ),
          button(t.scoring.button.rules, { verb: 'ranking', do: 'rules' }),
        ]),
      ),
    );
  const entering = await enteringFor(turn, boards);
  const result = await commitSaid(
    turn,
    scoringDecider,
    scoringStream(config.id, year),
    { type: 'Open', ...planned },
    {
      receipt: () =>
        reply(
          text(line(bold(t.scoring.open.done({ year }))), t.scoring.open.told({ n: entering.length })),
          buttons([button(t.scoring.button.progress, { verb: 'score', year: String(year) })]),
        ),
      told: () =>
        tell(turn, entering, 'scoring-open', (to) =>
          reply(
            text(line(bold(to.t.scoring.open.notice({ year }))), to.t.scoring.open.noticeNext),
            buttons([button(to.t.scoring.button.self, { verb: 'score', year: String(year) }, 'primary')]),
          ),
        ),
    },
  );
  return result.ok
    ? { replies: [], outbound: result.value.outbound, remember: true }
    : sayScoringRefusal(turn, null, year, result.error);
};
