import type { Catalogue } from '../catalogue.js';

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
const boards = (n: number): string => (n === 1 ? '1 board' : `${n} boards`);

export const cycles: Catalogue['cycles'] = {
  refusal: {
    planned: (p) => `The report for the ${p.period} is not open for entry yet.`,
    open: (p) => `The report for the ${p.period} is open for entry.`,
    closed: (p) => `The report for the ${p.period} was closed for entry at ${p.at}.`,
    locked: (p) =>
      `Figures of the ${p.period} have been locked since ${p.at}. To correct those of one board, unlock that board alone.`,
    cancelled: (p) => `The report for the ${p.period} was called off at ${p.at}.`,
    notBegun: (p) => `The report for the ${p.period} cannot be opened yet: it counts from ${p.from}.`,
    notDue: (p) =>
      `The report for the ${p.period} cannot be closed yet: ${boards(p.n)} not handed in, with time until ${p.due}. Before that it can be closed once every board has handed in.`,
    notACall: (p) => `The report for the ${p.period} comes by the calendar; only a report call can be called off.`,
    pastDue: (p) =>
      `The report for the ${p.period} was due ${p.due} and can no longer be called off. It can be closed for entry.`,
    noCall: 'No report call is open at present.',
    sameForm: (p) => `The report for the ${p.period} is on form version ${p.version} already.`,
    ownForm: (p) => `The report for the ${p.period} has a form of its own.`,
    nothingPlanned: 'The next period cannot be worked out: its year has no holidays in the calendar yet.',
    notLocked: (p) => `${p.board} can still enter the report for the ${p.period} until ${p.lock}; nothing to unlock.`,
    untilPast: (p) => `${p.date} is past; please choose a day after today.`,
    notExpected: (p) => `${p.board} owes no report for the ${p.period}.`,
    lockedByClosing: (p) =>
      `The report for the ${p.period} is closed for entry: by the ${p.who} at ${p.at} (${p.reason}). For a correction, please ask the secretary.`,
    lockedByCancel: (p) =>
      `The report for the ${p.period} was called off by the ${p.who} at ${p.at} (${p.reason}); nothing is owed any more.`,
  },
  open: {
    confirm: (p) =>
      `Open the report for the ${p.period} for entry now (by the calendar from ${p.byRule})? It stays due ${p.due}.`,
    told: (p) => `${people(p.n)} of the boards will be told.`,
    done: (p) => `The report for the ${p.period} is open for entry, due ${p.due}; ${people(p.n)} told.`,
    notice: (p) => `The ${p.who} opened the report for the ${p.period} early. It is due ${p.due}.`,
  },
  close: {
    allIn: (p) => `All ${p.n} boards have handed in the report for the ${p.period}. Close it for entry now?`,
    some: (p) =>
      `${boards(p.n)} not handed in the report for the ${p.period}: ${p.names}. Once closed they can no longer hand in.`,
    until: (p) => `It can be reopened until ${p.lock}.`,
    reasonAsk: 'Please choose why it is closed:',
    reason: {
      all_in: 'Every board has handed in',
      meeting: 'For a conference',
      instructed: 'As instructed',
      other: 'Another reason',
    },
    because: (p) => `Reason: ${p.reason}.`,
    done: (p) => `The report for the ${p.period} is closed for entry; ${people(p.n)} told.`,
    notice: (p) =>
      `The ${p.who} closed the report for the ${p.period} for entry (${p.reason}). Figures handed in stay as they are.`,
  },
  reopen: {
    confirm: (p) => `Reopen the report for the ${p.period} for entry until ${p.lock}?`,
    done: (p) => `The report for the ${p.period} is open again until ${p.lock}; ${people(p.n)} told.`,
    notice: (p) =>
      `The ${p.who} reopened the report for the ${p.period}: figures can be entered and corrected until ${p.lock}.`,
  },
  unlock: {
    which: (p) => `Unlock the report for the ${p.period} for which board?`,
    until: (p) => `Unlock the report for the ${p.period} for ${p.board} until which day?`,
    reasonAsk: 'Please choose why it is unlocked:',
    reason: {
      mistake: 'Figures entered wrongly',
      supplement: 'Figures added',
      instructed: 'As instructed',
      outage: 'System outage',
    },
    confirm: (p) =>
      `Unlock the report for the ${p.period} for ${p.board} until ${p.until}. Reason: ${p.reason}. Other boards stay locked.`,
    done: (p) => `The report for the ${p.period} is unlocked for ${p.board} until ${p.until}.`,
    notice: (p) =>
      `The report of ${p.board} for the ${p.period} is unlocked until ${p.until} (${p.reason}). Please correct it and hand it in again by then.`,
  },
  form: {
    confirm: (p) => `Move the report for the ${p.period} from form version ${p.before} to version ${p.after}?`,
    added: (p) => `New items: ${p.list}.`,
    removed: (p) => `Items gone: ${p.list}.`,
    changed: (p) => `Items entered differently: ${p.list}.`,
    drafts: (p) =>
      p.n === 0
        ? 'No draft is affected. Reports handed in keep the old form.'
        : `${boards(p.n)} will be asked about items that no longer fit. Reports handed in keep the old form.`,
    done: (p) => `The report for the ${p.period} is on form version ${p.version} from now on; ${people(p.n)} told.`,
    notice: (p) =>
      `The report for the ${p.period} moved to form version ${p.version}. What was entered is all there; where an item no longer fits, you are asked when you go on.`,
    ask: (p) => `The form has changed; please settle ${p.n === 1 ? '1 item' : `${p.n} items`} entered before.`,
    entered: (p) => `${p.label}: entered ${p.value}.`,
    why: {
      removed: 'The new form has no such item. If kept, the figure stays with the report but in no summary.',
      type: 'The new form asks for this in another way; the old figure does not answer it.',
      bounds: 'The figure is outside the bounds of the new form.',
    },
    kept: (p) => `“${p.label}” is kept.`,
    dropped: (p) => `“${p.label}” is dropped.`,
  },
  state: {
    openedEarly: (p) => `Open for entry early, since ${p.at} (${p.who}).`,
    closed: (p) => `Closed for entry at ${p.at}: ${p.who}, ${p.reason}.`,
    cancelled: (p) => `Called off at ${p.at}: ${p.who}, ${p.reason}.`,
    published: (p) => `Figures published at ${p.at}.`,
    olderForm: (p) => `This period is on form version ${p.before}; the cluster has version ${p.after}.`,
    alsoOpen: (p) => `Also open: ${p.names}.`,
    other: (p) => `report for the ${p.period} (due ${p.due})`,
    round: (p) => `report for the ${p.period}: ${p.n}/${p.of} boards handed in, due ${p.due}`,
  },
  amend: {
    ask: (p) =>
      `Figures of the ${p.period} were published at ${p.at}. Please choose why they change, or write the reason (at most 300 characters):`,
    reason: {
      mistake: 'Entered wrongly',
      settled: 'Estimate, now settled',
      supplement: 'Figures added',
      instructed: 'As instructed',
    },
    note: {
      mistake: 'entered wrongly',
      settled: 'an estimate, now settled',
      supplement: 'figures added',
      instructed: 'as instructed',
      other: 'another reason',
      late: 'handed in after publication',
      withdrawn: 'the board took its report back',
      unsaid: 'no reason given',
    },
    tooLong: (p) => `The reason has ${p.length} characters, at most 300 are kept; please shorten it and send it again.`,
    receipt: (p) => `Amended after publication (${p.at}): ${p.note}.`,
    receiptLate: (p) => `Handed in after figures of this period were published (${p.at}).`,
    was: (p) => `Published on ${p.at}: ${p.was}; now ${p.now} (reason: ${p.note}).`,
    of: (p) => `${p.board} ${p.was} → ${p.now} (${p.note})`,
    after: (p) => `Amended after publication on ${p.at}: ${p.list}.`,
    labelled: (p) => `${p.label}: ${p.list}`,
    row: (p) => `${p.row}; published on ${p.at} as ${p.was}, amended since (${p.note})`,
  },
  button: {
    open: 'Open for entry',
    openEarly: 'Open the next period early',
    openThis: 'Open early',
    close: 'Close for entry',
    reopen: 'Reopen',
    unlock: 'Unlock for one board',
    agree: 'Unlock',
    moveForm: 'Move to the new form',
    keep: 'Keep',
    edit: 'Edit',
    drop: 'Drop',
    call: 'Call for a report',
    cancelCall: 'Call this off',
  },
};
