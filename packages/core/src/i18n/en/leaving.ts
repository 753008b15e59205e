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

  button: {
    erase: 'Erase the personal data',
    eraseNumber: (p) => `Erase the data of no. ${p.n}`,
    former: 'Those whose access has ended',
  },
};
