import type { Catalogue } from '../catalogue.js';

export const away: Catalogue['away'] = {
  none: 'Away: no',
  line: (p) => `Away: from ${p.from} to the end of ${p.until}`,
  lineDeputy: (p) => `${p.line}, deputy: ${p.who}`,
  lineNobody: (p) => `${p.line}, no deputy`,
  lineDeclined: (p) => `${p.line}, ${p.who} does not stand in`,
  standsIn: (p) => `Standing in for ${p.who}: from ${p.from} to the end of ${p.until}`,

  askFrom: 'From which day are you away? Choose, or type it at once: “settings away 12/6 to 20/6”.',
  askUntil: (p) => `Away from ${p.from}, up to which day? Choose, or type “settings away 12/6 to 20/6”.`,
  unclear: 'That does not read as a day, for example: “settings away 12/6 to 20/6”. Please choose the first day:',
  past: (p) => `${p.from} is past. Type it again, for example “settings away 12/6 to 20/6”, or choose:`,
  endBeforeBegin: (p) =>
    `The last day ${p.until} is before the first day ${p.from}. Type it again, for example “settings away 12/6 to 20/6”, or choose:`,
  tooLong: (p) =>
    `That is ${p.days} days, more than ${p.most}. Type it again, for example “settings away 12/6 to 20/6”, or choose; for longer somebody else should take over.`,
  set: (p) => `Noted: away from ${p.from} to the end of ${p.until}.`,

  askDeputy: 'Who gets your reminders meanwhile?',
  askDeputyAgain: (p) => `“${p.said}” is not clear among those who can stand in. Please choose:`,
  nobodyToChoose: 'At present there is nobody else who can stand in.',
  notPossible:
    'A deputy belongs to the same board (or is a secretary, a leader like you) and can be reached. Please choose:',
  circle: (p) => `${p.who} is away on those days too and named you as deputy. Please choose somebody else:`,
  first: 'You are not away. Give the days first, for example “settings away 12/6 to 20/6”, then choose a deputy:',
  deputySet: (p) => `Deputy: ${p.who}. While you are away, your reminders go there.`,
  deputyNone: 'No deputy.',
  alsoAway: (p) =>
    `${p.who} is away too, from ${p.from} to the end of ${p.until}. On those days it is as if there were no deputy.`,
  goesTo: {
    board: 'While you are away, reminders go to the others of the board, then to its head, then to the secretary.',
    head: 'While you are away, what concerns the board goes to its officers, failing that to the secretary.',
    secretary:
      'While you are away, what concerns the cluster goes to the other secretaries; when there is none left, to you.',
    others: 'While you are away, no reminders are sent.',
  },
  back: 'Noted that you are back. Reminders come to you as before.',
  cancelled: 'You are no longer noted as away.',
  notAway: 'You are not away.',
  undone: 'Undone.',
  noUndo: 'This has changed since and cannot be undone any more. At present:',

  begins: (p) => `You stand in for ${p.who} until the end of ${p.until}.`,
  beginsBoard: 'Their reminders come to you. What you enter and hand in for the board is marked as on their behalf.',
  beginsCluster: 'Their reminders come to you.',
  ends: (p) => `You no longer stand in for ${p.who}. Their reminders no longer come to you.`,
  isDeclined: (p) => `${p.who} does not stand in for you.`,
  declined: (p) => `Noted: you do not stand in for ${p.who}, who will be told.`,
  accepted: (p) => `Noted: you stand in for ${p.who}.`,
  over: 'This has ended or was changed.',
  inPlaceOf: (p) => ` (for ${p.who})`,
  why: {
    begin: (p) => `you began to stand in for ${p.who}`,
    end: (p) => `you stopped standing in for ${p.who}`,
    declined: (p) => `${p.who} does not stand in`,
    deputy: (p) => `you were away then; it went to ${p.who}`,
    inPlaceOf: (p) => `${p.about}, and you stand in for ${p.who}`,
  },

  button: {
    set: 'Away',
    change: 'Change the days',
    deputy: 'Choose a deputy',
    nobody: 'No deputy',
    back: 'I am back',
    cancel: 'Not away after all',
    from: (p) => `From ${p.date}`,
    until: (p) => `Until ${p.date}`,
    both: (p) => `${p.from} – ${p.until}`,
    decline: 'I cannot stand in',
    tasks: 'What is left to do',
  },
};
