import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import type { BoardId, PersonId, TextId } from '../ids.js';
import type { Instant } from '../instant.js';
import { decideModel, type ModelCommand } from './decide.js';
import { evolveModel, NO_MODEL } from './evolve.js';
import { ADOPTION_EDGES, MODEL_DEEDS, MODEL_EDGES, type ModelDeed } from './states.js';
import { type Model, type ModelContent, type ModelEvent, type ModelState, SCORES } from './types.js';

const roster = bundledCluster();
const AT = '2024-06-10T02:00:00.000Z' as Instant;
const NOTE = { text: 't0' as TextId, sha256: '' };
const CONTENT: ModelContent = {
  texts: { title: NOTE, problem: NOTE, done: NOTE, effect: NOTE, scope: NOTE, contact: NOTE },
  since: '2024-03',
  origin: null,
};
const [AUTHOR, ADOPTER, LEADER] = ['author', 'adopter', 'leader'].map((id) => id as PersonId) as [
  PersonId,
  PersonId,
  PersonId,
];
const [HP, HN] = ['hai-phong' as BoardId, 'ha-nam' as BoardId];

const after = (...events: readonly ModelEvent[]): Model =>
  events.reduce((model, event) => evolveModel(model, event, AT), NO_MODEL);

const REGISTERED: ModelEvent = { type: 'ModelRegistered', by: AUTHOR, board: HP, content: CONTENT };
const OPENED: ModelEvent = { type: 'ModelEvaluationOpened', by: LEADER };
const SCORED: ModelEvent = { type: 'ModelScored', by: 'leader-2' as PersonId, score: 8 };
const CLOSED: ModelEvent = { type: 'ModelEvaluationClosed', by: LEADER };
const RECOGNISED = [REGISTERED, OPENED, SCORED, CLOSED, { type: 'ModelRecognised', by: LEADER }] as const;
const ADOPTED = [...RECOGNISED, { type: 'ModelAdopted', by: ADOPTER, board: HN }] as const;
const CONFIRMED = [...ADOPTED, { type: 'AdoptionConfirmed', by: ADOPTER, board: HN, result: NOTE }] as const;

const AS: Readonly<Record<ModelState, Model>> = {
  none: NO_MODEL,
  registered: after(REGISTERED),
  evaluating: after(REGISTERED, OPENED, SCORED),
  evaluated: after(REGISTERED, OPENED, SCORED, CLOSED),
  recognised: after(...RECOGNISED),
  not_recognised: after(REGISTERED, OPENED, SCORED, CLOSED, {
    type: 'ModelNotRecognised',
    by: LEADER,
    reason: 'effect',
  }),
  replicating: after(...ADOPTED),
  replicated: after(...CONFIRMED),
  withdrawn: after(REGISTERED, { type: 'ModelWithdrawn', by: AUTHOR, reason: 'mistake' }),
};

/** Each deed as somebody would rightly ask for it. */
const COMMANDS: Readonly<Record<ModelDeed, ModelCommand>> = {
  register: { type: 'Register', by: AUTHOR, number: 1, board: HP, content: CONTENT },
  edit: { type: 'Edit', by: AUTHOR, number: 1, roster, board: HP, content: CONTENT },
  withdraw: { type: 'Withdraw', by: AUTHOR, roster, board: HP, reason: 'mistake' },
  evaluate: { type: 'Evaluate', by: LEADER },
  score: { type: 'Score', by: LEADER, score: 8, comment: null },
  close: { type: 'Close', by: LEADER },
  recognise: { type: 'Recognise', by: LEADER },
  decline: { type: 'Decline', by: LEADER, reason: 'evidence' },
  adopt: { type: 'Adopt', by: ADOPTER, roster, board: 'nam-dinh' as BoardId, changed: null },
  confirm: { type: 'Confirm', by: ADOPTER, roster, board: HN, result: NOTE },
  report: { type: 'Report', by: ADOPTER, roster, board: HN, result: NOTE },
  give_up: { type: 'GiveUp', by: ADOPTER, roster, board: HN, reason: 'unsuited' },
};

const STATES = Object.keys(MODEL_EDGES) as readonly ModelState[];
const ALL = STATES.flatMap((state) => MODEL_DEEDS.map((deed) => [state, deed] as const));

