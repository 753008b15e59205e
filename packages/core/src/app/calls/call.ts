import { reply, text } from '../../conversation/build.js';
import { type CallOffer, callable, presentCall } from '../../conversation/present/calls.js';
import type { CallDraft } from '../../conversation/session.js';
import { CALL_FIELDS } from '../../domain/cycle/commands.js';
import type { BoardId } from '../../domain/ids.js';
import { parseDay } from '../../domain/instant.js';
import { yesOrNo } from '../../language/index.js';
import { say } from '../steering/rounds.js';
import { notSteering } from '../steering/run-cycle.js';
import { workingDaysAhead } from '../steering/unlock.js';
import type { Handler, Said, Turn } from '../turn.js';
import { askable, EMPTY_CALL, instantsOfCall, nextStep } from './draft.js';
import { openCall } from './open-call.js';
import { type CallWords, dayIn, readCall, readNames, titleOf } from './read-call.js';

const TITLE_CHARS = 120;

const offerOf = (turn: Turn, draft: CallDraft): CallOffer => ({
  fields: askable(turn.config.form),
  boards: callable(turn.words, turn.words.f.localDate(turn.now)),
  days: workingDaysAhead(turn, [3, 5, 7, 10]),
  instants: draft.due === null ? null : instantsOfCall(turn.config, draft.due, draft.lock),
});

/** Shows the step a draft is at, after what is to be said before. */
const show = (turn: Turn, draft: CallDraft, ...before: readonly string[]): Said => ({
  replies: [
    ...(before.length === 0 ? [] : [reply(text(...before))]),
    presentCall(turn.words, draft, offerOf(turn, draft)),
  ],
  dialogue: draft,
});

const newCard = (turn: Turn): string => `c${turn.deps.ids.sha256(turn.inbound.key).slice(0, 10)}`;

/** What is wrong with a draft as far as it has been said, with the step where it is mended; null when nothing is. */
const wrongIn = (turn: Turn, draft: CallDraft): { readonly step: CallDraft['step']; readonly said: string } | null => {
  const { wrong } = turn.t.calls;
  const { f } = turn.words;
  if (draft.fields.length > CALL_FIELDS) return { step: 'fields', said: wrong.tooMany({ max: CALL_FIELDS }) };
  if (draft.title !== null && draft.title.length > TITLE_CHARS)
    return { step: 'title', said: wrong.tooLong({ length: draft.title.length }) };
  if (draft.due === null) return null;
  const { due, lock } = instantsOfCall(turn.config, draft.due, draft.lock);
  if (due <= turn.now) return { step: 'due', said: wrong.duePast({ date: f.date(draft.due) }) };
  if (draft.lock !== null && lock < due)
    return { step: 'confirm', said: wrong.lockBeforeDue({ date: f.date(draft.lock) }) };
  return null;
};

/** Takes out of a draft what cannot stand, keeping the rest. */
const without = (draft: CallDraft, step: CallDraft['step']): CallDraft =>
  step === 'due' ? { ...draft, due: null } : step === 'title' ? { ...draft, title: null } : { ...draft, lock: null };

/** The draft with what was said added, at the step that comes next; what is wrong is said and nothing else is lost. */
const goOn = (turn: Turn, draft: CallDraft, said: readonly string[] = []): Said => {
  const wrong = wrongIn(turn, draft);
  if (wrong !== null && wrong.step === 'fields') return show(turn, { ...draft, step: 'fields' }, ...said, wrong.said);
  const mended = wrong === null ? draft : without(draft, wrong.step);
  return show(turn, { ...mended, step: nextStep(mended) }, ...said, ...(wrong === null ? [] : [wrong.said]));
};

const unreadLines = (turn: Turn, { unread }: CallWords): readonly string[] =>
  unread.length === 0 ? [] : [turn.t.calls.wrong.unread({ list: unread.join(', ') }), turn.t.calls.example];

const merged = (draft: CallDraft, { unread: _, ...words }: CallWords): CallDraft => ({ ...draft, ...words });

