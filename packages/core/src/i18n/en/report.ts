import type { Catalogue } from '../catalogue.js';

export const report: Catalogue['report'] = {
  heading: (p) => `${p.board} · ${p.period}`,
  asOf: (p) => `figures as of ${p.date}`,

  question: (p) => `Item ${p.n}/${p.of} · ${p.label}`,
  questionOptional: (p) => `Optional item · ${p.label}`,
  lastKnown: (p) => `Last known: ${p.value} (${p.period}).`,
  lastKnownNone: 'Last known: no figure yet.',
  draftNow: (p) => `In the draft now: ${p.value}.`,
  ask: {
    count: (p) =>
      `Please type the number${p.unit === '' ? '' : ` (${p.unit})`}, for example: 1,250. Type 0 if there was none.`,
    target: 'Please type the target for the whole year, for example: 2,200.',
    ratio: 'Please type numerator/denominator, for example: 17/63; if only the share is known: 27%.',
    date: 'Please type the date, for example: 14/6/2024.',
    text: (p) => `Please keep it short, at most ${p.max} characters; no names of personnel, no secret matter.`,
  },
  savedField: (p) => `Saved ${p.label}: ${p.value} (${p.time}).`,
  savedText: (p) => `Saved ${p.label}: ${p.length} characters (${p.time}).`,
  skipAsk: (p) => `Skip “${p.label}”. Please choose the reason:`,
  skipReason: {
    not_available: 'No figure yet',
    not_applicable: 'Not applicable',
    in_preparation: 'Being compiled',
    other_channel: 'Sent by official mail',
  },
  skipped: (p) => `Skipped “${p.label}”. Reason: ${p.reason}.`,
  paused: (p) => `Paused. The draft keeps ${p.done}/${p.of} items; due ${p.due}. Type /report to go on.`,
  firstField: 'This is the first item.',
  notAFigure: (p) => `“${p.text}” does not read as a value of “${p.label}”.`,
  notThisField: 'Please type it again, or ask something else (the draft is kept); type /cancel to stop.',

  read: (p) => `Read from your message, ${p.heading} (${p.asOf}):`,
  readShare: (p) => `${p.percent} of the yearly target of ${p.target}`,
  shareAgrees: 'agrees',
  estimate: 'estimate',
  unclear: (p) => `How much is “${p.text}” (item “${p.label}”)? Please choose:`,
  twice: (p) => `“${p.label}” has ${p.figures}. Please choose the right one:`,
  correctAsk: (p) => `Please type “${p.label}” again, for example: ${p.example}.`,
  correctWhich: 'Which item needs correcting?',
  insteadWhich: (p) => `Several items hold ${p.before}. Which of them should become ${p.after}?`,
  insteadNone: (p) => `No item holds ${p.before}, so nothing became ${p.after}. At present:`,
  insteadHow: (p) => `Please add the item’s name, for example: “correct admitted to ${p.after}”.`,
  discarded: 'Discarded, nothing was saved. The draft is as it was.',
  saved: (p) => `Saved ${p.n} ${p.n === 1 ? 'item' : 'items'} to the draft at ${p.time} (not handed in yet).`,
  remaining: (p) =>
    p.left === 0
      ? `All ${p.of}/${p.of} required items are in; due ${p.due} (${p.left_time}).`
      : `${p.left}/${p.of} required items left; due ${p.due} (${p.left_time}).`,
  lapsed: (p) =>
    `What was sent at ${p.time} (${p.heading}: ${p.list}) was not confirmed within 24 hours and has not been saved. Please send it again if it still stands.`,
  displaced: (p) =>
    `What was sent before (${p.heading}: ${p.list}) was not confirmed and has not been saved. Please send it again if it still stands.`,
  waiting: 'The following still waits for your word.',
  pausedWaiting: 'What was just sent waits for your word for 24 hours.',
  staleCard: 'This card is out of date. The present state:',
  whichIndicator: (p) => `Which item is “${p.value}”? Please add its name, for example: “admitted ${p.value}”.`,
  needsValue: (p) =>
    `The message gives ${p.percent} of the target of “${p.label}” but no figure. Please type the figure over the target, for example: 848/2200.`,

  unusual: {
    title: 'Please check before handing in:',
    higher: (p) => `${p.label}: ${p.times} times ${p.base}: ${p.value} against ${p.before}`,
    lower: (p) => `${p.label}: only ${p.share} of ${p.base}: ${p.value} against ${p.before}`,
    few: (p) =>
      `${p.label}: fewer than ${p.n} people. If you keep it, other boards will see the figure; if not, skip the item with the reason “sent by official mail”`,
    fewShare: (p) =>
      `${p.label}: fewer than ${p.n} people in a part. If you keep it, other boards will see the figure; if not, skip the item with the reason “sent by official mail”`,
    fromZero: (p) => `${p.label}: ${p.value}, while ${p.base} is ${p.before}`,
    lastPeriod: (p) => `the period before (${p.period})`,
    lastPeriods: (p) => `what is usual (median of the last ${p.n} periods)`,
    part: (p) => `${p.label}: ${p.value}, more than its total “${p.of}” (${p.whole})`,
    denominator: (p) => `${p.label}: denominator ${p.denominator} differs from ${p.of} (${p.expected})`,
    share: (p) => `${p.label}: the message says ${p.said}, computed ${p.computed}: they differ`,
    unchanged: (p) => `All ${p.n} figures are those of the report before (${p.period}); perhaps it is a copy`,
    kept: (p) => `The figures are those of the period before (${p.period}): confirmed.`,
    confirmed: 'confirmed',
  },

  draftTitle: (p) => `Draft · ${p.heading}`,
  draftEmpty: 'Nothing entered yet.',
  missing: (p) => `Still missing: ${p.list}.`,
  blank: 'none yet',
  characters: (p) => `written (${p.n} characters)`,
  previewTitle: (p) => `Before handing in · ${p.heading}`,
  revisionPreviewTitle: (p) => `Hand in ${p.revision} · ${p.heading}. Changes since the last one:`,
  changed: (p) => `${p.label}: ${p.before} → ${p.after}`,
  incompleteWarning:
    'A report with items missing does not count as complete; on time goes by the first complete hand-in.',
  errorsTitle: 'To be corrected before handing in:',
  receiptTitle: (p) => `Report handed in · ${p.heading} · ${p.revision}`,
  receiptTime: (p) => `Recorded at ${p.time}.`,
  onTime: 'On time.',
  onTimeExtended: (p) => `On time (under the extension to ${p.due}).`,
  late: (p) => `Late by ${p.by}; it was due ${p.due}.`,
  onTimeKept: (p) => `The first complete hand-in (${p.time}) stays on time.`,
  lateKept: (p) => `The first complete hand-in was at ${p.time}, late.`,
  notComplete: 'Required items are missing; on time goes by the first complete hand-in.',
  onBehalf: (p) => `Entered on behalf, from ${p.source}.`,
  inPlaceOf: (p) => `On behalf of ${p.who}, who is away.`,
  inPlaceOfShort: (p) => `on behalf of ${p.who}`,
  onBehalfShort: 'on behalf',
  nothingChanged: (p) => `The report is in as ${p.revision} and nothing has changed since.`,
  reviseHow: 'To correct it, send the new figure, for example: “correct admitted to 1,260”, or choose an item below.',
  withdrawAsk: (p) =>
    `Withdraw the report ${p.heading} · ${p.revision}? It becomes a draft again and counts as not handed in. Please choose the reason:`,
  withdrawReason: { mistake: 'Handed in by mistake', incomplete: 'Needs additions', instructed: 'As instructed' },
  withdrawn: (p) =>
    `Withdrew the report ${p.heading} · ${p.revision}. The figures remain in the draft; it counts as not handed in until it is handed in again.`,
  historyTitle: (p) => `Hand-ins · ${p.heading}`,
  historyNone: 'Not handed in yet.',
  historyLine: (p) => `${p.revision}: by ${p.who} at ${p.time}${p.complete ? '' : ', items missing'}`,
  historyWithdrawn: 'The last hand-in was withdrawn.',
  you: 'you',

  template: {
    intro: 'A text to copy, fill in (no network needed) and send back. Lines left empty are passed over.',
    head: (p) => `REPORT ${p.period} – ${p.board}`,
    bad: (p) => `This line could not be read: “${p.line}”.`,
    otherBoard: (p) => `This text says it is the report of ${p.board}, not of your board, so nothing was recorded.`,
  },

  behalfSource: (p) =>
    `Entering on behalf of ${p.heading}. Please name the document the figures come from, for example: Report No. 123-BC/BTCTU of 14/6/2024.`,
  notASource: (p) => `“${p.text}” names no document.`,
  behalfStarted: (p) => `Entering on behalf of ${p.heading}, from ${p.source}.`,
  whichBoard: 'Please choose the board:',

  attachment:
    'Files, pictures and voice messages are not taken in chat and this one was not kept. Please send the figures as text, for example: “admitted 1,250; non-state orgs 6”, or take the template to fill in.',

  error: {
    wrong_type: {
      count: (p) => `${p.label}: a number is needed, for example: 1,250`,
      target: (p) => `${p.label}: a number is needed, for example: 2,200`,
      ratio: (p) => `${p.label}: numerator/denominator or a share is needed, for example: 17/63 or 27%`,
      date: (p) => `${p.label}: a date is needed, for example: 14/6/2024`,
      text: (p) => `${p.label}: a text is needed`,
    },
    out_of_range: (p) => `${p.label}: ${p.value} is outside ${p.min}–${p.max}, for example: ${p.min}`,
    not_whole: (p) => `${p.label}: ${p.value} is not a whole number, for example: ${p.likely}`,
    ratio_exceeds_whole: (p) =>
      `${p.label}: numerator ${p.numerator} exceeds denominator ${p.denominator}, for example: 17/63`,
    date_in_future: (p) =>
      `${p.label}: ${p.date} is still to come; the date it was done is needed, for example: 14/6/2024`,
    too_long: (p) => `${p.label}: ${p.length} characters, at most ${p.max}; please shorten it and send it again`,
  },

  refusal: {
    not_expected: 'This period is not open for the board yet.',
    noOpenPeriod: 'No reporting period is open now. Type /deadlines to see the next one.',
    unknownPeriod: (p) => `There is no reporting period “${p.text}”, for example: 6T/2024 or 2024-H1.`,
    notOpenYet: (p) => `The report for the ${p.period} is not open yet; entry opens ${p.opens}.`,
    locked: (p) =>
      `The report for the ${p.period} has been locked since ${p.since}. If it must change, please contact the cluster’s secretary.`,
    nothing_entered: 'There is nothing to hand in yet. Type /report to begin.',
    nothing_to_withdraw: 'There is no handed-in report to withdraw.',
    noOwnBoard:
      'The secretary has no report of their own. To report on behalf of a board, type “/report thay” and its name.',
    notYourBoard: (p) =>
      `Only an officer or the head of ${p.board}, or the secretary (on behalf), may enter its figures.`,
    unknownBoard: (p) => `There is no board “${p.text}” in the cluster in this period.`,
  },

  button: {
    confirm: 'Yes, save',
    keep: 'Yes, keep it',
    edit: 'Correct',
    discard: 'Discard',
    skip: 'Skip this item',
    back: 'Previous item',
    pause: 'Pause',
    goOn: 'Go on',
    optional: 'Fill optional items',
    template: 'Template',
    draft: 'Show draft',
    submit: 'Hand in the report',
    submitAnyway: 'Hand in what is there',
    submitAgain: (p) => `Hand in ${p.revision}`,
    revise: 'Correct',
    withdraw: 'Withdraw',
    history: 'Hand-ins',
    reenter: 'Type again',
  },
};
