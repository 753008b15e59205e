import { boardOf } from '../../domain/cluster/roster.js';
import type { PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { roleOf } from '../../domain/people/grants.js';
import type { Grant, Person, RedeemRefusal, Role } from '../../domain/people/types.js';
import { assertNever } from '../../domain/result.js';
import { bold, bullets, button, buttons, code, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import type { Request } from '../request.js';
import { grantText, rolesText } from './roles.js';
import { endedText } from './unit-words.js';
import type { Words } from './words.js';

/** The state of things for somebody who has just come in. */
export type DueNow =
  | { readonly kind: 'owed' | 'round'; readonly period: PeriodId; readonly due: Instant }
  | { readonly kind: 'handed_in'; readonly period: PeriodId }
  | { readonly kind: 'next'; readonly period: PeriodId; readonly opens: Instant }
  | { readonly kind: 'none' };

/** The button that proves a message arrives. */
export const reachableButton = ({ t }: Words): Button =>
  button(t.enrollment.button.reachable, { verb: 'reachable' }, 'primary');

/** Why a code was not accepted, and what to do next. */
export const presentRefusedCode = (words: Words, refusal: RedeemRefusal): Reply =>
  reply(text(refusedText(words, refusal)));

const refusedText = (words: Words, refusal: RedeemRefusal): string => {
  const { failure } = words.t.enrollment;
  switch (refusal.code) {
    case 'expired':
      return refusal.kind === 'link' ? failure.expiredLink : failure.expiredInvite;
    case 'already':
      return refusal.grant === null
        ? failure.alreadyLinked
        : failure.already({ role: grantText(words, refusal.grant) });
    case 'board_ended': {
      const board = boardOf(words.config, refusal.board);
      return failure.board_ended({ ended: board === undefined ? '' : endedText(words, board) });
    }
    case 'wait':
      return failure.wait({ until: words.f.dateTime(refusal.until) });
    case 'unknown':
    case 'malformed':
    case 'used':
    case 'withdrawn':
    case 'other_person':
      return failure[refusal.code];
    default:
      return assertNever(refusal);
  }
};

/** The code was right: one button is left. `grant` null: the code adds an account. */
export const presentProve = (words: Words, grant: Grant | null): Reply => {
  const { enrollment } = words.t;
  const verdict = grant === null ? enrollment.proveLink : enrollment.prove({ role: grantText(words, grant) });
  return reply(text(line(bold(verdict)), enrollment.proveHow), buttons([reachableButton(words)]));
};

export const presentProveAgain = (words: Words): Reply =>
  reply(text(words.t.enrollment.proveAgain), buttons([reachableButton(words)]));

const dueText = ({ t, f }: Words, now: Instant, due: DueNow): string => {
  const { enrollment } = t;
  switch (due.kind) {
    case 'owed':
    case 'round':
      return enrollment[due.kind]({
        period: f.period(due.period),
        due: f.dateTime(due.due),
        left: f.daysLeft(now, due.due),
      });
    case 'handed_in':
      return enrollment.handedIn({ period: f.period(due.period) });
    case 'next':
      return enrollment.nextRound({ period: f.period(due.period), opens: f.dateTime(due.opens) });
    case 'none':
      return enrollment.noRound;
  }
};

type Try = keyof Words['t']['enrollment']['try'];
const TRIES: Readonly<Record<Role, readonly [Try, Try, Try]>> = {
  officer: ['enter', 'tasks', 'template'],
  head: ['enter', 'tasks', 'status'],
  secretary: ['status', 'summary', 'invite'],
  leader: ['status', 'summary', 'indicator'],
  observer: ['status', 'deadlines', 'summary'],
};
type First = Extract<Request['verb'], 'report' | 'tasks' | 'status' | 'summary' | 'invite' | 'deadlines'>;
const FIRST: Readonly<Record<Role, readonly First[]>> = {
  officer: ['report', 'tasks'],
  head: ['report', 'status'],
  secretary: ['status', 'invite'],
  leader: ['status', 'summary'],
  observer: ['status', 'deadlines'],
};

/** Who one is here, what is due, three things to try. `known`: it is no news. */
export const presentWelcome = (
  words: Words,
  person: Pick<Person, 'grants' | 'revokedAt'>,
  state: { readonly now: Instant; readonly due: DueNow; readonly known: boolean },
): Reply => {
  const { enrollment, commands } = words.t;
  const role = roleOf(person) ?? 'observer';
  const roles = rolesText(words, person);
  const [one, two, three] = TRIES[role];
  const first = FIRST[role].map((verb) => button(commands.label[verb], { verb }));
  return reply(
    text(
      line(bold(state.known ? enrollment.known({ roles }) : enrollment.welcome({ roles }))),
      dueText(words, state.now, state.due),
      enrollment.tryTitle,
    ),
    bullets([one, two, three].map((each) => enrollment.try[each])),
    buttons(first, [button(commands.label.help, { verb: 'help' })]),
  );
};

/** The ten-minute code for one's own second account. */
export const presentLink = ({ t, f }: Words, link: { readonly code: string; readonly expiresAt: Instant }): Reply =>
  reply(
    text(line(t.enrollment.link({ expires: f.dateTime(link.expiresAt) })), line(code(link.code)), t.enrollment.linkHow),
  );
