import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { deedButtons } from '../../conversation/present/model-card.js';
import {
  inRows,
  namedModel,
  openButton,
  shortTitle,
  type TitledModel,
  titleText,
} from '../../conversation/present/models.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { Words } from '../../conversation/present/words.js';
import { targetOf } from '../../domain/models/states.js';
import { MODEL_DECLINES } from '../../domain/models/types.js';
import { type Deed, may } from '../../domain/people/permissions.js';
import { ok, refuse } from '../../domain/result.js';
import { commitSaid } from '../commit-said.js';
import type { Composition, Part } from '../compose/composition.js';
import { beginComposing } from '../compose/steps.js';
import { numberedStream } from '../numbered.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { act, refusedBefore } from './act.js';
import { chosenIn, listModels, modelDecider, titled } from './models.js';
import { sayModelRefusal } from './refusals.js';
import { deedsOn } from './rights.js';
import { scoreLines } from './score.js';
import { everyone, peopleOf, peopleWith, tellOf } from './told.js';

/** Refuses who does not hold the role for a deed; null for who does. */
const roleFor = (turn: Turn, deed: Deed): Said | null => {
  const allowed = may(turn.person, deed);
  return allowed.ok ? null : say(presentRoleMissing(turn.words, allowed.error));
};

const namesOf = (words: Words, models: readonly TitledModel[]): string =>
  words.f.list(models.map((each) => namedModel(words, each)));

/** Opens the evaluation of several models under one message; the leaders hear of all of them at once. */
const openAll = async (turn: Turn, models: readonly TitledModel[]): Promise<Said> => {
  const refused = roleFor(turn, 'evaluate_models');
  if (refused !== null) return refused;
  const leaders = await peopleWith(turn, 'leader');
  const said: Said['outbound'][] = [];
  for (const [at, of] of models.entries()) {
    const people = await peopleOf(turn, [of.model.board]);
    const last = at === models.length - 1;
    const opened = await commitSaid(
      turn,
      modelDecider,
      numberedStream('model', turn.config.id, of.number),
      { type: 'Evaluate', by: turn.person.id },
      {
        ...(last
          ? {
              receipt: (model) =>
                reply(
                  text(line(bold(turn.t.models.round.opened({ list: namesOf(turn.words, models) })))),
                  buttons(
                    ...models.map((each) => [openButton(turn.words, each)]),
                    models.length > 1 ? [] : deedButtons(turn.words, of.number, deedsOn(turn, model)),
                  ),
                ),
            }
          : {}),
        told: () => {
          const board = tellOf(turn, people, `model:${of.number}`, [of], (to) =>
            to.t.models.told.opened({ list: namedModel(to, of) }),
          );
          if (!last) return board;
          const asked = tellOf(turn, leaders, 'models', models, (to) =>
            to.t.models.told.toScore({ list: namesOf(to, models) }),
          );
          return {
            people: [...board.people, ...asked.people],
            rows: () => [...board.rows(), ...asked.rows()],
            sent: (stream, replayed) => [...board.sent(stream, replayed), ...asked.sent(stream, replayed)],
          };
        },
      },
    );
    if (!opened.ok) {
      const refusal = await sayModelRefusal(turn, opened.error, of);
      return { ...refusal, outbound: said.flatMap((each) => each ?? []) };
    }
    said.push(opened.value.outbound);
  }
  return { replies: [], outbound: said.flatMap((each) => each ?? []) };
};

/** `about` holds the titles of the models that may be chosen, by number. */
const chosenPart: Part = {
  name: 'chosen',
  label: ({ t }) => t.models.part.chosen,
  ask: ({ t }) => [t.models.round.choose],
  many: true,
  max: 200,
  choices: ({ t }, draft) =>
    Object.entries(draft.about).map(([number, title]) => ({
      label: t.models.button.open({ n: Number(number), label: shortTitle(title) }),
      value: number,
    })),
  read: ({ t }, said, draft) => {
    const numbers = [...said.matchAll(/\d+/g)].map(([each]) => String(Number(each)));
    const known = numbers.length > 0 && numbers.every((each) => draft.about[each] !== undefined);
    return known ? ok([...new Set(numbers)].join(',')) : refuse(t.models.wrong.origin({ text: said.slice(0, 20) }));
  },
  shown: ({ t }, kept, { about }) =>
    kept
      .split(',')
      .map((each) => t.models.button.open({ n: Number(each), label: shortTitle(about[each] ?? '') }))
      .join('; '),
};

