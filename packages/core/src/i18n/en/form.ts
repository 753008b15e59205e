import type { Catalogue } from '../catalogue.js';

export const form: Catalogue['form'] = {
  button: 'Fill in as a form',
  title: ({ step, of }) => (of === 1 ? 'Report' : `Report · part ${step} of ${of}`),
  save: 'Save draft',
  saveAndNext: 'Save, next part',
  close: 'Close',
  emptyKeeps: 'An empty box changes nothing. Nothing is handed in until you choose “Hand in the report”.',
  noReport: 'The form could not be opened. Press the button again, or answer one item at a time.',
  nothingNew: 'Nothing differs from the draft.',
  hint: {
    number: ({ unit }) =>
      `For example: 1,250${unit === '' ? '' : ` (${unit})`}. None in the period: 0. Or write “not applicable”, “not available”.`,
    target: 'The target for the whole year, for example: 2,200.',
    ratio: 'Numerator/denominator, for example: 17/63; with the share only, write 27%.',
    date: 'The day it was completed.',
    text: ({ max }) => `At most ${max} characters; no names of personnel, nothing classified.`,
  },
  unreadable: {
    number: ({ text }) => `“${text}” could not be read as a number, for example: 1,250.`,
    ratio: ({ text }) => `“${text}” could not be read as a share, for example: 17/63 or 27%.`,
    date: ({ text }) => `“${text}” could not be read as a date, for example: 14/6/2024.`,
  },
  unclear: ({ text, readings }) => `“${text}” can be read in several ways: ${readings}. Please write one clearly.`,
  twoTargets: ({ said, typed }) => `This gives ${said} as the target, its own box ${typed}; please keep one.`,
  movedOn: 'While you were filling this in, the report changed:',
  nowHolds: ({ label, value }) => `• ${label}: now ${value}`,
  handedIn: ({ revision }) => `• The report was handed in (${revision}); what you save now is for the next revision.`,
  keptTyped: 'What you typed is still below. Press save once more to store it.',
  unusual: 'Please check; if it is right, press save once more to confirm:',
};
