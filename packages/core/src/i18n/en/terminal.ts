import type { Catalogue } from '../catalogue.js';

export const terminal: Catalogue['terminal'] = {
  title: 'clusterbot · a rehearsal on this machine',
  notice: 'The figures here are made up; they are not those of the real boards.',
  you: (p) => `You are: ${p.name} – ${p.who}`,
  still: (p) => `It is ${p.when} here. The clock stands still until you type :clock.`,
  running: (p) => `It is ${p.when} here. The clock runs ${p.speed} times as fast.`,
  dueNow: 'What you owe:',
  typing:
    'You can type: questions, figures, commands with “/”, a button’s number or words; lines with “:” are for the rehearsal (:help).',
  tryFirst: 'Try first:',
  examples: {
    figures: ['kết nạp 848/2200, ngoài nhà nước 37', 'figures in one message; then 1 to save them'],
    deadline: ['when is it due?', 'ask in plain words'],
    clock: [':clock +5d', 'let five days pass; reminders arrive one after another'],
    secretary: [':as secretary', 'become the cluster’s secretary, then ask: which boards have not reported?'],
  },
  otherLanguage: 'Tiếng Việt: :help vi',
  real: (p) => `clusterbot · ${p.account}. The first time, type /start with the code you were given.`,
  help: {
    press: [':press 2, :press confirm', 'press the second button, or the one with that action'],
    as: [':as secretary', 'be someone else: officer:BOARD, head:BOARD, secretary, leader, observer'],
    clock: [':clock +3d, :clock 2024-06-18T16:00', 'let time pass, through everything that falls due (m, h, d, w)'],
    outage: [':outage +3d', 'jump ahead, as if the system had been off meanwhile'],
    lines: ['a line that ends in \\', 'the message goes on in the next line'],
    help: [':help, :help vi', 'these commands'],
  },
  nowAs: (p) => `From here on you are: ${p.name} – ${p.who}`,
  clockNow: (p) =>
    p.sent === 0
      ? `It is now ${p.when}; nothing fell due.`
      : `It is now ${p.when}; ${p.sent} ${p.sent === 1 ? 'message was' : 'messages were'} sent.`,
  sentAt: (p) => `── Sent by the system at ${p.when}`,
  edited: '── The message above now reads',
  pinned: '── Pinned to the top',
  unpinned: '── The message above is no longer pinned',
  deleted: '── Your message was removed from the conversation',
  toOther: (p) => `── ${p.when} → ${p.who}: ${p.first}`,
  toOthers: (p) => `── ${p.when} → ${p.count} people (${p.who}, …): ${p.first}`,
  wrong: {
    word: (p) => `There is no command “${p.word}”; :help lists them.`,
    press: (p) => `There is no button “${p.button}” on the latest message.`,
    who: (p) => `There is no “${p.who}” in this rehearsal; e.g. officer:hai-phong, secretary, leader.`,
    instant: (p) => `“${p.said}” is no point in time; e.g. +3d, +6h, 2024-06-18T16:00.`,
    backwards: (p) => `The clock only moves forward; it is ${p.when} here.`,
    onlyRehearsal: 'This works in a rehearsal only.',
  },
};