/** Choosing the models whose evaluation is opened. */
export const roundComposition: Composition = {
  what: 'model_round',
  heading: ({ t }) => t.models.round.chooseHeading,
  parts: () => [chosenPart],
  confirmLabel: ({ t }) => t.models.round.confirm,
  confirm: async (turn, draft) => openAll(turn, await chosenIn(turn, draft.parts.chosen ?? '')),
};

/** Which of the registered models, or of those not recognised, are to be evaluated? */
export const startRound: Handler<'model_round'> = async (turn) => {
  const refused = roleFor(turn, 'evaluate_models');
  if (refused !== null) return refused;
  const waiting = (await listModels(turn)).filter(({ model }) => targetOf(model.state, 'evaluate') !== null);
  if (waiting.length === 0) return say(reply(text(turn.t.models.round.nothing)));
  const titles = await Promise.all(waiting.map((each) => titled(turn, each)));
  return beginComposing(turn, roundComposition, {
    about: Object.fromEntries(titles.map((each) => [String(each.number), titleText(turn.words, each.title)])),
  });
};

export const openOne = (turn: Turn, of: TitledModel): Promise<Said> => openAll(turn, [of]);

/** Closes the evaluation: who closes it reads the result at once, the leaders and the board on the card. */
export const closeRound = async (turn: Turn, of: TitledModel): Promise<Said> => {
  const refused = roleFor(turn, 'evaluate_models');
  if (refused !== null) return refused;
  const people = everyone(await peopleOf(turn, [of.model.board]), await peopleWith(turn, 'leader'));
  const said = turn.t.models.round.closed({ named: namedModel(turn.words, of) });
  const lines = await scoreLines(turn, of.model);
  return act(
    turn,
    of,
    { type: 'Close', by: turn.person.id },
    said,
    () =>
      tellOf(turn, people, `model:${of.number}`, [of], (to) => to.t.models.told.closed({ named: namedModel(to, of) })),
    (model) => {
      const { head, rows } = lines(model);
      return [...head, ...rows.map((row) => `• ${row}`)];
    },
  );
};

export const recognise = async (turn: Turn, of: TitledModel): Promise<Said> => {
  const refused = roleFor(turn, 'recognise_model');
  if (refused !== null) return refused;
  const people = await peopleOf(turn, [of.model.board]);
  const said = turn.t.models.round.recognised({ named: namedModel(turn.words, of) });
  return act(turn, of, { type: 'Recognise', by: turn.person.id }, said, () =>
    tellOf(turn, people, `model:${of.number}`, [of], (to) =>
      to.t.models.told.recognised({ named: namedModel(to, of) }),
    ),
  );
};

/** Not recognised: the reason is pressed, and goes to the board with the decision. */
export const decline = async (turn: Turn, of: TitledModel, reason: string | undefined): Promise<Said> => {
  const refused = roleFor(turn, 'recognise_model');
  if (refused !== null) return refused;
  const { round, decline: reasons } = turn.t.models;
  const chosen = MODEL_DECLINES.find((each) => each === reason);
  const named = namedModel(turn.words, of);
  if (chosen === undefined) {
    const stop = await refusedBefore(turn, of, { type: 'Decline', by: turn.person.id, reason: 'other' });
    if (stop !== null) return stop;
    const items = MODEL_DECLINES.map((code) =>
      button(reasons[code], { verb: 'model', n: String(of.number), do: 'no', with: code }),
    );
    return say(reply(text(line(bold(round.declineAsk({ named })))), buttons(...inRows(items, 1))));
  }
  const people = await peopleOf(turn, [of.model.board]);
  const said = round.declined({ named, reason: reasons[chosen] });
  return act(turn, of, { type: 'Decline', by: turn.person.id, reason: chosen }, said, () =>
    tellOf(turn, people, `model:${of.number}`, [of], (to) =>
      to.t.models.told.declined({ named: namedModel(to, of), reason: to.t.models.decline[chosen] }),
    ),
  );
};
