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

  button: {
    directory: 'Directory',
    revoke: 'End access',
    tasks: 'My tasks',
  },
};
