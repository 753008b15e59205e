/**
 * What a person asks for, whichever way they said it: a slash command, a pressed button or a sentence all become a Request.
 * Each verb names its arguments in order; `?` marks an optional one. The verb is the stable word that programs see as `action`.
 */
export const REQUESTS = {
  // enrollment
  start: ['code?'],
  reachable: [],
  link: [],
  // reporting
  report: ['period?', 'board?'],
  fill: ['period', 'board', 'field'],
  form: ['period?', 'board?'],
  /** A figure typed without saying of what, once the item is chosen. */
  figure: ['field', 'value', 'period?', 'board?'],
  skip: ['period', 'board', 'field', 'reason?'],
  back: ['period', 'board', 'field'],
  pause: [],
  template: ['period?', 'board?'],
  draft: ['period?', 'board?'],
  confirm: ['card'],
  edit: ['card', 'field?'],
  discard: ['card'],
  choose: ['card', 'n'],
  put: ['period', 'board', 'field', 'value'],
  keep: ['period', 'board', 'version'],
  submit: ['period?', 'board?', 'version?', 'sure?', 'note?'],
  settle: ['period', 'board', 'field', 'what'],
  revise: ['period?', 'board?', 'field?'],
  withdraw: ['period?', 'board?', 'version?', 'reason?'],
  history: ['period?', 'board?'],
  // questions
  tasks: [],
  deadlines: ['period?'],
  status: ['period?', 'board?', 'only?', 'asof?'],
  // why a report is missing, by the record of reminders
  silence: ['period?', 'board?'],
  // `roster`: by which boards; `now`, `then` or a day
  summary: ['period?', 'board?', 'asof?', 'roster?', 'floor?'],
  indicator: ['field?', 'period?', 'board?', 'order?', 'limit?', 'against?', 'asof?', 'roster?'],
  source: ['period?', 'field?', 'board?', 'asof?', 'roster?'],
  // `year`: four digits, or `this`, `last`, `next`
  leads: ['year?'],
  changes: ['period?', 'since?', 'board?', 'page?'],
  // approval; `version` is the revision
  approve: ['period?', 'board?', 'version?'],
  accept: ['period?', 'board?', 'version?'],
  return: ['period?', 'board?', 'version?', 'reason?', 'sure?'],
  // who looked at which figures; `whose` `me`: what is noted of oneself
  reads: ['period?', 'board?', 'page?', 'whose?'],
  // steering
  remind: ['period?', 'board?', 'sure?'],
  extend: ['period?', 'board?', 'date?', 'reason?', 'sure?'],
  extend_refuse: ['period', 'board', 'date?', 'reason?'],
  extend_all: ['period', 'minutes'],
  publish: ['period', 'sure?'],
  open: ['period?', 'sure?'],
  close: ['period?', 'reason?', 'sure?'],
  reopen: ['period?', 'sure?'],
  unlock: ['period?', 'board?', 'date?', 'reason?', 'sure?'],
  form_move: ['period?', 'sure?'],
  // `said` is what was typed behind the command; no button carries it
  call: ['do?', 'with?', 'card?', 'said?'],
  call_cancel: ['period?', 'reason?', 'sure?'],
  // something put into words part by part; `do`: put, next, skip, edit, back, discard, confirm
  compose: ['do', 'part?', 'with?', 'card?'],
  // milestones; `step`: a step by its place in the file, or a group, g1
  steps: ['step?', 'board?', 'term?', 'roster?'],
  step_report: ['step?', 'board?', 'date?', 'share?'],
  step_withdraw: ['step', 'board', 'reason?'],
  // good models; `said` is typed, no button carries it. `do` on a card: one of CARD_DEEDS, or full; `with`: a reason, or `sure`
  models: ['board?', 'stage?', 'page?', 'said?'],
  model: ['n', 'do?', 'with?', 'sure?', 'said?'],
  model_register: ['said?'],
  model_round: [],
  model_exchange: ['board?'],
  // difficulties and proposals
  // `do`: open, overdue, answered (what others may find), times; absent: what the reader may see
  questions: ['do?', 'kind?', 'board?', 'page?', 'said?'],
  // `do`: a deed of domain/questions/states.ts; absent: it is shown. `version` is the revision of the answer
  question: ['n', 'do?', 'version?', 'with?', 'sure?'],
  // from a report's text: with its period and field
  question_raise: ['kind?', 'board?', 'period?', 'field?', 'said?'],
  question_answer: ['n?', 'said?'],
  // directives; `do`: new, list; `what` of one: source, of a board's own words: report, question; `version`: the one before the reader
  announce: ['do?', 'page?', 'said?'],
  directive: ['n', 'what?'],
  directive_mark: ['n', 'mark', 'version?', 'board?'],
  directive_say: ['n', 'what', 'board?', 'said?'],
  directive_chase: ['n', 'mark?', 'sure?'],
  directive_correct: ['n', 'said?'],
  directive_off: ['n', 'reason?', 'sure?'],
  // scoring
  // `year`: four digits, or `this`, `last`, `next`; `do`: open, self, cross, decide, handin, pass, return, agree, freeze, publish, reopen
  score: ['year?', 'board?', 'criterion?', 'do?', 'reason?', 'sure?', 'said?'],
  // `do`: rules, firm, now
  ranking: ['year?', 'board?', 'criterion?', 'do?', 'version?', 'said?'],
  gain: ['year?', 'board?', 'said?'],
  // secret ballot; `do`: new, list, vote, receipts. `with` of a vote: the candidates chosen, as a number; it is in a button until it is cast
  ballot: ['do?', 'n?', 'said?'],
  vote: ['n', 'board?', 'with?', 'do?'],
  ballot_chase: ['n', 'sure?'],
  ballot_close: ['n', 'reason?', 'sure?'],
  // what in a report that was handed in deserves a second look
  signals: ['period?', 'board?'],
  // reminders
  why: ['slot?'],
  snooze: ['slot'],
  // people
  invite: ['role?', 'board?'],
  people: ['board?'],
  revoke: ['person?', 'sure?'],
  // without `from`, `board` is where whoever hands over is looked for; with it, whoever takes over
  handover: ['from?', 'to?', 'sure?', 'board?', 'said?'],
  erase: ['person', 'sure?'],
  settings: ['topic?', 'value?', 'who?'],
  // groups
  bind_group: [],
  unbind_group: [],
  pin_group: ['state?'],
  // the conversation itself
  cancel: [],
  help: ['topic?'],
} as const satisfies Record<string, readonly string[]>;

export type Verb = keyof typeof REQUESTS;

type Name<A extends string> = A extends `${infer N}?` ? N : A;
type Needed<V extends Verb> = Exclude<(typeof REQUESTS)[V][number], `${string}?`>;
type Optional<V extends Verb> = Extract<(typeof REQUESTS)[V][number], `${string}?`>;
type Arguments<V extends Verb> = { readonly [A in Needed<V>]: string } & {
  readonly [A in Optional<V> as Name<A>]?: string;
};

/** One request, e.g. `{ verb: 'summary', period: '2024-H1' }`. Arguments are ids and codes, checked by whoever handles them. */
export type Request<V extends Verb = Verb> = { [K in V]: { readonly verb: K } & Arguments<K> }[V];
