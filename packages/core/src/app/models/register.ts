import { bold, buttons, line, reply, text } from '../../conversation/build.js';
import { namedModel, openButton, type TitledModel } from '../../conversation/present/models.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { boardName } from '../../conversation/present/summary-words.js';
import type { Words } from '../../conversation/present/words.js';
import type { Composing } from '../../conversation/session.js';
import type { BoardId } from '../../domain/ids.js';
import type { ModelCommand } from '../../domain/models/decide.js';
import { MODEL_TEXTS, type ModelContent, type ModelText, type NumberedModel } from '../../domain/models/types.js';
import { may } from '../../domain/people/permissions.js';
import type { NoteText } from '../../domain/report/types.js';
import { similarity } from '../../language/similar.js';
import { commitSaid } from '../commit-said.js';
import type { Composition, Remarks } from '../compose/composition.js';
import { beginComposing } from '../compose/steps.js';
import { beginNumbered, numberedStream } from '../numbered.js';
import { say } from '../steering/rounds.js';
import { keepText } from '../texts.js';
import type { Handler, Said, Turn } from '../turn.js';
import { orKept } from './act.js';
import { partsOf, TITLE_CHARS } from './model-parts.js';
import { actingFor, bodyOf, isShown, listModels, livingOwn, modelDecider, titled, wordsOf } from './models.js';
import { sayModelRefusal } from './refusals.js';
import { everyone, peopleOf, peopleWith, tellOf } from './told.js';

/** From here on two models are so alike that whoever registers one is shown the other. */
export const ALIKE = 0.5;
const ALIKE_SHOWN = 3;

const ownBoard = (draft: Composing): BoardId | null =>
  (draft.about.board ?? draft.parts.board ?? null) as BoardId | null;

/** Models much like the one that is about to be filed, likest first. */
const alikeTo = async (
  turn: Turn,
  draft: Composing,
): Promise<readonly { readonly model: TitledModel; readonly share: number }[]> => {
  const body = (['title', 'problem', 'done', 'effect', 'scope'] as const)
    .map((name) => draft.parts[name] ?? '')
    .join('\n');
  // What it grew out of, or grew out of it, is like it for a known reason.
  const related = (number: number, origin: number | null): boolean =>
    String(number) === draft.parts.origin || (origin !== null && String(origin) === draft.about.number);
  const others = (await listModels(turn)).filter(
    ({ number, model }) =>
      String(number) !== draft.about.number &&
      !related(number, model.content?.origin ?? null) &&
      model.state !== 'withdrawn' &&
      isShown(turn, model),
  );
  const all = await Promise.all(
    others.map(async (each) => {
      const model = await titled(turn, each);
      const share = Math.max(
        similarity(body, await bodyOf(turn, each.model)),
        similarity(draft.parts.title ?? '', model.title ?? ''),
      );
      return { model, share };
    }),
  );
  return all
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share || a.model.number - b.model.number)
    .slice(0, ALIKE_SHOWN);
};

const remarks = async (turn: Turn, draft: Composing): Promise<Remarks> => {
  const found = await alikeTo(turn, draft);
  if (found.length === 0) return { lines: [], buttons: [] };
  const { register } = turn.t.models;
  const list = found.map(({ model, share }) =>
    register.alikeItem({
      named: namedModel(turn.words, model),
      board: boardName(turn.words, model.model.board),
      percent: turn.words.f.percent(Math.round(share * 100)),
    }),
  );
  return {
    lines: [register.alike({ list: list.join('; ') })],
    buttons: found.map(({ model }) => [openButton(turn.words, model)]),
  };
};

/** The words become documents; what is left is what a fact may hold. */
const contentOf = async (turn: Turn, draft: Composing): Promise<ModelContent> => {
  const texts: Partial<Record<ModelText, NoteText>> = {};
  for (const name of MODEL_TEXTS) {
    const entry = {
      key: turn.inbound.key,
      part: name,
      text: draft.parts[name] ?? '',
      by: turn.person.id,
      at: turn.now,
    };
    texts[name] = await keepText(turn.deps, entry);
  }
  const { origin = '' } = draft.parts;
  return {
    texts: texts as ModelContent['texts'],
    since: draft.parts.since ?? '',
    origin: origin === '' ? null : Number(origin),
  };
};

const filed = (of: (words: Words) => string, model: TitledModel, next: readonly string[]) => (to: Words) =>
  reply(text(line(bold(of(to))), ...next), buttons([openButton(to, model)]));

const register = async (turn: Turn, draft: Composing, board: BoardId): Promise<Said> => {
  const content = await contentOf(turn, draft);
  // The secretary opens its evaluation.
  const people = everyone(await peopleOf(turn, [board]), await peopleWith(turn, 'secretary'));
  const title = draft.parts.title ?? null;
  const by = turn.person.id;
  const result = await beginNumbered(
    turn,
    'model',
    modelDecider,
    (number): ModelCommand => ({ type: 'Register', by, number, board, content }),
    (number) => ({
      receipt: (model) => {
        const of = (to: Words): string => to.t.models.register.filed({ named: namedModel(to, { number, title }) });
        return filed(of, { number, model, title }, [turn.t.models.register.next])(turn.words);
      },
      told: (model) =>
        tellOf(turn, people, `model:${number}`, [{ number, model, title }], (to) =>
          to.t.models.told.registered({
            board: boardName(to, board),
            named: namedModel(to, { number, title }),
          }),
        ),
    }),
  );
  return result.ok
    ? { replies: [], outbound: result.value.outbound }
    : sayModelRefusal(turn, result.error, { number: 0, model: modelDecider.initial });
};

