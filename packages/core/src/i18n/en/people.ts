import type { Catalogue } from '../catalogue.js';

export const people: Catalogue['people'] = {
  role: {
    officer: 'officer',
    head: 'head of the board',
    secretary: 'secretary of the cluster',
    leader: 'leader',
    observer: 'observer',
  },
  roleTitle: {
    officer: 'Officer',
    head: 'Head of the board',
    secretary: 'Secretary of the cluster',
    leader: 'Leader',
    observer: 'Observer',
  },
  roleOf: (p) => `${p.role}, ${p.board}`,
  rehearsalName: (p) => `${p.who} (rehearsal)`,
  roleMissing: (p) => `This needs the role ${p.roles}, which you do not hold.`,
  or: 'or',
  noName: '(no name yet)',
  noAccount: 'no account',
  platform: { telegram: 'Telegram', slack: 'Slack', terminal: 'the terminal' },

  invite: {
    askRole: 'A code for which role?',
    askBoard: (p) => `A code for the ${p.role} of which board?`,
    made: (p) => `Code to enrol as ${p.role}:`,
    expires: (p) => `Works once, valid until ${p.expires}.`,
    how: 'Pass it on in private; whoever gets it sends “start” with this code.',
    link: 'Or open this link on Telegram:',
    notPossible: (p) => `${p.ended}, so no code can be made for it. Please choose:`,
  },

  directory: {
    verdict: (p) => `Directory: ${p.covered} of ${p.of} boards have an officer who can be reached.`,
    verdictBoard: (p) => (p.n === 0 ? 'nobody enrolled' : `${p.n} enrolled`),
    wholeCluster: 'Whole cluster',
    nobody: 'nobody enrolled',
    empty: (p) => `Nobody enrolled (${p.n} boards): ${p.boards}.`,
    entry: (p) => `${p.role}: ${p.name} · ${p.platform} · ${p.reach}`,
    reachable: (p) => `reachable since ${p.since}`,
    notReachable: 'not reachable',
    ended: (p) => `${p.board} (until ${p.date})`,
    begins: (p) => `${p.board} (from ${p.date})`,
  },

  revoke: {
    which: 'Whose access ends? Please choose the board:',
    nobody: 'There is nobody whose access could end.',
    confirm: (p) =>
      `End the access of ${p.who} (${p.roles})? Roles and accounts end at once; what was handed in stays.`,
    done: (p) => `The access of ${p.who} has ended. A new code lets them in again.`,
    already: 'The access of this person ended before.',
    unknown: 'There is no such person in the directory.',
    lastSecretary:
      'This is the only secretary of the cluster, whose access cannot end. Make a code for another secretary first.',
  },

  button: {
    invite: 'Make a code',
    directory: 'Directory',
    revoke: (p) => `End access, no. ${p.n}`,
    revokeSure: 'End the access',
    keep: 'No, leave it',
    wholeCluster: 'Whole cluster',
  },
};
