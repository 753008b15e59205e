import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { readCode } from '../domain/people/code.js';
import type { Language } from '../domain/people/types.js';
import { catalogue } from '../i18n/catalogue.js';
import { fold } from '../language/fold.js';
import { boardInWords } from './board-words.js';
import type { ParsedCommand } from './command-context.js';
import { COMMANDS, type CommandEntry, inUse, nameOf } from './command-table.js';
import { takeAsOf, takeSince } from './moment-words.js';
import { takePeriod } from './period-words.js';
import { pinState } from './pin-words.js';
import { questionsRequest } from './question-commands.js';
import { takeReason } from './reason-words.js';
import { settingsRequest } from './settings-words.js';

export type { CommandContext, ParsedCommand } from './command-context.js';
export {
  type CommandOutcome,
  commandRequest,
  misspeltCommand,
} from './command-request.js';
export { guessName } from './near.js';

/** Any year will do for seeing whether words name a period. */
const SOME_DAY = '2024-01-01' as CalendarDate;

const SLASH = /^\s*\/([\p{L}\d_]+)(?:@[A-Za-z0-9_]+)?(?:\s+([\s\S]*))?$/u;

/** One spelling for comparing: composed, lower case, single spaces; marks count. */
const spelled = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const LOOKS_BACK: readonly (string | null)[] = ['status', 'summary', 'source'];

/** Whether what stands behind a word without slash parses as its arguments. */
const parses = (entry: CommandEntry, rest: string, config: ClusterConfig | null): boolean => {
  switch (entry.verb) {
    case 'start':
      return readCode(rest) !== null || /^\S{4,16}$/.test(rest.trim());
    case 'settings':
      return settingsRequest(rest, SOME_DAY) !== null;
    case 'report':
    case 'submit':
    case 'status':
    case 'summary':
    case 'deadlines':
    case 'source':
    case 'reads':
    case 'remind':
    case 'approve':
    case 'accept':
    case 'return': {
      if (entry.verb === 'report' && /^thay\s+\S/.test(fold(rest).trim())) return true;
      const why = entry.verb === 'return' && config !== null ? takeReason(rest, config) : null;
      if (why !== null) return parses(entry, why.rest, config);
      const said = LOOKS_BACK.includes(entry.verb) ? (takeAsOf(rest, SOME_DAY)?.rest ?? rest) : rest;
      const others = takePeriod(said, SOME_DAY)?.rest ?? fold(said);
      return others.trim() === '' || (config !== null && boardInWords(config, others, SOME_DAY) !== undefined);
    }
    case 'changes': {
      const since = takeSince(rest, SOME_DAY);
      const others = takePeriod(since?.rest ?? rest, SOME_DAY)?.rest ?? fold(since?.rest ?? rest);
      return others.trim() === '';
    }
    case 'questions':
      return config !== null && questionsRequest(false, rest, { config, today: SOME_DAY }).verb !== 'question_raise';
    case 'pin_group':
      return pinState(rest) !== null;
    default:
      return false;
  }
};

/** The name or the Vietnamese spelling a text begins with; the rest begins after it. */
const beginsWith = (text: string, entry: CommandEntry): readonly { readonly name: string; readonly rest: string }[] => {
  const writings = [
    ...entry.names.flatMap(([name, spelling]) => [
      { name, writing: name },
      { name, writing: spelling.normalize('NFC') },
    ]),
    ...(entry.english === null ? [] : [{ name: entry.english, writing: entry.english }]),
  ];
  return writings.flatMap(({ name, writing }) => {
    if (text === writing) return [{ name, rest: '' }];
    return text.startsWith(`${writing} `) ? [{ name, rest: text.slice(writing.length + 1) }] : [];
  });
};

/**
 * A command in a message: with a slash always (`/tiendo@bot 6T`, known or not); without one when the word is the whole message or
 * is followed by arguments that parse for it. Board names count as such only where the cluster is given.
 */
export const parseCommand = (text: string, config: ClusterConfig | null = null): ParsedCommand | null => {
  const slash = SLASH.exec(text);
  if (slash !== null) return { command: fold(slash[1] ?? ''), rest: (slash[2] ?? '').trim(), slash: true };
  const said = spelled(text);
  const found = COMMANDS.filter((entry) => entry.slashOnly !== true && inUse(entry, config)).flatMap((entry) =>
    beginsWith(said, entry).filter(({ rest }) => rest === '' || parses(entry, rest, config)),
  )[0];
  return found === undefined ? null : { command: found.name, rest: found.rest, slash: false };
};

/** The command menu of a platform: names without slash, descriptions within 256 characters; what the cluster has no use for is left out. */
export const menu = (
  language: Language,
  config: ClusterConfig | null = null,
): readonly { readonly command: string; readonly description: string }[] =>
  COMMANDS.flatMap((entry) =>
    entry.verb === null || entry.inGroups === true || !inUse(entry, config)
      ? []
      : [{ command: nameOf(entry, language), description: catalogue(language).commands.about[entry.verb] }],
  );
