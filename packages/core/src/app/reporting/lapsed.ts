import { reply, text } from '../../conversation/build.js';
import { headingOf } from '../../conversation/present/report.js';
import type { Reply } from '../../conversation/reply.js';
import { type Dialogue, openReport, type Session } from '../../conversation/session.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { PersonId } from '../../domain/ids.js';
import { DAY, type Instant, millis } from '../../domain/instant.js';
import type { Json } from '../../ports/store.js';
import type { Deps } from '../deps.js';
import { readPerson } from '../people/documents.js';
import { readSession } from '../session-store.js';
import type { Turn } from '../turn.js';
import { isOpen } from './duty.js';
import { dutyOf, expired, fieldsIn, namesIn } from './readback.js';
import { sayReportRefusal } from './refusals.js';

type Lapsed = Extract<Dialogue, { kind: 'lapsed' }>;

const lapsedOf = (now: Instant, dialogue: Dialogue | null): Lapsed | null => {
  if (dialogue?.kind === 'lapsed') return dialogue;
  if (!expired(now, dialogue)) return null;
  const { period, board, at } = dialogue;
  return { kind: 'lapsed', period, board, fields: fieldsIn(dialogue), at };
};

/**
 * What is over before a message is answered, told of once: a read-back nobody answered within a day, with what was in it; a form of a
 * report that locked meanwhile.
 */
export const putAway = async (turn: Turn): Promise<{ readonly turn: Turn; readonly notes: readonly Reply[] }> => {
  const { dialogue } = turn.session;
  const over = { ...turn, session: { ...turn.session, dialogue: null } };
  const lapsed = lapsedOf(turn.now, dialogue);
  if (lapsed !== null) {
    const board = boardOf(turn.config, lapsed.board);
    const heading = board === undefined ? lapsed.board : headingOf(turn.words, { board, period: lapsed.period });
    const said = { heading, time: turn.words.f.shortDateTime(lapsed.at), list: namesIn(turn, lapsed.fields) };
    return { turn: over, notes: [reply(text(turn.t.report.lapsed(said)))] };
  }
  const open = openReport(dialogue);
  const duty = open === null ? null : await dutyOf(turn, open);
  if (open === null || (duty !== null && isOpen(duty, turn.sentAt))) return { turn, notes: [] };
  if (duty === null) return { turn: over, notes: [] };
  return { turn: over, notes: sayReportRefusal(turn, duty, { code: 'locked', since: duty.report.lock }).replies };
};

const PREFIX = 'session:';

/** Whose conversation may hold a read-back. */
export const sessionsOf = async (deps: Pick<Deps, 'store'>): Promise<readonly PersonId[]> =>
  (await deps.store.documents.list(PREFIX)).map((id) => id.slice(PREFIX.length) as PersonId);

/**
 * Forgets the figures of a read-back nobody answered within a day, and the answers that repeated them; the names of its fields stay
 * until the person returns. Under the person's own order, so that no message of theirs is answered meanwhile.
 */
export const lapse = async (deps: Pick<Deps, 'store'>, person: PersonId, now: Instant): Promise<void> => {
  const gone = (await readPerson(deps, person))?.revokedAt ?? null;
  // An answer that was under way when access ended may have brought the session back.
  if (gone !== null) return void (await deps.store.documents.remove(`${PREFIX}${person}`));
  const { session, version } = await readSession(deps, person);
  const lapsed = lapsedOf(now, session.dialogue);
  if (lapsed === null || session.dialogue?.kind === 'lapsed') return;
  const next: Session = {
    ...session,
    dialogue: lapsed,
    keys: session.keys.map((each) => (millis(now) - millis(each.at) > DAY ? { ...each, replies: null } : each)),
  };
  await deps.store.documents.put(`${PREFIX}${person}`, version, next as unknown as Json);
};
