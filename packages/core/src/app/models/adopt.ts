import { reply, text } from '../../conversation/build.js';
import { namedModel, type TitledModel, titleText } from '../../conversation/present/models.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { boardName } from '../../conversation/present/summary-words.js';
import type { Composing } from '../../conversation/session.js';
import type { BoardId } from '../../domain/ids.js';
import { GIVING_UPS } from '../../domain/models/types.js';
import { may } from '../../domain/people/permissions.js';
import { ok, refuse } from '../../domain/result.js';
import type { Composition, Part } from '../compose/composition.js';
import { beginComposing } from '../compose/steps.js';
import { say } from '../steering/rounds.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { act, askReason, NO_WORDS, orKept, refusedBefore } from './act.js';
import { listModels, titled } from './models.js';
import { adoptingBoard, freeBoards } from './rights.js';
import { peopleOf, tellOf } from './told.js';

const CHARS = 1_000;

/** The board a person acts by, or why they cannot. */
const actingBoard = (
  turn: Turn,
  of: TitledModel,
  deed: Parameters<typeof adoptingBoard>[2],
): { readonly board: BoardId } | { readonly said: Said } => {
  const allowed = may(turn.person, 'adopt_model');
  if (!allowed.ok) return { said: say(presentRoleMissing(turn.words, allowed.error)) };
  const board = adoptingBoard(turn, of.model, deed);
  return board === null ? { said: say(reply(text(turn.t.models.refusal.noBoard))) } : { board };
};

const modelIn = async (turn: Turn, { about }: Composing): Promise<TitledModel | null> => {
  const found = (await listModels(turn)).find(({ number }) => String(number) === about.number);
  return found === undefined ? null : titled(turn, found);
};

const named = ({ words }: Turn, { about }: Composing): string =>
  namedModel(words, { number: Number(about.number), title: about.title ?? null });

const aboutOf = (turn: Turn, of: TitledModel, board: BoardId | null): Composing['about'] => ({
  number: String(of.number),
  title: titleText(turn.words, of.title),
  ...(board === null ? {} : { board }),
});

/** `about.boards`: those of the person's own that may take it over, where there are several. */
const boardPart: Part = {
  name: 'board',
  label: ({ t }) => t.models.part.board,
  ask: ({ t }) => [t.models.adopt.board],
  max: 40,
  choices: (turn, draft) =>
    (draft.about.boards ?? '').split(',').map((id) => ({ label: boardName(turn.words, id as BoardId), value: id })),
  read: (turn, said, draft) => {
    const [board] = turn.reader.board(said, turn.words.f.localDate(turn.now));
    return board !== undefined && (draft.about.boards ?? '').split(',').includes(board.id)
      ? ok(board.id)
      : refuse(turn.t.models.adopt.board);
  },
  shown: (turn, kept) => boardName(turn.words, kept as BoardId),
};

const changedPart: Part = {
  name: 'changed',
  label: ({ t }) => t.models.part.changed,
  ask: ({ t }) => [t.models.adopt.changed],
  optional: true,
  max: CHARS,
};

/** A board says that it takes a model over, and what it does in another way. */
export const adoptComposition: Composition = {
  what: 'model_adopt',
  heading: (turn, draft) => turn.t.models.adopt.heading({ named: named(turn, draft) }),
  parts: (_, { about }) => [...(about.board === undefined ? [boardPart] : []), changedPart],
  confirmLabel: ({ t }) => t.models.adopt.confirm,
  confirm: async (turn, draft) => {
    const of = await modelIn(turn, draft);
    const board = (draft.about.board ?? draft.parts.board ?? '') as BoardId;
    const allowed = may(turn.person, 'adopt_model', board);
    if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
    if (of === null) return say(reply(text(turn.t.talk.oldButton)));
    const { changed = '' } = draft.parts;
    const said = { key: turn.inbound.key, part: 'changed', text: changed, by: turn.person.id, at: turn.now };
    const kept = changed === '' ? null : await keepText(turn.deps, said);
    const people = await peopleOf(turn, [of.model.board, board]);
    const name = boardName(turn.words, board);
    const done = await act(
      turn,
      of,
      { type: 'Adopt', by: turn.person.id, roster: turn.config, board, changed: kept },
      turn.t.models.adopt.done({ board: name, named: namedModel(turn.words, of) }),
      () =>
        tellOf(turn, people, `model:${of.number}`, [of], (to) =>
          to.t.models.told.adopted({ board: name, named: namedModel(to, of) }),
        ),
    );
    return orKept(draft, done);
  },
};

