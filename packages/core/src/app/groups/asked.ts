import { decodeAction } from '../../conversation/action-token.js';
import { commandRequest, parseCommand } from '../../conversation/commands.js';
import { IN_GROUPS } from '../../conversation/present/group.js';
import { pressedBy } from '../../conversation/pressed.js';
import type { Button } from '../../conversation/reply.js';
import type { Request } from '../../conversation/request.js';
import { contextOf, interpret } from '../interpret.js';
import type { Turn } from '../turn.js';
import { CONFIDENT, requestOf } from '../understand.js';

/** What a message in a group comes to. */
export type Asked =
  /** Answered before everybody. */
  | { readonly kind: 'here'; readonly request: Request }
  /** Answered to the person alone. */
  | { readonly kind: 'private' }
  /** A button that no card in a group has. */
  | { readonly kind: 'other_button' }
  /** A command without our name that we do not have: another bot's. */
  | { readonly kind: 'not_ours' };

const asked = (request: Request | null): Asked =>
  request !== null && IN_GROUPS.includes(request.verb) ? { kind: 'here', request } : { kind: 'private' };

const typed = (turn: Turn, said: string, buttons: readonly Button[]): Asked => {
  if (said.trim() === '') return { kind: 'here', request: { verb: 'help' } };
  const { config, reader, now, words } = turn;
  const command = parseCommand(said, config);
  if (command !== null) {
    const outcome = commandRequest(command, { config, today: words.f.localDate(now), reader, now });
    if (outcome.kind === 'unknown') return { kind: 'not_ours' };
    return asked(outcome.kind === 'request' ? outcome.request : null);
  }
  const pressed = pressedBy(said, buttons, true);
  if (pressed !== null) return asked(decodeAction(pressed.action));
  const reading = interpret(turn, said);
  if (reading.confidence < CONFIDENT || (reading.outside ?? []).length > 0) return { kind: 'private' };
  turn.remember(reading);
  return asked(requestOf(reading, contextOf(turn)));
};

/** Reads what was addressed to the bot in a group; `buttons` are those of the person's last card there. */
export const askedInGroup = (turn: Turn, buttons: readonly Button[]): Asked => {
  const { content } = turn.inbound;
  switch (content.kind) {
    case 'press': {
      const found = asked(decodeAction(content.token));
      return found.kind === 'here' ? found : { kind: 'other_button' };
    }
    case 'text':
    case 'edited':
      return typed(turn, content.text, buttons);
    case 'command':
      return typed(turn, `/${content.word} ${content.rest}`, buttons);
    default:
      return { kind: 'private' };
  }
};