/** One message that says it all, or as much as it says. */
const begin = (turn: Turn, said: string): Said => {
  const draft: CallDraft = { ...EMPTY_CALL, card: newCard(turn) };
  if (said.trim() === '') return show(turn, draft);
  const words = readCall(turn, said);
  const complete = words.due !== undefined && words.title !== undefined && words.boards === undefined;
  // Who names no board in a whole order means all of them; the read-back says so.
  const all = complete && (words.fields !== undefined || words.text === true) ? { boards: null } : {};
  return goOn(turn, { ...merged(draft, words), ...all }, unreadLines(turn, words));
};

const toggled = <T>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

const press = async (turn: Turn, draft: CallDraft, step: string, value: string | undefined): Promise<Said> => {
  const { wrong } = turn.t.calls;
  const offer = offerOf(turn, draft);
  switch (step) {
    case 'field': {
      const key = offer.fields[Number(value) - 1];
      return show(turn, key === undefined ? draft : { ...draft, text: false, fields: toggled(draft.fields, key) });
    }
    case 'text':
      return goOn(turn, { ...draft, text: true, fields: [] });
    case 'board': {
      const board = offer.boards.find((each) => each === value);
      return show(turn, board === undefined ? draft : { ...draft, boards: toggled(draft.boards ?? [], board) });
    }
    case 'all':
      return goOn(turn, { ...draft, boards: null });
    case 'day':
      return goOn(turn, { ...draft, due: parseDay(value ?? '') });
    case 'fields':
      return show(turn, { ...draft, step: 'fields' });
    case 'boards':
      if (draft.fields.length === 0 && !draft.text) return show(turn, draft, wrong.noFields);
      // From the items on to what is missing; from the read-back to the boards themselves.
      return draft.step === 'fields' && (draft.boards === null || draft.boards.length > 0)
        ? goOn(turn, draft)
        : show(turn, { ...draft, step: 'boards', boards: draft.boards ?? [] });
    case 'due':
      if (draft.boards?.length === 0) return show(turn, draft, wrong.noBoards);
      return draft.step === 'boards' ? goOn(turn, draft) : show(turn, { ...draft, step: 'due' });
    case 'title':
      return show(turn, { ...draft, step: 'title' });
    case 'discard':
      return { replies: [reply(text(turn.t.help.cancel.call))], dialogue: null };
    case 'confirm':
      return nextStep(draft) === 'confirm' && wrongIn(turn, draft) === null ? openCall(turn, draft) : goOn(turn, draft);
    default:
      return show(turn, draft);
  }
};

/** A report called for: step by step by buttons, or in one message. Secretary and leader only. */
export const call: Handler<'call'> = async (turn, request) => {
  const refused = notSteering(turn);
  if (refused !== null) return refused;
  if (request.do === undefined) return begin(turn, request.said ?? '');
  const { dialogue } = turn.session;
  if (dialogue?.kind === 'call' && dialogue.card === request.card)
    return press(turn, dialogue, request.do, request.with);
  // A call that this very message opened is answered again from what it did.
  return say(reply(text(turn.t.calls.wrong.stale)));
};

/** A typed answer to the step a call is at; null for what is none, which is then understood as usual. */
export const answerCall = async (turn: Turn, draft: CallDraft, said: string): Promise<Said | null> => {
  const words = said.trim();
  switch (draft.step) {
    case 'title':
      return goOn(turn, { ...draft, title: titleOf(words) });
    case 'due': {
      const day = dayIn(turn, words.replace(/^(?:hạn nộp|hạn|han|due)\s+/iu, ''));
      if (day !== null) return goOn(turn, { ...draft, due: day });
      // A day that does not exist; anything without a figure is about something else.
      return /\d/.test(words) ? show(turn, draft, turn.t.calls.wrong.notADate({ text: words })) : null;
    }
    case 'confirm': {
      const word = yesOrNo(words);
      if (word === 'yes') return press(turn, draft, 'confirm', undefined);
      if (word === 'no') return press(turn, draft, 'discard', undefined);
      const change = readCall(turn, words);
      const { unread, ...changed } = change;
      return unread.length > 0 || Object.keys(changed).length === 0 ? null : goOn(turn, merged(draft, change));
    }
    case 'fields':
    case 'boards': {
      const change = readNames(turn, words);
      const known = { ...change, unread: [] };
      const named: readonly BoardId[] | null | undefined = known.boards;
      if (known.fields === undefined && known.text === undefined && named === undefined) return null;
      return goOn(turn, merged(draft, known), unreadLines(turn, change));
    }
  }
};
