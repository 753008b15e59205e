import { bold, button, buttons, line, reply, text } from '../build.js';
import type { CommandOutcome } from '../command-request.js';
import type { Reply } from '../reply.js';
import type { Request } from '../request.js';
import type { Words } from './words.js';

/** A typed command that asks for nothing yet: unknown, not there in this version, or with arguments that were not understood. */
export const presentCommandOutcome = (
  { t }: Words,
  outcome: Exclude<CommandOutcome, { readonly kind: 'request' }>,
  help: Request,
): Reply => {
  const { commands } = t;
  switch (outcome.kind) {
    case 'not_yet':
      return reply(
        text(line(bold(commands.notYet({ word: outcome.word }))), commands.available),
        buttons([button(commands.label.help, help)]),
      );
    case 'unknown': {
      const near = outcome.nearest.map((verb) => [button(commands.label[verb], { verb })]);
      return reply(
        text(
          line(bold(commands.unknown({ word: outcome.word }))),
          ...(near.length === 0 ? [commands.available] : [commands.nearest]),
        ),
        buttons(...(near.length === 0 ? [[button(commands.label.help, help)]] : near)),
      );
    }
    case 'arguments': {
      const example = `/${outcome.word} ${commands.example[exampleFor(outcome.verb)]}`;
      return reply(text(commands.badArguments({ word: outcome.word, rest: outcome.rest, example })));
    }
  }
};

const exampleFor = (verb: string): 'board' | 'period' | 'indicator' | 'date' | 'role' | 'settings' | 'behalf' => {
  switch (verb) {
    case 'indicator':
      return 'indicator';
    case 'extend':
      return 'date';
    case 'invite':
      return 'role';
    case 'settings':
      return 'settings';
    case 'people':
    case 'revoke':
      return 'board';
    default:
      return 'period';
  }
};
