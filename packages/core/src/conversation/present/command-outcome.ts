import type { IndicatorKey } from '../../domain/ids.js';
import type { Catalogue } from '../../i18n/catalogue.js';
import { capital } from '../../i18n/format.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { CommandOutcome } from '../command-request.js';
import type { CommandVerb } from '../command-table.js';
import type { Guess, GuessedArgument } from '../near.js';
import type { Line, Reply } from '../reply.js';
import type { Request } from '../request.js';
import { shortLabelOf, type Words } from './words.js';

/** A typed command that asks for nothing yet: unknown, not there in this version, or with arguments that were not understood. */
export const presentCommandOutcome = (
  words: Words,
  outcome: Exclude<CommandOutcome, { readonly kind: 'request' }>,
  help: Request,
): Reply => {
  const { t } = words;
  const { commands } = t;
  switch (outcome.kind) {
    case 'not_yet':
      return reply(
        text(line(bold(commands.notYet({ word: outcome.word }))), commands.available),
        buttons([button(commands.label.help, help)]),
      );
    case 'not_in_use': {
      const area = outcome.needs === 'terms' ? t.milestones : t.approval;
      return reply(text(area.refusal.notInUse), buttons([button(commands.label.help, help)]));
    }
    case 'unknown': {
      const unknown = line(bold(commands.unknown({ word: outcome.word })));
      return outcome.nearest.length === 0
        ? reply(text(unknown, commands.available), buttons([button(commands.label.help, help)]))
        : presentGuesses(words, [unknown], outcome.nearest);
    }
    case 'arguments': {
      const { word, rest, nearest } = outcome;
      const unclear = commands.badArguments({ word, rest });
      if (nearest.length > 0) return presentGuesses(words, [unclear], nearest);
      return reply(
        text(unclear, commands.exampleIs({ example: `/${word} ${commands.example[exampleFor(outcome.verb)]}` })),
      );
    }
    case 'outside': {
      const { names, request } = outcome;
      const without = button(commands.label[request.verb as CommandVerb], request);
      return reply(text(t.talk.outside({ names: names.join(', ') })), buttons([without]));
    }
  }
};

/** “Did you mean”: each choice runs the whole request. */
export const presentGuesses = (words: Words, before: readonly (string | Line)[], guesses: readonly Guess[]): Reply =>
  reply(
    text(...before, words.t.commands.nearest),
    buttons(...guesses.map((guess) => [button(guessLabel(words, guess), guess.request)])),
  );

const guessLabel = (words: Words, guess: Guess | GuessedArgument): string => {
  const { t, f, config } = words;
  switch (guess.kind) {
    case 'command':
      return 'argument' in guess && guess.argument !== undefined
        ? `${t.commands.label[guess.is]}: ${guessLabel(words, guess.argument)}`
        : t.commands.label[guess.is];
    case 'board':
      return config.boards.find(({ id }) => id === guess.is)?.name ?? guess.is;
    case 'field':
      return shortLabelOf(words, guess.is as IndicatorKey);
    case 'period':
      return capital(f.period(guess.is));
  }
};

const exampleFor = (verb: string): keyof Catalogue['commands']['example'] => {
  switch (verb) {
    case 'indicator':
      return 'indicator';
    case 'extend':
      return 'date';
    case 'invite':
      return 'role';
    case 'settings':
      return 'settings';
    case 'changes':
      return 'since';
    case 'pin_group':
      return 'pin';
    case 'steps':
    case 'people':
    case 'revoke':
      return 'board';
    default:
      return 'period';
  }
};
