import type { Catalogue } from '../catalogue.js';

export const approval: Catalogue['approval'] = {
  state: {
    handed_in: 'handed in',
    approved: 'approved',
    accepted: 'accepted',
    returned: 'returned',
  },
  notResubmitted: 'not handed in again',
  waits: { approve: 'waits for the head’s approval', accept: 'waits for the secretary’s acceptance' },
  next: {
    approve: 'The report waits for the head’s approval.',
    accept: 'The report waits for the secretary’s acceptance.',
    nobody: 'The report waits for approval, but no other head can be reached; please tell the secretary.',
    onTimeLater: 'On time is measured when the head approves.',
    onTimeApproved: (p) => `On time, measured at the head’s approval (${p.time}).`,
    lateApproved: (p) => `The head approved it at ${p.time}, after it was due.`,
  },
  reason: {
    missing: 'Figures are missing',
    period: 'Wrong period',
    annex: 'Differs from the annex',
    compare: 'Does not fit a year ago',
    form: 'Wrong form',
    unclear: 'Needs an explanation',
    other: 'Other',
  },

  card: (p) => `${p.heading} · ${p.revision}: ${p.state}.`,
  handedIn: (p) => `Handed in by ${p.who} at ${p.time}.`,
  step: {
    approved: (p) => `Approved by ${p.who} at ${p.time}.`,
    accepted: (p) => `Accepted by ${p.who} at ${p.time}.`,
    returned: (p) => `Returned by ${p.who} at ${p.time}; reason: ${p.reason}.`,
  },
  resubmit: (p) => `To be handed in again by ${p.until}.`,
  resubmitPast: (p) => `Not handed in again; it was asked for by ${p.until}.`,
  list: {
    approve: (p) => `${p.n} ${p.n === 1 ? 'report waits' : 'reports wait'} for your approval:`,
    accept: (p) => `${p.n} ${p.n === 1 ? 'report waits' : 'reports wait'} for your acceptance:`,
    return: (p) => `Which report goes back? Please choose (${p.n}):`,
  },
  tier: {
    approve: (p) => ` – to be approved by ${p.due}`,
    accept: (p) => ` – to be accepted by ${p.due}`,
    deadline: {
      approve: (p) => `The head approves by ${p.due}.`,
      accept: (p) => `The secretary accepts by ${p.due}.`,
    },
  },
  none: {
    approve: 'No report waits for your approval.',
    accept: 'No report waits for your acceptance.',
    return: 'There is no report that can be returned.',
  },
  item: (p) => `${p.board} · ${p.period}: ${p.revision}, handed in at ${p.time}`,

  approved: (p) => `Approved the report ${p.heading} · ${p.revision}.`,
  accepted: (p) => `Accepted the report ${p.heading} · ${p.revision}.`,
  returned: (p) =>
    `Returned the report ${p.heading} · ${p.revision}. Reason: ${p.reason}. The board hands in again by ${p.until}.`,
  passedOn: 'It has gone to the secretary for acceptance.',
  notice: {
    approved: (p) => `The head approved the report ${p.heading} · ${p.revision}.`,
    accepted: (p) => `The secretary accepted the report ${p.heading} · ${p.revision}.`,
    returned: (p) => `The report ${p.heading} · ${p.revision} was returned by the ${p.role}.`,
    reason: (p) => `Reason: ${p.reason}.`,
    note: (p) => `Note: “${p.note}”.`,
    resubmit: (p) => `Please correct it and hand it in again by ${p.until}.`,
  },
  ask: {
    reason: (p) => `Return the report ${p.heading} · ${p.revision}. Please choose the reason:`,
    confirm: (p) =>
      `Return the report ${p.heading} · ${p.revision}? Reason: ${p.reason}. The board has to hand in again by ${p.until}.`,
    note: 'Please write the note to go with it (300 characters at most); type /cancel to stop.',
    noteTooLong: (p) => `The note has ${p.length} characters, 300 at most. Please shorten it and send it again.`,
  },

  refusal: {
    notInUse: 'The cluster has no approval or acceptance: a report counts once it is handed in.',
    notInChain: {
      approve: 'In this cluster heads do not approve reports.',
      accept: 'In this cluster the secretary does not accept reports.',
      return: 'In this cluster reports are neither approved nor accepted, so none goes back.',
    },
    returnedBy: {
      head: 'In this cluster reports are returned by the head of each board.',
      secretary: 'In this cluster reports are returned by the secretary.',
    },
    otherBoard: (p) => `The report of ${p.board} is approved or returned by the head of that board.`,
    nothing: (p) => `${p.heading}: no report has been handed in, so this step is not possible yet.`,
    stale: (p) => `This card is old: the report ${p.heading} is now ${p.revision}. Nothing was changed; the new one:`,
    already: {
      approved: (p) => `This report was approved by ${p.who} at ${p.time}.`,
      accepted: (p) =>
        `This report was accepted by ${p.who} at ${p.time} and is neither approved nor returned any more. To correct it the board hands in again.`,
      returned: (p) => `This report was returned by ${p.who} at ${p.time} and waits for the board to hand in again.`,
    },
    notApproved: 'This report is not approved by the head yet, so it cannot be accepted.',
    ownHandIn: 'You handed this report in, so you do not approve or accept it yourself; somebody else has to do it.',
    locked: (p) =>
      `The report ${p.heading} has been locked since ${p.since} and cannot be returned. To have it corrected, unlock it for the board first.`,
    until: (p) =>
      `The day to hand in again is not known: the calendar has no holidays for ${p.year}. They belong into the cluster file.`,
  },

  status: {
    counts: (p) => `By step: ${p.list}.`,
    now: (p) => `Step now: ${p.state}.`,
    pending: (p) => `${p.n} waiting for the head’s approval`,
    pendingNames: (p) => `Waiting for the head’s approval ${p.n}: ${p.names}`,
    count: (p) => `${p.state} ${p.n}`,
    named: (p) => `${p.state} ${p.n} (${p.names})`,
    returned: (p) => `returned (${p.reason}), to be handed in again by ${p.until}`,
    overdue: (p) => `returned (${p.reason}), not handed in again`,
  },
  history: (p) => `${p.state} at ${p.time}`,
  historyBack: (p) => `${p.state} at ${p.time}: ${p.reason}`,
  matter: (p) => `returned and not handed in again in time: ${p.names}`,
  sourceStep: (p) => `${p.state} by ${p.who}, ${p.time}`,
  owedAgain: (p) =>
    `${p.n} of your reports ${p.n === 1 ? 'was' : 'were'} returned and ${p.n === 1 ? 'is' : 'are'} to be handed in again (${p.left}).`,
  task: (p) => `returned (${p.reason}), to be handed in again`,
  summary: {
    floor: {
      approved: (p) => `Approved figures only: ${p.n}/${p.of} boards.`,
      accepted: (p) => `Accepted figures only: ${p.n}/${p.of} boards.`,
    },
    only: { approved: 'Approved figures only.', accepted: 'Accepted figures only.' },
    none: {
      approved: (p) => `There are no approved figures of ${p.period} yet.`,
      accepted: (p) => `There are no accepted figures of ${p.period} yet.`,
    },
    below: (p) => `Handed in but not at this step yet, ${p.n} boards: ${p.names}.`,
    boardBelow: {
      approved: (p) => `${p.board} has no approved figures for ${p.period}: the report is at “${p.state}”.`,
      accepted: (p) => `${p.board} has no accepted figures for ${p.period}: the report is at “${p.state}”.`,
    },
  },

  button: {
    approve: 'Approve',
    accept: 'Accept',
    return: 'Return',
    withNote: 'Add a note',
    revise: 'Correct the report',
    open: (p) => `Show ${p.board}`,
    approvedOnly: 'Approved figures',
    acceptedOnly: 'Accepted figures',
    all: 'Everything handed in',
  },
};
