import type { Catalogue } from '../catalogue.js';

export const leaving: Catalogue['leaving'] = {
  erase: {
    name: (p) => `an erased person, no. ${p.code}`,
    ask: (p) => `Erase the personal data of ${p.who}?`,
    goes: 'What goes:',
    goesName: (p) =>
      p.n === 0
        ? 'the name and where messages go'
        : `the name, ${p.n} account${p.n === 1 ? '' : 's'} (${p.platforms}) and where messages go`,
    goesSettings: 'language, hours of reminders, days away, deputies and all other settings',
    goesTalk: 'what is kept of the conversation, codes that were used, messages waiting to be sent',
    stays: 'What stays:',
    staysFigures: 'figures, everything handed in, texts and drafts of the board',
    staysOthers: 'what others entered, the history and its chain of proof',
    staysId: (p) => `this person’s id in the history, shown as “${p.name}”`,
    warning: 'Access ends at once. This cannot be undone; a backup made before still holds the data.',
    done: (p) => `The personal data is erased. From now on this person is shown as “${p.name}”.`,
    already: 'The personal data of this person was erased before.',
    lastSecretary:
      'This is the only secretary of the cluster, who cannot be erased. Make a code for another secretary first.',
    former: (p) =>
      p.n === 0
        ? 'There is nobody whose access has ended and whose personal data is still kept.'
        : `Access ended: ${p.n} ${p.n === 1 ? 'person' : 'people'}`,
    formerEntry: (p) => `${p.name} · ended on ${p.date}`,
  },

  handover: {
    which: 'Whose duties are handed over?',
    whichBoard: 'Of which board is whoever hands over?',
    nobody: 'There is nobody whose duties could be handed over.',
    to: (p) => `To whom do the duties of ${p.who} go?`,
    toBoard: 'Of which board is whoever takes over?',
    nobodyTo: 'There is nobody yet who could take over. Make a code for that person first.',
    unclear: (p) => `It is not clear who “${p.said}” is. For example: /handover Nguyen Van An to Tran Thi Binh.`,
    ask: (p) => `Hand all duties of ${p.who} over to ${p.to}?`,
    duties: 'Roles that pass on:',
    reports: 'Open reports:',
    noReports: 'No report is open.',
    report: (p) => `${p.board}, ${p.period}: ${p.state}, due ${p.due}`,
    filled: (p) => `${p.done} of ${p.of} fields filled in`,
    handedIn: 'handed in',
    deputies: 'Standing in:',
    deputyTo: (p) => `for ${p.who} from ${p.from} to ${p.until}: passes on`,
    deputyNobody: (p) => `for ${p.who} from ${p.from} to ${p.until}: nobody, since the successor is of another board`,
    receiverAway: (p) => `${p.to} is away from ${p.from} to ${p.until}; reminders of these days go to the deputy.`,
    effect:
      'From this moment the person who hands over has no role and reminders go to the successor. Drafts stay with the board; the history still names who entered what. Codes made by the person who hands over and not used yet end.',
    done: (p) => `The duties of ${p.who} have passed to ${p.to}.`,
    told: 'Both are told.',
    toldReceiver: 'The successor is told; the person who handed over cannot be reached now.',
    gave: (p) => `Your duties (${p.roles}) have passed to ${p.to}, from this moment on.`,
    gaveNote: 'What you entered still carries your name, and drafts stay with the board.',
    took: (p) => `You take over from ${p.who}: ${p.roles}.`,
    gavePlain: (p) => `Your duties have passed to ${p.to}, from this moment on.`,
    tookPlain: (p) => `You take over from ${p.who}.`,
    tookNote: 'The drafts of the board are untouched; reminders come to you from now on.',
    somebody: 'a colleague',
    why: {
      gave: (p) => `your duties were handed over to ${p.who}`,
      took: (p) => `you took over from ${p.who}`,
      withReports: (p) => `${p.about}, with ${p.n} report${p.n === 1 ? '' : 's'} not handed in`,
    },
    self: 'Whoever hands over cannot take over as well. Please choose somebody else.',
    notEnrolled:
      'The successor is not enrolled or holds no role any more. Make a code first, for example: /invite officer Hải Dương.',
    unreachable: (p) =>
      `${p.to} cannot be reached, so nothing was handed over. Ask them to write to the system once, then try again.`,
    observer: (p) => `${p.to} only observes. Make a code for a role first, for example: /invite officer Hải Dương.`,
    nothing: (p) => `${p.who} has no duties to hand over.`,
    before: (p) => `The duties of ${p.who} passed to ${p.to} at ${p.time}.`,
  },

  button: {
    handover: 'Hand the duties over',
    handoverSure: 'Hand over',
    otherBoard: 'Somebody of another board',
    tasks: 'What is left to do',
    erase: 'Erase the personal data',
    eraseNumber: (p) => `Erase the data of no. ${p.n}`,
    former: 'Those whose access has ended',
  },
};
