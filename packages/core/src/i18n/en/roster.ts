import type { Catalogue } from '../catalogue.js';

export const roster: Catalogue['roster'] = {
  unit: {
    before: (p) => `before ${p.date}`,
    merged: (p) => `merged from ${p.names}`,
    parted: (p) => `split from ${p.names}`,
    from: (p) => `from ${p.date}`,
    ended: (p) => `${p.board} was merged into ${p.names} on ${p.date}`,
    split: (p) => `${p.board} became ${p.names} on ${p.date}`,
    gone: (p) => `${p.board} left the cluster on ${p.date}`,
  },

  view: {
    own: (p) => `By the ${p.n} boards of this period (before ${p.date}).`,
    folded: (p) => `By ${p.n} boards (the ${p.units} boards before ${p.date} folded in).`,
    older: (p) => `By the list of ${p.n} boards before ${p.date}.`,
    current: (p) => `By the ${p.n} boards of this period.`,
    sums: (p) => `Folded, derived from the boards before the merger: ${p.list}.`,
    sum: (p) => `${p.board} = ${p.names}`,
    plus: (p) => p.names.join(' + '),
    undivided: (p) => `Figures of merged boards cannot be divided; apart and without a place: ${p.names}.`,
    partly: (p) => `${p.have}/${p.of} boards before the merger`,
    missing: (p) => `Not folded completely: ${p.list}.`,
    lacks: (p) => `${p.board} (${p.partly}, without ${p.names})`,
    bare: (p) => `Stated only a percentage, which cannot be folded: ${p.names}.`,
    one: (p) => `Folded, derived: ${p.sum}.`,
    board: (p) => `${p.board}, ${p.period}: folded, derived.`,
    dates: 'Dates cannot be folded and stay with the boards that reported them.',
    unknown: (p) =>
      `The cluster has no such list of boards. There is: ${p.list}. For example: “summary H1 2024 by 9 boards”.`,
    until: (p) => `${p.n} boards (until ${p.date})`,
    since: (p) => `${p.n} boards (from ${p.date})`,
  },

  ended: {
    title: (p) => `${p.ended}.`,
    period: (p) => `For the ${p.period} the report comes from ${p.names}.`,
    ask: (p) => `See ${p.board}`,
    earlier: (p) => `${p.board} exists from ${p.date}; in this period it was ${p.names}.`,
  },

  moved: {
    to: (p) => `From ${p.date} on you report for ${p.board} (${p.note}) as ${p.role}.`,
    kept: (p) => `What ${p.board} reported stays as it is; while a period is not locked it can still be corrected.`,
    nowhere: (p) =>
      `From ${p.date} on ${p.board} is no more and no board has been given to you. Ask the cluster’s secretary for a new code.`,
    title: (p) => `From ${p.date} on the cluster has ${p.n} boards (${p.before} before). Roles move with their board:`,
    group: (p) => `${p.of}: ${p.people}`,
    nobody: 'nobody yet',
    left: (p) => `Without a board: ${p.names}.`,
    revoke:
      'Where several people hold one role of a board, all get the reminders; end the access of who no longer reports.',
    why: (p) => `the boards of the cluster change on ${p.date}`,
    from: (p) => `before ${p.date}: ${p.names}`,
  },

  part: (p) => `${p.heading} (the part from ${p.from} to ${p.to})`,
  stretch: (p) => `${p.board} reports its part from ${p.from} to ${p.to}.`,

  button: {
    by: (p) => `By ${p.n} boards`,
    byOld: (p) => `By the ${p.n} old boards`,
    directory: 'Directory',
    revoke: 'End access',
    tasks: 'My tasks',
  },
};
