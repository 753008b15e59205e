import type { Catalogue } from '../catalogue.js';

export const steering: Catalogue['steering'] = {
  extendWhich: 'Which board gets more time? Please choose:',
  extendDate: (p) => `Extend ${p.board} (due ${p.due} now) until which day?`,
  extendReasonAsk: 'Reason for the extension:',
  extendReason: {
    requested: 'Asked by the board',
    outage: 'System outage',
    disaster: 'Natural disaster',
    merger: 'Reorganization',
    other: 'Other reason',
  },
  extendConfirm: (p) => `Extend the ${p.period} report of ${p.board}: ${p.before} → ${p.after}. Reason: ${p.reason}.`,
  extended: (p) => `Extended the ${p.period} report of ${p.board} to ${p.due}.`,
  extendedNotice: (p) => `The ${p.period} report of ${p.board} is extended to ${p.due} (${p.reason}).`,
  extendNotLater: (p) => `${p.board} is due ${p.due} already; please choose a later day.`,
  extendedAll: (p) => `Extended the ${p.period} report of ${p.n} boards to ${p.due}.`,
  requestAsk: (p) => `Ask for more time for ${p.board} (due ${p.due} now) until which day?`,
  requested: (p) =>
    `Asked the secretary to extend ${p.board} to ${p.until}. The deadline stands until that is granted.`,
  requestNotice: (p) =>
    `${p.board} asks to extend its ${p.period} report to ${p.until} (due ${p.due} now). Your decision, please.`,
  refuseAsk: (p) => `No more time for ${p.board} until ${p.until}. Reason:`,
  refuseReason: {
    meeting: 'Figures needed for a meeting',
    earlier: 'Extended before',
    unclear: 'Reason not clear',
    other: 'Other reason',
  },
  refused: (p) => `Answered ${p.board}: not extended until ${p.until} (${p.reason}).`,
  refusedNotice: (p) =>
    `The request to extend the ${p.period} report of ${p.board} until ${p.until} was not granted (${p.reason}).`,
  dueStays: (p) => `The deadline remains ${p.due}.`,
  notRequested: (p) => `${p.board} has no such request waiting any more; it is due ${p.due} now.`,
  remindConfirm: (p) =>
    `Send a reminder of the ${p.period} report to ${p.n} boards that have not handed in: ${p.names}?`,
  remindNobody: (p) => `All boards have handed in the ${p.period} report; nobody needs reminding.`,
  reminded: (p) => `Reminded ${p.n} boards: ${p.names}.`,
  remindedAlready: (p) => `Reminded today already, not sent again: ${p.names}.`,
  remindUnreachable: (p) => `Could not be reached (no contact enrolled or not reachable): ${p.names}.`,
  onlySteering: 'This is for the secretary or a leader.',
  publishConfirm: (p) =>
    `Publish the figures of ${p.period}? Observers will see them; later corrections stay marked as such.`,
  published: (p) => `Published the figures of ${p.period}.`,
  alreadyPublished: (p) => `The figures of ${p.period} were published at ${p.at}.`,
  noOpenPeriod: 'No reporting period is open now. Type /deadlines to see the next one.',
  button: {
    publish: 'Publish the figures',
    agree: (p) => `Agree, until ${p.date}`,
    refuse: 'Do not agree',
    otherDay: 'Choose another day',
    send: 'Send the reminder',
  },
};
