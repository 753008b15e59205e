import { fold } from '../language/fold.js';
import { fitsButton } from './action-token.js';
import { boardInWords } from './board-words.js';
import { build, guessRest, readRest, takes } from './command-arguments.js';
import type { CommandContext, ParsedCommand } from './command-context.js';
import { type CommandEntry, type CommandVerb, commandNamed, inUse, nameOf } from './command-table.js';
import { cycleRequest } from './cycle-words.js';
import { guessInvite, inviteRequest } from './invite-words.js';
import { stepsCommand } from './milestone-request.js';
import { type Guess, NEAREST, nearestTo, nearTyped } from './near.js';
import { pinState } from './pin-words.js';
import { answerRequest, questionsRequest } from './question-commands.js';
import type { Request } from './request.js';
import { settingsRequest } from './settings-words.js';
import { whyRequest } from './why-words.js';

/** What a command asks for, or why it asks for nothing. `nearest`: at most three that look alike, likeliest first. */
export type CommandOutcome =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'not_yet'; readonly word: string }
  /** The cluster has no such step. */
  | { readonly kind: 'not_in_use'; readonly word: string; readonly needs: CommandEntry['needs'] }
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest: readonly Guess[] }
  /** `rest` is what stands behind the command, as typed. */
  | {
      readonly kind: 'arguments';
      readonly verb: CommandVerb;
      readonly word: string;
      readonly rest: string;
      readonly nearest: readonly Guess[];
    }
  /** Provinces that are not in the cluster; `request` is the same without them. */
  | { readonly kind: 'outside'; readonly names: readonly string[]; readonly request: Request };

const requestFor = (
  verb: CommandVerb,
  { command }: ParsedCommand,
  rest: string,
  context: CommandContext,
): Request | null => {
  switch (verb) {
    case 'questions':
      return questionsRequest(command === 'kiennghi', rest, context);
    case 'question_answer':
      return answerRequest(rest);
    case 'start':
      return rest === '' ? { verb } : { verb, code: rest };
    case 'pin_group': {
      const state = pinState(rest);
      return state === null ? null : { verb, state };
    }
    case 'settings':
      return settingsRequest(rest, context.today);
    case 'invite':
      return inviteRequest(rest, context);
    case 'why':
      return whyRequest(rest, context);
    case 'steps':
      return stepsCommand(rest, context);
    case 'call':
    case 'announce':
    case 'ballot':
    case 'score':
    case 'ranking':
    case 'handover':
    case 'models':
      return rest === '' ? { verb } : { verb, said: rest };
    default:
      return { verb } as Request;
  }
};

/** “/tien do 6T”: the name of a command with a gap in it. */
const withGap = ({ command, rest, slash }: ParsedCommand): ParsedCommand | null => {
  const [next = '', ...others] = rest.split(/\s+/);
  const joined = command + fold(next);
  return commandNamed(joined) === undefined ? null : { command: joined, rest: others.join(' '), slash };
};

/** Turns a command into what it asks for. Arguments that do not parse are never dropped: the answer shows what may be meant. */
export const commandRequest = (parsed: ParsedCommand, context: CommandContext): CommandOutcome => {
  const entry = commandNamed(parsed.command);
  if (entry === undefined) {
    const joined = withGap(parsed);
    if (joined !== null) return commandRequest(joined, context);
    return {
      kind: 'unknown',
      word: parsed.command,
      nearest: guessCommands(nearestTo(parsed.command, context.config), parsed, context),
    };
  }
  if (entry.verb === null) return { kind: 'not_yet', word: nameOf(entry, 'vi') };
  if (!inUse(entry, context.config)) return { kind: 'not_in_use', word: nameOf(entry, 'vi'), needs: entry.needs };
  const { verb } = entry;
  const rest = parsed.rest.trim();
  const unclear = { kind: 'arguments', verb, word: parsed.command, rest } as const;
  const steers = verb === 'status' ? cycleRequest(rest, context) : null;
  if (steers !== null) return { kind: 'request', request: steers };
  if (!takes(verb)) {
    const request = requestFor(verb, parsed, rest, context);
    return request === null
      ? { ...unclear, nearest: verb === 'invite' ? guessInvite(rest, context) : [] }
      : { kind: 'request', request };
  }
  const words = readRest(verb, rest, entry, context);
  const { outside = [], unsure: _, rest: left, ...known } = words;
  if (left === '') return { kind: 'request', request: build(verb, known) };
  if (outside.length > 0) return { kind: 'outside', names: outside, request: build(verb, known) };
  return { ...unclear, nearest: guessRest(verb, words, context) };
};

/** Words fit no button: what they belong to stands without them, and they beside it. */
const pressable = (request: Request): { readonly request: Request; readonly said?: string } => {
  const { said, ...bare } = request as Request & { readonly said?: string };
  return fitsButton(request) || said === undefined ? { request } : { request: bare, said };
};

/** One command with what was typed behind it: as it parses, or as it may have been meant; empty where it does neither. */
const guessCommand = (entry: CommandEntry, rest: string, slash: boolean, context: CommandContext): readonly Guess[] => {
  if (entry.verb === null) return [];
  const is = entry.verb;
  const outcome = commandRequest({ command: nameOf(entry, 'vi'), rest, slash }, context);
  if (outcome.kind === 'request') return [{ kind: 'command', is, ...pressable(outcome.request) }];
  const behind = outcome.kind === 'arguments' ? outcome.nearest : [];
  return behind.flatMap((guess): Guess[] =>
    guess.kind === 'command' ? [] : [{ kind: 'command', is, request: guess.request, argument: guess }],
  );
};

/** Commands behind a slash; one whose arguments come near nothing is offered bare. */
const guessCommands = (
  entries: readonly CommandEntry[],
  { rest, slash }: ParsedCommand,
  context: CommandContext,
): readonly Guess[] =>
  entries
    .flatMap((entry): readonly Guess[] => {
      const guessed = guessCommand(entry, rest, slash, context);
      if (guessed.length > 0 || entry.verb === null) return guessed;
      return [{ kind: 'command', is: entry.verb, request: { verb: entry.verb } as Request }];
    })
    .slice(0, NEAREST);

/** A command misspelt at the beginning of a message without slash, with what follows parsing for it; likeliest first. */
export const misspeltCommand = (text: string, context: CommandContext): readonly Guess[] => {
  const words = fold(text)
    .replace(/[^a-z0-9/ -]+/g, ' ')
    .trim()
    .split(/\s+/);
  const found = [1, 2].flatMap((size) => {
    const head = words.slice(0, size).join('');
    const rest = words.slice(size).join(' ');
    // “Ninh Bình” is two letters away from “tình hình” and is a board all the same.
    const isBoard = boardInWords(context.config, words.slice(0, size).join(' '), context.today) !== undefined;
    return words.length < size || isBoard ? [] : nearTyped(head, context.config).map((entry) => ({ entry, rest }));
  });
  const guesses = found.flatMap(({ entry, rest }): readonly Guess[] =>
    rest === '' || (entry.verb !== null && takes(entry.verb)) ? guessCommand(entry, rest, false, context) : [],
  );
  return guesses
    .filter(
      (each, at) => guesses.findIndex(({ request }) => JSON.stringify(request) === JSON.stringify(each.request)) === at,
    )
    .slice(0, NEAREST);
};
