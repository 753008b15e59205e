import type { Catalogue } from '../catalogue.js';

export const raising: Catalogue['raising'] = {
  gaveWay: 'What was being written before was not kept:',
  raise: {
    heading: (p) => `${p.kind} of ${p.board}`,
    board: 'Board',
    askBoard: 'For which board do you raise it?',
    topic: 'Matter',
    askTopic:
      'Write what the difficulty or proposal is, for example: “communes merged, so the grass-roots count is open”.',
    kind: 'Kind',
    askKind: 'Is it a difficulty or a proposal?',
    similar: (p) => `${p.n === 1 ? 'One answer was' : `${p.n} answers were`} given to much the same already:`,
  },
  answer: {
    heading: (p) => `Answer to ${p.kind} #${p.n} of ${p.board}`,
    correction: (p) => `Corrected answer to ${p.kind} #${p.n} of ${p.board}`,
    words: 'Answer',
    askWords: 'Write the answer (at most 1,500 characters).',
    reason: 'Reason',
    askReason: 'Why does the answer change?',
    basis: 'Basis',
    askBasis: 'Which document does it rest on? For example: “Guidance No. 12 on grass-roots organizations”.',
    lapses: 'Holds until',
    askLapses: 'Up to the end of which day does the basis hold? For example: 31/12/2024.',
    badDay: (p) => `“${p.said}” is no day from today on. For example: ${p.example}.`,
    based: 'Same as number',
    askBased: 'Which answer is this the same as? For example: #17.',
    badNumber: (p) => `“${p.said}” is no number of a difficulty or proposal. For example: #17.`,
  },
  ask: {
    heading: (p) => `Question to ${p.board} about ${p.kind} #${p.n}`,
    words: 'Question',
    askWords: 'What does the board need to make clear?',
  },
  reply: {
    heading: (p) => `Reply about ${p.kind} #${p.n}`,
    words: 'Reply',
    askWords: 'Write what was asked for.',
  },
  reopen: {
    heading: (p) => `${p.kind} #${p.n}: not settled`,
    words: 'Missing',
    askWords: 'What does the answer leave open?',
  },
  note: {
    heading: (p) => `Internal note on ${p.kind} #${p.n}`,
    words: 'Note',
    askWords: 'Write the note. Only secretary and leader of the cluster can see it.',
  },
};