describe('the life of a model', () => {
  it('has an example of every state', () => {
    for (const state of STATES) expect([state, AS[state].state]).toEqual([state, state]);
  });

  it.each(ALL.filter(([state, deed]) => MODEL_EDGES[state][deed] === undefined))(
    'what is not in the table is refused: %s, %s',
    (state, deed) => {
      const decision = decideModel(COMMANDS[deed], AS[state]);
      expect(decision.ok).toBe(false);
      if (!decision.ok) expect(['no_model', 'wrong_state']).toContain(decision.error.code);
    },
  );

  it.each(ALL.filter(([state, deed]) => MODEL_EDGES[state][deed] !== undefined))(
    'what is in the table leads where it says, or is refused for the adopter’s own reasons: %s, %s',
    (state, deed) => {
      const decision = decideModel(COMMANDS[deed], AS[state]);
      if (!decision.ok) {
        expect(['not_adopted', 'already_confirmed', 'not_confirmed']).toContain(decision.error.code);
        return;
      }
      const [event] = decision.value;
      const target = MODEL_EDGES[state][deed];
      const reached = event === undefined ? state : evolveModel(AS[state], event, AT).state;
      expect(target === 'adopted' ? ['recognised', 'replicating', 'replicated'] : [target]).toContain(reached);
    },
  );

  it('goes on to replicating with the first board, to replicated with the first confirmation, and back when given up', () => {
    const gaveUp: ModelEvent = { type: 'AdoptionGivenUp', by: ADOPTER, board: HN, reason: 'no_means' };
    expect(after(...ADOPTED, gaveUp).state).toBe('recognised');
    // What was confirmed stays confirmed.
    expect(after(...CONFIRMED, gaveUp).state).toBe('replicated');
    expect(after(...ADOPTED, gaveUp, { type: 'ModelAdopted', by: ADOPTER, board: HN }).state).toBe('replicating');
  });
});

describe('one board that took a model over', () => {
  const given = after(...CONFIRMED, { type: 'AdoptionGivenUp', by: ADOPTER, board: HN, reason: 'no_means' });
  const MODELS = { taken: AS.replicating, confirmed: AS.replicated, given_up: given };
  const DEEDS = ['confirm', 'report', 'give_up'] as const;
  it.each(
    (['taken', 'confirmed', 'given_up'] as const).flatMap((state) => DEEDS.map((deed) => [state, deed] as const)),
  )('%s, %s: as the table says', (state, deed) => {
    const decision = decideModel(COMMANDS[deed], MODELS[state]);
    expect(decision.ok).toBe(ADOPTION_EDGES[state][deed] !== undefined);
  });
});

describe('who does what', () => {
  const refusal = (command: ModelCommand, model: Model): string | null => {
    const decision = decideModel(command, model);
    return decision.ok ? null : decision.error.code;
  };

  it('another board neither changes nor takes a model back', () => {
    expect(refusal({ ...COMMANDS.edit, board: HN } as ModelCommand, AS.registered)).toBe('other_board');
    expect(refusal({ ...COMMANDS.withdraw, board: HN } as ModelCommand, AS.registered)).toBe('other_board');
  });

  it('a merged unit answers for its predecessors, and does not take over what is its own', () => {
    const merged = 'hai-phong-2025' as BoardId;
    expect(refusal({ ...COMMANDS.withdraw, board: merged } as ModelCommand, AS.registered)).toBeNull();
    for (const board of [HP, merged])
      expect(refusal({ ...COMMANDS.adopt, board } as ModelCommand, AS.recognised)).toBe('own_model');
    const ninhBinh = 'ninh-binh-2025' as BoardId;
    expect(refusal({ ...COMMANDS.confirm, board: ninhBinh } as ModelCommand, AS.replicating)).toBeNull();
    expect(refusal({ ...COMMANDS.adopt, board: ninhBinh } as ModelCommand, AS.replicating)).toBe('already_adopted');
  });

  it('a model adopted before its boards merged is not confirmed to oneself', () => {
    const adopted = after(...RECOGNISED, { type: 'ModelAdopted', by: ADOPTER, board: 'hai-duong' as BoardId });
    const command = { ...COMMANDS.confirm, board: 'hai-phong-2025' as BoardId } as ModelCommand;
    expect(refusal(command, adopted)).toBe('own_model');
  });

  it('the author confirms nothing, nor does who did not take it over', () => {
    expect(refusal({ ...COMMANDS.confirm, by: AUTHOR }, AS.replicating)).toBe('author_confirms');
    expect(refusal({ ...COMMANDS.confirm, by: AUTHOR, board: HP } as ModelCommand, AS.replicating)).toBe('own_model');
    expect(refusal({ ...COMMANDS.confirm, board: 'thai-binh' as BoardId } as ModelCommand, AS.replicating)).toBe(
      'not_adopted',
    );
  });

  it.each([SCORES.least - 0.1, SCORES.most + 0.1, 8.55, Number.NaN, -1, 100])('a score of %s is refused', (score) => {
    expect(refusal({ type: 'Score', by: LEADER, score, comment: null }, AS.evaluating)).toBe('score_range');
  });

  it('a second score, and closing before anybody scored, are refused', () => {
    const once = evolveModel(AS.evaluating, { type: 'ModelScored', by: LEADER, score: 9 }, AT);
    expect(refusal(COMMANDS.score, once)).toBe('already_scored');
    expect(refusal(COMMANDS.close, after(REGISTERED, OPENED))).toBe('no_scores');
    // In the next evaluation everybody may score again.
    const again = after(
      REGISTERED,
      OPENED,
      { type: 'ModelScored', by: LEADER, score: 4 },
      CLOSED,
      { type: 'ModelNotRecognised', by: LEADER, reason: 'effect' },
      OPENED,
    );
    expect(refusal(COMMANDS.score, again)).toBeNull();
  });

  it('a model grows out of an earlier one only', () => {
    for (const origin of [1, 2])
      expect(refusal({ ...COMMANDS.edit, content: { ...CONTENT, origin } } as ModelCommand, AS.registered)).toBe(
        'origin_later',
      );
  });
});
