import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { parseCommand } from '../../conversation/commands.js';
import type { Button } from '../../conversation/reply.js';
import type { Composing } from '../../conversation/session.js';
import { fold, yesOrNo } from '../../language/index.js';
import { displacedAny } from '../reporting/readback.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import type { Composition, Part, Remarks } from './composition.js';

const CHOICES_A_ROW = 2;
const NOTHING: Remarks = { lines: [], buttons: [] };

const inRows = (all: readonly Button[]): readonly (readonly Button[])[] =>
  all.flatMap((_, index) => (index % CHOICES_A_ROW === 0 ? [all.slice(index, index + CHOICES_A_ROW)] : []));

const act = (draft: Composing, label: string, what: string, part = '', value = ''): Button =>
  button(label, {
    verb: 'compose',
    do: what,
    card: draft.card,
    ...(part === '' ? {} : { part }),
    ...(value === '' ? {} : { with: value }),
  });

/** The first part that is neither said nor passed over; null when all are. */
const nextOf = (parts: readonly Part[], draft: Composing): string | null =>
  parts.find(({ name }) => draft.parts[name] === undefined)?.name ?? null;

/** What is chosen so far of a part that takes several. */
const chosenIn = (draft: Composing, part: Part): readonly string[] =>
  part.many === true ? (draft.parts[part.name] ?? '').split(',').filter((each) => each !== '') : [];

const showPart = (
  turn: Turn,
  draft: Composing,
  parts: readonly Part[],
  part: Part,
  heading: string,
  before: readonly string[],
): Said => {
  const { compose } = turn.t;
  const at = parts.indexOf(part);
  const chosen = chosenIn(draft, part);
  const choices = (part.choices?.(turn, draft) ?? []).map(({ label, value }) =>
    act(draft, chosen.includes(value) ? compose.button.chosen({ label }) : label, 'put', part.name, value),
  );
  const ways = [
    ...(chosen.length > 0 ? [act(draft, compose.button.next, 'next')] : []),
    ...(part.optional === true ? [act(draft, compose.button.skip, 'skip', part.name)] : []),
    ...(at > 0 ? [act(draft, compose.button.back, 'back')] : []),
    act(draft, compose.button.discard, 'discard'),
  ];
  const step =
    parts.length === 1 ? heading : compose.step({ heading, n: at + 1, of: parts.length, label: part.label(turn) });
  return {
    replies: [reply(text(...before, line(bold(step)), ...part.ask(turn, draft)), buttons(...inRows(choices), ways))],
    dialogue: { ...draft, at: part.name },
  };
};

const showAll = async (
  turn: Turn,
  composition: Composition,
  draft: Composing,
  parts: readonly Part[],
  before: readonly string[],
): Promise<Said> => {
  const { compose } = turn.t;
  const remarks = (await composition.remarks?.(turn, draft)) ?? NOTHING;
  const lines = parts.flatMap((part) => {
    const kept = draft.parts[part.name] ?? '';
    if (kept === '' && part.quiet === true) return [];
    const shown = kept === '' ? compose.nothing : (part.shown?.(turn, kept, draft) ?? kept);
    return [line(`${part.label(turn)}: `, kept === '' ? shown : bold(shown))];
  });
  const change = parts.map((part) => act(draft, compose.button.edit({ label: part.label(turn) }), 'edit', part.name));
  const confirm = remarks.confirmLabel ?? composition.confirmLabel?.(turn, draft) ?? compose.button.confirm;
  return {
    replies: [
      reply(
        text(
          ...before,
          ...(remarks.above ?? []),
          line(bold(composition.heading(turn, draft))),
          ...lines,
          ...remarks.lines,
          compose.asks,
        ),
        buttons(
          ...remarks.buttons,
          [{ ...act(draft, confirm, 'confirm'), tone: 'primary' }, act(draft, compose.button.discard, 'discard')],
          ...inRows(change),
        ),
      ),
    ],
    dialogue: { ...draft, at: null },
  };
};

/** Asks for the next part, or reads everything back; `before` is said above it. */
export const showComposing = (
  turn: Turn,
  composition: Composition,
  draft: Composing,
  before: readonly string[] = [],
): Promise<Said> | Said => {
  const parts = composition.parts(turn, draft);
  const part = parts.find(({ name }) => name === (draft.at ?? nextOf(parts, draft)));
  return part === undefined
    ? showAll(turn, composition, draft, parts, before)
    : showPart(turn, draft, parts, part, composition.heading(turn, draft), before);
};

/**
 * Begins to put something into words. `parts` are those known already, `about` what it belongs to. The card is named after the message,
 * so a redelivery shows the same. Figures that were read back and not answered give way, and are named.
 */
export const beginComposing = async (
  turn: Turn,
  composition: Composition,
  known: {
    readonly parts?: Composing['parts'];
    readonly about?: Composing['about'];
    /** The part that is asked for although something of it is known, and what is said above. */
    readonly at?: string;
    readonly before?: readonly string[];
  } = {},
): Promise<Said> => {
  const shown = await showComposing(
    turn,
    composition,
    {
      kind: 'composing',
      what: composition.what,
      card: `k${turn.deps.ids.sha256(turn.inbound.key).slice(0, 10)}`,
      at: known.at ?? null,
      parts: known.parts ?? {},
      about: known.about ?? {},
    },
    known.before,
  );
  return { ...shown, replies: [...displacedAny(turn), ...shown.replies] };
};