const edit = async (turn: Turn, draft: Composing, number: number, board: BoardId): Promise<Said> => {
  const content = await contentOf(turn, draft);
  const title = draft.parts.title ?? null;
  const people = await peopleOf(turn, [board]);
  const done = await commitSaid(
    turn,
    modelDecider,
    numberedStream('model', turn.config.id, number),
    { type: 'Edit', by: turn.person.id, number, roster: turn.config, board, content } as const,
    {
      receipt: (model) => {
        const of = (to: Words): string => to.t.models.register.edited({ named: namedModel(to, { number, title }) });
        return filed(of, { number, model, title }, [])(turn.words);
      },
      told: (model) =>
        tellOf(turn, people, `model:${number}`, [{ number, model, title }], (to) =>
          to.t.models.told.edited({ named: namedModel(to, { number, title }) }),
        ),
    },
  );
  if (done.ok) return { replies: [], outbound: done.value.outbound };
  const found = (await listModels(turn)).find((each) => each.number === number);
  return orKept(draft, await sayModelRefusal(turn, done.error, found ?? { number, model: modelDecider.initial }));
};

/** Registering a model, and changing one that was registered (`about.number`). */
export const modelComposition: Composition = {
  what: 'model',
  heading: ({ t, words: w }, draft) => {
    const { register: r } = t.models;
    if (draft.about.number !== undefined) return r.editHeading({ n: Number(draft.about.number) });
    const board = ownBoard(draft);
    return board === null ? r.headingAny : r.heading({ board: boardName(w, board) });
  },
  parts: (_, draft) => partsOf(draft),
  remarks,
  confirmLabel: ({ t }, { about }) =>
    about.number === undefined ? t.models.register.confirm : t.models.register.confirmEdit,
  confirm: async (turn, draft) => {
    const board = ownBoard(draft);
    const allowed = may(turn.person, 'register_model', board ?? undefined);
    if (board === null || !allowed.ok)
      return say(
        allowed.ok ? reply(text(turn.t.models.refusal.noBoard)) : presentRoleMissing(turn.words, allowed.error),
      );
    return draft.about.number === undefined
      ? register(turn, draft, board)
      : edit(turn, draft, Number(draft.about.number), board);
  },
};

const numbersOf = (models: readonly NumberedModel[]): string => models.map(({ number }) => number).join(',');

/** Begins to register one; `said` is its title as far as it was said. */
export const startRegister: Handler<'model_register'> = async (turn, request) => {
  const allowed = may(turn.person, 'register_model');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const own = livingOwn(turn);
  const [only] = own;
  if (only === undefined) return say(reply(text(turn.t.models.refusal.noBoard)));
  const title = request.said?.trim() ?? '';
  const shown = (await listModels(turn)).filter(({ model }) => model.state !== 'withdrawn' && isShown(turn, model));
  const fits = title !== '' && title.length <= TITLE_CHARS;
  const began = await beginComposing(turn, modelComposition, {
    parts: fits ? { title } : {},
    about: { ...(own.length === 1 ? { board: only } : {}), models: numbersOf(shown) },
  });
  if (title === '') return began;
  // The title came with the order: it is said back, or why it cannot be one.
  const { card, part } = turn.t.models;
  const note = fits
    ? card.part({ label: part.title, text: title })
    : turn.t.compose.tooLong({ length: title.length, max: TITLE_CHARS });
  return { ...began, replies: [reply(text(note)), ...began.replies] };
};

/** Begins to change one: what it says now is read back, each part a button away. */
export const startEdit = async (turn: Turn, of: NumberedModel): Promise<Said> => {
  const { number, model } = of;
  const board = actingFor(turn, model.board);
  const [other] = livingOwn(turn);
  const allowed = may(turn.person, 'register_model');
  if (!allowed.ok || other === undefined)
    return say(allowed.ok ? reply(text(turn.t.models.refusal.noBoard)) : presentRoleMissing(turn.words, allowed.error));
  const { content } = model;
  if (content === null) return sayModelRefusal(turn, { code: 'no_model' }, of);
  const command = {
    type: 'Edit',
    by: turn.person.id,
    number,
    roster: turn.config,
    board: board ?? other,
    content,
  } as const;
  const check = modelDecider.decide(command, model, 0);
  if (!check.ok) return sayModelRefusal(turn, check.error, of);
  const known = await wordsOf(turn, model);
  const said = Object.fromEntries(MODEL_TEXTS.map((name) => [name, known.get(content.texts[name].text) ?? '']));
  const shown = (await listModels(turn)).filter(
    (each) => each.number < number && each.model.state !== 'withdrawn' && isShown(turn, each.model),
  );
  return beginComposing(turn, modelComposition, {
    parts: { ...said, since: content.since, origin: content.origin === null ? '' : String(content.origin) },
    about: { board: board ?? other, number: String(number), models: numbersOf(shown) },
  });
};