export const startAdopt = async (turn: Turn, of: TitledModel): Promise<Said> => {
  const free = freeBoards(turn, of.model);
  // Without any, the board that is told why not.
  const acting = actingBoard(turn, of, 'confirm');
  if ('said' in acting) return acting.said;
  const board = free[0] ?? acting.board;
  const command = { type: 'Adopt', by: turn.person.id, roster: turn.config, board, changed: null } as const;
  const refused = await refusedBefore(turn, of, command);
  if (refused !== null) return refused;
  const about = aboutOf(turn, of, free.length > 1 ? null : board);
  return beginComposing(turn, adoptComposition, {
    about: free.length > 1 ? { ...about, boards: free.join(',') } : about,
  });
};

const resultPart: Part = {
  name: 'result',
  label: ({ t }) => t.models.part.result,
  ask: ({ t }) => [t.models.adopt.result],
  max: CHARS,
  read: ({ t }, said) => (said === '' ? refuse(t.models.wrong.empty) : ok(said)),
};

/** The board that took a model over says what came of it: the first time that confirms it (`about.do`). */
export const resultComposition: Composition = {
  what: 'model_result',
  heading: (turn, draft) => turn.t.models.adopt.resultHeading({ named: named(turn, draft) }),
  parts: () => [resultPart],
  confirmLabel: ({ t }) => t.models.adopt.confirmResult,
  confirm: async (turn, draft) => {
    const of = await modelIn(turn, draft);
    const board = (draft.about.board ?? '') as BoardId;
    const allowed = may(turn.person, 'adopt_model', board);
    if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
    if (of === null) return say(reply(text(turn.t.talk.oldButton)));
    const { result = '' } = draft.parts;
    const said = { key: turn.inbound.key, part: 'result', text: result, by: turn.person.id, at: turn.now };
    const kept = await keepText(turn.deps, said);
    const people = await peopleOf(turn, [of.model.board, board]);
    const what = draft.about.do === 'report' ? 'reported' : 'confirmed';
    const type = what === 'reported' ? 'Report' : 'Confirm';
    const name = boardName(turn.words, board);
    const done = await act(
      turn,
      of,
      { type, by: turn.person.id, roster: turn.config, board, result: kept },
      turn.t.models.adopt[what]({ board: name, named: namedModel(turn.words, of) }),
      () =>
        tellOf(turn, people, `model:${of.number}`, [of], (to) =>
          to.t.models.told[what]({ board: name, named: namedModel(to, of), text: result }),
        ),
    );
    return orKept(draft, done);
  },
};

export const startResult = async (turn: Turn, of: TitledModel, what: 'confirm' | 'report'): Promise<Said> => {
  const acting = actingBoard(turn, of, what);
  if ('said' in acting) return acting.said;
  const { board } = acting;
  const type = what === 'report' ? 'Report' : 'Confirm';
  const command = { type, by: turn.person.id, roster: turn.config, board, result: NO_WORDS } as const;
  const refused = await refusedBefore(turn, of, command);
  return refused ?? beginComposing(turn, resultComposition, { about: { ...aboutOf(turn, of, board), do: what } });
};

/** A board gives a model up: the reason is pressed, then confirmed. */
export const giveUp = async (turn: Turn, of: TitledModel, reason: string | undefined, sure: boolean): Promise<Said> => {
  const acting = actingBoard(turn, of, 'give_up');
  if ('said' in acting) return acting.said;
  const { board } = acting;
  const { adopt, givingUp, button: label } = turn.t.models;
  const chosen = GIVING_UPS.find((each) => each === reason);
  const model = namedModel(turn.words, of);
  const command = {
    type: 'GiveUp',
    by: turn.person.id,
    roster: turn.config,
    board,
    reason: chosen ?? 'other',
  } as const;
  const where = { verb: 'model', n: String(of.number), do: 'leave' } as const;
  if (chosen === undefined || !sure) {
    const refused = await refusedBefore(turn, of, command);
    return (
      refused ??
      askReason(where, chosen, {
        reasons: GIVING_UPS.map((code) => ({ code, label: givingUp[code] })),
        ask: adopt.giveUpAsk({ named: model }),
        sure: chosen === undefined ? '' : adopt.giveUpSure({ named: model, reason: givingUp[chosen] }),
        done: label.giveUp,
      })
    );
  }
  const name = boardName(turn.words, board);
  const people = await peopleOf(turn, [of.model.board, board]);
  return act(turn, of, command, adopt.gaveUp({ board: name, named: model, reason: givingUp[chosen] }), () =>
    tellOf(turn, people, `model:${of.number}`, [of], (to) =>
      to.t.models.told.gaveUp({ board: name, named: namedModel(to, of), reason: to.t.models.givingUp[chosen] }),
    ),
  );
};