/** One of several is taken in or out, and the part stays open. */
const toggle = (
  turn: Turn,
  composition: Composition,
  draft: Composing,
  part: Part,
  value: string,
): Promise<Said> | Said => {
  const before = chosenIn(draft, part);
  const values = (part.choices?.(turn, draft) ?? []).map((choice) => choice.value);
  const after = values.filter((each) => (each === value ? !before.includes(each) : before.includes(each)));
  const { [part.name]: _, ...others } = draft.parts;
  const parts = after.length === 0 ? others : { ...others, [part.name]: after.join(',') };
  return showComposing(turn, composition, { ...draft, at: part.name, parts });
};

const goOn = (
  turn: Turn,
  composition: Composition,
  draft: Composing,
  part: Part,
  kept: string,
): Promise<Said> | Said => {
  const next = { ...draft, at: null, parts: { ...draft.parts, [part.name]: kept } };
  return showComposing(turn, composition, composition.spread?.(turn, next, part.name) ?? next);
};

const put = (
  turn: Turn,
  composition: Composition,
  draft: Composing,
  part: Part,
  said: string,
): Promise<Said> | Said | null => {
  const { compose } = turn.t;
  const words = said.trim();
  if (words.length > part.max)
    return showComposing(turn, composition, draft, [compose.tooLong({ length: words.length, max: part.max })]);
  const read = part.read?.(turn, words, draft);
  if (read === undefined) return goOn(turn, composition, draft, part, words);
  if (read.ok) return goOn(turn, composition, draft, part, read.value);
  // A question asked in between is answered as such.
  if (/[?？]/.test(words)) return null;
  if (typeof read.error === 'string') return showComposing(turn, composition, draft, [read.error]);
  const { said: why, keep } = read.error;
  const parts = keep === '' ? draft.parts : { ...draft.parts, [part.name]: keep };
  return showComposing(turn, composition, { ...draft, at: part.name, parts }, [why]);
};

/** Words to pass a part over; the first two say nothing else. */
const PASSES: readonly string[] = ['bo qua', 'skip'];
const SKIPS: readonly string[] = [...PASSES, 'khong co', 'khong', 'none'];
const BACKS: readonly string[] = ['quay lai', 'back'];

const plainWord = (said: string): string =>
  fold(said)
    .replace(/[^a-z ]+/g, ' ')
    .trim();

/** “bỏ qua”: of this part only, and no word to stop. */
export const passesOver = (said: string): boolean => PASSES.includes(plainWord(said));

/** A typed answer to the part that is asked for, or the word to what was read back; null for what is none of it. */
export const answerComposing = async (
  turn: Turn,
  composition: Composition,
  draft: Composing,
  said: string,
): Promise<Said | null> => {
  if (parseCommand(said, turn.config) !== null) return null;
  const parts = composition.parts(turn, draft);
  const part = parts.find(({ name }) => name === draft.at);
  const word = plainWord(said);
  if (part === undefined) {
    // “bỏ qua” begins like the word that throws away, and means that there is nothing more to say.
    if (passesOver(said)) return showComposing(turn, composition, draft);
    const answer = yesOrNo(said);
    if (answer === 'yes') return pressComposing(turn, composition, draft, { do: 'confirm' });
    return answer === 'no' ? pressComposing(turn, composition, draft, { do: 'discard' }) : null;
  }
  if (BACKS.includes(word)) return pressComposing(turn, composition, draft, { do: 'back' });
  if (part.optional === true && SKIPS.includes(word))
    return pressComposing(turn, composition, draft, { do: 'skip', part: part.name });
  if (passesOver(said)) return showComposing(turn, composition, draft, [turn.t.compose.needed]);
  return put(turn, composition, draft, part, said);
};

type Pressed = { readonly do: string; readonly part?: string; readonly with?: string };

/** A button of a card that is being composed. */
export const pressComposing = async (
  turn: Turn,
  composition: Composition,
  draft: Composing,
  pressed: Pressed,
): Promise<Said> => {
  const parts = composition.parts(turn, draft);
  const part = parts.find(({ name }) => name === pressed.part);
  switch (pressed.do) {
    case 'put': {
      const choice = part?.choices?.(turn, draft).find(({ value }) => value === pressed.with);
      return part === undefined || choice === undefined
        ? showComposing(turn, composition, draft)
        : part.many === true && choice.alone !== true
          ? toggle(turn, composition, draft, part, choice.value)
          : goOn(turn, composition, draft, part, choice.value);
    }
    case 'next':
      return showComposing(turn, composition, { ...draft, at: null });
    case 'skip':
      return part?.optional === true
        ? goOn(turn, composition, draft, part, '')
        : showComposing(turn, composition, draft);
    case 'edit':
      return showComposing(turn, composition, part === undefined ? draft : { ...draft, at: part.name });
    case 'back': {
      const at = parts.findIndex(({ name }) => name === draft.at);
      return showComposing(turn, composition, { ...draft, at: parts[Math.max(0, at - 1)]?.name ?? null });
    }
    case 'discard':
      return { ...say(reply(text(turn.t.compose.stopped))), dialogue: null };
    case 'confirm':
      if (nextOf(parts, draft) !== null) return showComposing(turn, composition, { ...draft, at: null });
      return { dialogue: null, ...(await composition.confirm(turn, draft)) };
    default:
      return showComposing(turn, composition, draft);
  }
};
