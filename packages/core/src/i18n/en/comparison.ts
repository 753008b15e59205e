import type { Catalogue } from '../catalogue.js';

const boards = (n: number): string => `${n} ${n === 1 ? 'board' : 'boards'}`;

export const comparison: Catalogue['comparison'] = {
  asOf: {
    known: (p) => `As the system knew it at ${p.at}.`,
    endOf: (p) => `the end of ${p.date}`,
    now: 'As known now',
    unknown: (p) => `Which moment is “${p.text}”? For example: “as of ${p.example}” or “as of 17:00 ${p.example}”.`,
    ahead: (p) => `${p.at} is still ahead, so there is nothing to see; please choose a moment that has passed.`,
    before: (p) => `By ${p.at} nothing had been recorded here; the first record is from ${p.first}.`,
  },

  against: {
    same: 'the same period last year:',
    previous: (p) => `the previous period, ${p.period}:`,
    named: (p) => `${p.period}:`,
  },
  notAdded: 'cannot be added up (percentages only)',
  heading: (p) => `${p.label}, ${p.period}: ${p.value}${p.boards}`,
  headingOf: (p) => `${p.board}, ${p.period} – ${p.label}: ${p.value}`,
  moved: (p) => ` (${p.move} on ${p.against} ${p.before})`,
  beside: (p) => ` (${p.against} ${p.before})`,
  noneThen: (p) => ` (${p.period}: no figure)`,
  merged: (p) => `${p.value} = ${p.sum}, the ${boards(p.n)} before the merger of ${p.date} added up`,
  mergedRatio: (p) => `${p.value}, recomputed from ${p.sum} of the ${boards(p.n)} before the merger of ${p.date}`,
  boards: (p) => boards(p.n),
  behind: (p) => `, from ${p.n}/${p.of} boards`,
  whyBoards: 'No change is given for the whole cluster: not the same boards stand behind the two figures.',
  whyPart: (p) => `No change is given: in the ${p.period} figures are missing of ${p.names}.`,
  whyLength: (p) => `No change is given: the ${p.period} and the ${p.earlier} are not equally long.`,
  grown: (p) => `Added after the ${p.earlier}: ${p.value}.`,
  onlyNow: (p) => `Figures only in the ${p.period}: ${p.names}.`,
  onlyBefore: (p) => `Figures only for the ${p.period}: ${p.names}.`,
  common: (p) => `The ${boards(p.n)} with figures in both periods: ${p.now}, ${p.move} (before: ${p.before}).`,
  mergedRows: (p) => `Boards before their merger added up: ${p.list}.`,
  mergedRow: (p) => `${p.board} = ${p.sum}`,
  estimates: (p) => `Estimates among them, which may still change: ${p.list}.`,
  estimatesIn: (p) => `${p.period} (${p.names})`,
  hidden: (p) => `You cannot see the figures of the ${p.period} yet, so there is no comparison.`,
  notKept: (p) => `There are no figures of the ${p.period} here, so there is no comparison.`,
  noTarget: (p) => `“${p.label}” has no yearly target to compare with.`,
  notLater: (p) => `There is no period after the ${p.period} to compare; please choose an earlier one.`,
  column: { board: 'Board', now: 'Now', move: 'Change', indicator: 'Indicator', same: 'Last year', previous: 'Before' },

  all: {
    verdict: (p) => `${p.period} against ${p.earlier}: ${p.counts}.`,
    up: (p) => `${p.n} up`,
    down: (p) => `${p.n} down`,
    level: (p) => `${p.n} unchanged`,
    unlike: (p) => `${p.n} not comparable`,
    common: 'A change with a number of boards compares only those with figures in both periods.',
    why: 'Not comparable: one side has no figure, other boards stand behind the two, or the periods are not equally long.',
  },

  target: {
    all: (p) =>
      `${p.label}, ${p.period}: ${p.percent} of the yearly target (${p.value}/${p.target}, ${boards(p.n)} with both figures; ${p.left}).`,
    one: (p) =>
      `${p.board}, ${p.period} – ${p.label}: ${p.percent} of the yearly target (${p.value}/${p.target}; ${p.left}).`,
    left: (p) => `${p.by} to go`,
    beyond: (p) => `${p.by} beyond it`,
    reached: 'exactly reached',
    nothing: (p) => `${p.label}, ${p.period}: no board has both a figure and a yearly target yet.`,
    nothingOf: (p) => `${p.board}, ${p.period} – ${p.label}: there is not both a figure and a yearly target yet.`,
    time: (p) => `Time elapsed: by ${p.date}, ${p.percent} of the year (for orientation only, not a verdict).`,
    without: (p) => `Not both a figure and a target: ${p.names}.`,
    column: { value: 'Figure', target: 'Target', percent: 'Share', left: 'To go' },
  },

  trend: {
    verdict: (p) => `${p.label} over ${p.n} periods: ${p.direction}.`,
    verdictOf: (p) => `${p.board} – ${p.label} over ${p.n} periods: ${p.direction}.`,
    direction: {
      up: 'up',
      upEach: 'up every time',
      down: 'down',
      downEach: 'down every time',
      level: 'unchanged',
      mixed: 'now up, now down',
      none: 'up or down cannot be said, for not the same boards have figures in each period',
    },
    one: (p) => `${p.label}: figures of one period only (${p.period}), so there is no trend yet.`,
    nothing: (p) => `${p.label}: no period has a figure yet.`,
    common: (p) => `The ${boards(p.n)} with figures in every period: ${p.list}.`,
    merged: 'Before a merger: the sum of the boards of that time.',
    derived: 'Periods marked * are derived: the year less its first half.',
    derivedMark: (p) => `${p.period} *`,
    hidden: (p) => `Not to be seen yet: ${p.periods}.`,
    column: { period: 'Period', total: 'Figure', boards: 'Boards', move: 'Against the one before' },
  },

  button: {
    same: 'Against last year',
    previous: 'Against the previous',
    target: 'Against the target',
    trend: 'Recent periods',
    sourceNow: 'Source, this period',
    sourceBefore: 'Source, the other period',
  },
};
