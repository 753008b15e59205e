import type { Catalogue } from '../catalogue.js';

export const calls: Catalogue['calls'] = {
  name: (p) => `report ${p.title.slice(0, 1).toLowerCase()}${p.title.slice(1)}`,
  answer: 'Content of the report',
  answerShort: 'Content',

  start: 'A report call. Step 1: which items are the boards to report? Choose them, or write their names with commas.',
  example:
    'Or in one message: /call due 25/6 party members admitted, staff streamlined: review of the half-year figures',
  chosen: (p) => `Chosen: ${p.list}.`,
  mark: (p) => `✓ ${p.label}`,
  none: 'No item chosen yet.',
  boardsAsk: 'Step 2: which boards report? Choose them one by one, or all.',
  noBoards: 'No board chosen yet.',
  dueAsk: (p) => `Step 3: due on which day (at ${p.time})? Choose one, or write a day such as 25/6.`,
  titleAsk: 'Step 4: write what the report is about, at most 120 characters, such as: Review of staff streamlined.',

  readTitle: 'The report call, please check it:',
  readName: (p) => `About: ${p.title}`,
  readFields: (p) => `Items: ${p.list}`,
  readText: 'Items: one text of at most 1,500 characters',
  readBoards: (p) => `Boards (${p.n}): ${p.names}`,
  readAll: (p) => `Boards: all ${p.n}`,
  readDue: (p) => `Due ${p.due}; figures lock ${p.lock}`,

  opened: (p) => `Opened: ${p.name}. It is due ${p.due}.`,
  told: (p) => (p.n === 1 ? '1 person of the boards told.' : `${p.n} people of the boards told.`),
  untold: (p) => `Nobody could be told for: ${p.names}.`,
  notice: (p) => `The ${p.who} calls for a report: ${p.name}.`,
  noticeFields: (p) => `Items: ${p.list}.`,
  noticeDue: (p) => `Due ${p.due} (${p.left}).`,

  cancelAsk: (p) => `Call off: ${p.name}? Figures handed in stay, nothing more is owed. Please choose why:`,
  cancelReason: {
    not_needed: 'No longer needed',
    merged: 'Part of another report now',
    mistake: 'Made by mistake',
    instructed: 'As instructed',
  },
  cancelConfirm: (p) => `Call off: ${p.name}. Reason: ${p.reason}.`,
  cancelled: (p) => `Called off: ${p.name}; ${p.n === 1 ? '1 person' : `${p.n} people`} told.`,
  cancelNotice: (p) =>
    `The ${p.who} called off: ${p.name} (${p.reason}). Nothing more is owed; figures handed in stay.`,

  wrong: {
    unread: (p) => `“${p.list}” is not clear; everything else is noted.`,
    noFields: 'A call needs at least one item, such as: party members admitted.',
    tooMany: (p) => `A call has at most ${p.max} items; please take some out.`,
    noBoards: 'A call needs at least one board, such as: Hải Dương.',
    duePast: (p) => `${p.date} is past; please choose another day, such as 25/6.`,
    notADate: (p) => `“${p.text}” is no day, such as 25/6.`,
    lockBeforeDue: (p) => `Figures would lock on ${p.date}, before they are due; write it again, such as: lock 30/6.`,
    tooLong: (p) => `The name has ${p.length} characters, at most 120 are kept; please shorten it and send it again.`,
    stale: 'This card is old. Enter /call to make a new one.',
  },

  button: {
    text: 'One text',
    next: 'Go on',
    all: (p) => `All ${p.n} boards`,
    fields: 'Change items',
    boards: 'Change boards',
    due: 'Change due day',
    title: 'Change name',
    confirm: 'Send the call',
    cancel: 'Call it off',
    discard: 'Discard',
  },
};
