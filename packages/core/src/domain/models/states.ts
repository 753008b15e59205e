import type { Adoption, AdoptionState, Model, ModelState } from './types.js';

/** What is done to a model. */
export type ModelDeed =
  | 'register'
  | 'edit'
  | 'withdraw'
  | 'evaluate'
  | 'score'
  | 'close'
  | 'recognise'
  | 'decline'
  | 'adopt'
  | 'confirm'
  | 'report'
  | 'give_up';
export const MODEL_DEEDS: readonly ModelDeed[] = [
  'register',
  'edit',
  'withdraw',
  'evaluate',
  'score',
  'close',
  'recognise',
  'decline',
  'adopt',
  'confirm',
  'report',
  'give_up',
];

/** `adopted`: where it leads follows from what the boards that took it over say. */
type Target = Exclude<ModelState, 'none'> | 'adopted';
type Edges = Readonly<Partial<Record<ModelDeed, Target>>>;

const ADOPTING: Edges = { adopt: 'adopted', confirm: 'adopted', report: 'adopted', give_up: 'adopted' };

/** What may happen in each state; anything else is refused. A model others took over is not withdrawn any more. */
export const MODEL_EDGES: Readonly<Record<ModelState, Edges>> = {
  none: { register: 'registered' },
  registered: { edit: 'registered', withdraw: 'withdrawn', evaluate: 'evaluating' },
  evaluating: { score: 'evaluating', close: 'evaluated', withdraw: 'withdrawn' },
  evaluated: { recognise: 'recognised', decline: 'not_recognised', withdraw: 'withdrawn' },
  not_recognised: { edit: 'not_recognised', withdraw: 'withdrawn', evaluate: 'evaluating' },
  recognised: { ...ADOPTING, withdraw: 'withdrawn' },
  replicating: ADOPTING,
  replicated: ADOPTING,
  withdrawn: {},
};

/** The same of one board that took a model over. */
export const ADOPTION_EDGES: Readonly<
  Record<AdoptionState, Readonly<Partial<Record<'confirm' | 'report' | 'give_up', AdoptionState>>>>
> = {
  taken: { confirm: 'confirmed', give_up: 'given_up' },
  confirmed: { report: 'confirmed', give_up: 'given_up' },
  given_up: {},
};

/** Replicated once a board confirmed a result, replicating while one is at it. */
export const adoptedState = (adoptions: readonly Adoption[]): 'recognised' | 'replicating' | 'replicated' => {
  if (adoptions.some(({ results }) => results.length > 0)) return 'replicated';
  return adoptions.some(({ state }) => state === 'taken') ? 'replicating' : 'recognised';
};

/** Where a deed leads; null where it may not happen. Of an adoption, before it is taken into account. */
export const targetOf = (state: ModelState, deed: ModelDeed): Target | null => MODEL_EDGES[state][deed] ?? null;

/** Recognised by the leaders, and whatever came after that: what other boards may take over and observers may read. */
export const isRecognised = ({ state }: Pick<Model, 'state'>): boolean => targetOf(state, 'adopt') !== null;
