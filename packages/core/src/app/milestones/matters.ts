import { stepArgument, stepShort, stepValueText } from '../../conversation/present/milestone-words.js';
import { addDays } from '../../domain/calendar/days.js';
import { instantIn, localDate } from '../../domain/calendar/zone.js';
import { boardOf, boardsOn } from '../../domain/cluster/roster.js';
import { stepKeyed, type Term, type TermStep } from '../../domain/cluster/terms.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { TimeOfDay } from '../../domain/instant.js';
import { cellOf, doneAt, type StepCell } from '../../domain/milestone/matrix.js';
import type { PlannedMatter } from '../../domain/reminder/types.js';
import type { MatterSource } from '../matters.js';
import { readWords } from './words.js';

/** A step is spoken of from so many days before the day it is to be done by. */
const SPOKEN_OF_DAYS = 30;
const MIDNIGHT = '00:00' as TimeOfDay;

/** Names a step among all that is owed; `.` stands in neither key nor id. */
export const matterId = (term: Pick<Term, 'id'>, step: string): string => `${term.id}.${step}`;

type DueStep = TermStep & { readonly due: NonNullable<TermStep['due']> };
const isDue = (step: TermStep): step is DueStep => step.due !== undefined;

const instantsOf = (config: ClusterConfig, term: Term, step: DueStep) => {
  const { zone, dueTime } = config.calendar;
  return {
    opens: instantIn(zone, addDays(step.due, -SPOKEN_OF_DAYS), MIDNIGHT),
    due: instantIn(zone, step.due, dueTime),
    until: instantIn(zone, addDays(term.to, 1), MIDNIGHT),
  };
};

/** The steps that are to be done by a day, one for each board, as the boards are then. */
export const stepMatters: MatterSource = {
  of: 'step',

  between: async (deps, config, from, to) => {
    const all: PlannedMatter[] = [];
    const day = localDate(config.calendar.zone, to);
    for (const term of config.terms ?? []) {
      const steps = term.steps.filter(isDue).filter((step) => {
        const { opens, until } = instantsOf(config, term, step);
        return opens <= to && from <= until;
      });
      if (steps.length === 0) continue;
      const words = await readWords(deps, config, term, day);
      const always = instantIn(config.calendar.zone, term.from, MIDNIGHT);
      for (const step of steps)
        for (const board of boardsOn(config, day)) {
          const cell = cellOf(config, board, step, words, day);
          all.push({
            of: 'step',
            id: matterId(term, step.key),
            board: board.id,
            ...instantsOf(config, term, step),
            doneSince: doneAt(cell, always),
          });
        }
    }
    return all;
  },

  wording: async (deps, config, items) => {
    const cells = new Map<string, StepCell>();
    for (const { id, board, due } of items) {
      const placed = stepKeyed(config, id.slice(id.indexOf('.') + 1));
      const unit = board === null ? undefined : boardOf(config, board);
      if (placed === undefined || unit === undefined) continue;
      const today = localDate(config.calendar.zone, due);
      const words = await readWords(deps, config, placed.term, lastDay(placed.term, today));
      cells.set(`${id} ${unit.id}`, cellOf(config, unit, placed.step, words, today));
    }
    return (words, { id, board }) => {
      const placed = stepKeyed(config, id.slice(id.indexOf('.') + 1));
      const cell = cells.get(`${id} ${board ?? ''}`);
      const { matter, button } = words.t.milestones;
      // A step that the file names no more is still named in old notices.
      if (placed === undefined || board === null)
        return { name: id, owes: matter.owes, done: matter.doneBare, button: null };
      const value = cell?.value ?? null;
      return {
        name: stepShort(words, placed.step),
        owes: placed.step.kind === 'share' ? matter.owesShare : matter.owes,
        done: value === null ? matter.doneBare : matter.done({ value: stepValueText(words, value) }),
        button: {
          label: button.report({ step: stepShort(words, placed.step) }),
          request: { verb: 'step_report', step: stepArgument(placed), board },
        },
      };
    };
  },
};

/** What is known from elsewhere counts from its day on; wording looks at all of it that may count by then. */
const lastDay = (term: Term, day: Term['to']): Term['to'] => (day > term.to ? day : term.to);
