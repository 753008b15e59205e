import type { Catalogue } from '../catalogue.js';

const boards = (n: number): string => (n === 1 ? '1 board' : `${n} boards`);

export const ballots: Catalogue['ballots'] = {
  title: (p) => `Secret ballot ${p.n}`,
  exclusion: {
    not_taking_part: 'Takes no part',
    not_present: 'Not present',
    agreed: 'As the cluster agreed',
    other: 'Another reason',
  },
  early: {
    agreed: 'The boards agreed',
    meeting: 'The meeting ends',
    mistake: 'Opened by mistake',
    instructed: 'As the leaders decided',
  },

  compose: {
    heading: 'Open a secret ballot',
    part: {
      title: 'Nomination for',
      candidates: 'Candidates',
      choose: 'How many',
      excluded: 'Not voting',
      why: 'Why not voting',
      closes: 'Closes',
    },
    all: 'All boards',
    open: 'Yes, open it',
    rule: (p) =>
      `${boards(p.entitled)} may vote, one vote each, cast by the head; it counts when at least ${p.quorum} vote; carried with ${p.needed}.`,
    abstain: { yes: 'An empty ballot is allowed.', no: 'No empty ballots.' },
    ownBoard: { yes: 'A board may name itself.', no: 'A board does not name itself.' },
    noHead: (p) => `No head can be reached yet: ${p.names}.`,
  },
  needed: {
    atLeast: {
      cast: (p) => `at least ${p.share} of the ballots`,
      entitled: (p) => `at least ${p.share} of the boards entitled`,
    },
    more: {
      cast: (p) => `more than ${p.share} of the ballots`,
      entitled: (p) => `more than ${p.share} of the boards entitled`,
    },
  },
  ask: {
    title: 'What is it for? E.g. “Emulation flag 2024”.',
    candidates: 'Which boards are candidates? Choose two at least or type names, e.g. “Thái Bình, Hà Nam, Nghệ An”.',
    choose: 'How many boards may one ballot name? E.g. 1.',
    excluded: 'Is there a board that does not vote? Skip it where there is none.',
    why: 'Why do these boards not vote?',
    closes: 'When does it close? E.g. 17:00 on 20/6.',
    empty: 'There is no text yet.',
    notANumber: (p) => `It is a number from 1 to ${p.most}, fewer than there are candidates.`,
    notATime: (p) => `It is not clear when “${p.said}” is. E.g. 17:00 on 20/6.`,
    past: (p) => `${p.time} is past. Please choose another time.`,
    whyUnclear: 'Please choose a reason of the list.',
    close: (p) => `Close ${p.title}? ${p.n} of ${boards(p.of)} have voted.`,
    reason: (p) => `Close ${p.title} before its time? Not voted: ${p.names}. Please choose the reason:`,
    chase: (p) => `${p.title}: remind ${boards(p.n)} that have not voted: ${p.names}?`,
  },

  opened: (p) => `Opened ${p.title}: ${boards(p.entitled)} may vote; heads told: ${p.people}.`,
  chased: (p) => `${p.title}: reminded ${boards(p.n)}: ${p.names}.`,
  chasedAlready: (p) => `Reminded today already: ${p.names}.`,
  chaseUnreached: (p) => `No head could be reached: ${p.names}.`,

  paper: {
    heading: (p) => `${p.title} · Ballot of ${p.board}`,
    about: (p) => `For: ${p.about}`,
    choose: (p) => `Please choose up to ${boards(p.most)}, then “Continue”.`,
    chooseOne: 'Please choose one board.',
    chosen: (p) => `Chosen ${p.n} of ${p.most}.`,
    secret: 'Only that a board has voted is kept, never whom it named.',
    confirm: (p) => `Ballot of ${p.board}: ${p.names}.`,
    confirmEmpty: (p) => `Ballot of ${p.board}: empty.`,
    final: 'A ballot that was cast can neither be changed nor taken back. Cast it?',
    receipt: (p) => `✓ ${p.title}: ${p.board} has voted.`,
    code: (p) => `Receipt: ${p.code}.`,
    codeUse:
      'Once it is closed, this shows that the ballot is in the urn. It does not show whom it names and is not kept with the board’s name, so please keep it.',
  },

  state: (p) => `${p.title}: ${p.n} of ${boards(p.of)} have voted.`,
  missing: (p) => `Not voted ${p.n}: ${p.names}.`,
  allVoted: 'All boards have voted.',
  excluded: (p) => `Not voting: ${p.names} (${p.reason}).`,
  closes: (p) => `Closes ${p.time} (${p.left}).`,
  candidates: (p) => `Candidates: ${p.names}. A ballot names up to ${boards(p.choose)}.`,
  hidden: 'Votes are counted only when it is closed.',

  result: (p) => `${p.title} is closed: ${p.n} of ${boards(p.of)} voted.`,
  void: (p) => `${p.title} is void: ${p.n} of ${boards(p.of)} voted, at least ${p.quorum} have to.`,
  mistaken: (p) => `${p.title} was called off.`,
  notOpened: 'The urn was not opened; the ballots in it are not kept.',
  carried: (p) => `Nominated: ${p.names}.`,
  carriedNone: 'No board is carried.',
  tied: (p) => `Equal and undecided: ${p.names} (places left: ${p.places}). The cluster has to decide.`,
  neededIs: (p) => `Carried from ${p.n} votes (${p.rule}).`,
  empty: (p) => `Empty ballots: ${p.n}.`,
  column: { place: 'Place', board: 'Board', votes: 'Votes', share: 'Of ballots' },
  ended: {
    due: (p) => `Closed at its time, ${p.time}.`,
    complete: (p) => `Closed when all boards had voted, ${p.time}.`,
    early: (p) => `Closed before its time, ${p.time}. Reason: ${p.reason}.`,
  },
  receipts: (p) => `${p.title}: ${p.n} receipts in the urn.`,
  receiptsNote: 'In alphabetical order, not in the order of voting.',
  inUrn: (p) => `The ballot with the receipt ${p.code} is in the urn of ${p.title}.`,
  notInUrn: (p) => `There is no receipt ${p.code} in the urn of ${p.title}. Please check it.`,
  notCheckedYet: (p) => `${p.title} is still open; receipts can be checked once it is closed.`,

  notice: {
    opened: (p) => `${p.title}: ${p.who} asks you to vote.`,
    chase: (p) => `A reminder: ${p.board} has not voted (${p.title}).`,
  },

  list: {
    open: (p) => (p.n === 1 ? '1 secret ballot is open:' : `${p.n} secret ballots are open:`),
    waiting: (p) => (p.n === 1 ? '1 secret ballot waits for your vote:' : `${p.n} secret ballots wait for your vote:`),
    none: 'No secret ballot is open.',
    item: (p) => `${p.title} (${p.state}): ${p.about}`,
    openState: (p) => `${p.n} of ${boards(p.of)} have voted, closes ${p.closes}`,
    closedState: 'closed',
    voidState: 'void',
  },

  refusal: {
    unknown: (p) => `There is no secret ballot ${p.n}.`,
    closed: (p) => `${p.title} is closed; nobody can vote any more.`,
    closing: (p) => `The time to vote in ${p.title} is over.`,
    notEntitled: (p) => `Your board is not among those that vote in ${p.title}.`,
    otherBoard: (p) => `The head of ${p.board} casts its ballot.`,
    voted: (p) => `${p.title}: ${p.board} has voted already. One ballot a board; it cannot be changed.`,
    ownBoard: 'In this cluster a board does not name itself.',
    unknownCandidate: 'A board is not among the candidates. Please choose again.',
    tooMany: (p) => `A ballot names up to ${boards(p.most)}; please take some out and choose again.`,
    namesNobody: 'No board is chosen; empty ballots are not allowed in this cluster.',
    tooFewCandidates: 'It takes at least two candidates.',
    chooseOutOfRange: (p) => `A ballot names from 1 to ${boards(p.most)}.`,
    tooFewEntitled: (p) => `At least ${boards(p.fewest)} have to vote for it to be secret.`,
    shareOutOfRange:
      'The quorum or the threshold in the cluster file is not between 0 and 100%. The administrator mends the file.',
    allVoted: (p) => `${p.title}: all boards have voted; there is nobody to remind.`,
    ended: (p) => `${p.title} is closed; nothing changed.`,
  },

  owed: { owes: 'the head has not voted', done: 'voted' },

  button: {
    vote: 'Vote',
    cast: 'Yes, cast it',
    again: 'Choose again',
    next: 'Continue',
    empty: 'Empty ballot',
    chosen: (p) => `✓ ${p.board}`,
    open: (p) => `Open ${p.n}`,
    close: 'Close the ballot',
    closeSure: 'Yes, close it',
    chase: (p) => `Remind ${boards(p.n)}`,
    send: 'Send reminder',
    receipts: 'Receipts',
    new: 'Open a new ballot',
    result: 'Result',
    forBoard: (p) => `Ballot of ${p.board}`,
  },
};
