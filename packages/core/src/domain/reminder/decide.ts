import type { Instant } from '../instant.js';
import type { Preferences } from '../people/types.js';
import { ok, type Result, refuse } from '../result.js';
import { capReached, carriedItems } from './cap.js';
import { isMuted, isProtected, passesCap } from './hours.js';
import { coalesce } from './plan.js';
import type { ItemState } from './state.js';
import type { NoticeEvent, NoticeItem, NoticeOutcome, NoticeReason, Notices, PlannedSlot, SlotKind } from './types.js';

export type NoticeCommand =
  | {
      /** Decides every slot that fell due and was not decided yet, all in one commit. */
      readonly type: 'Decide';
      readonly now: Instant;
      readonly zone: string;
      /** Earliest first. */
      readonly slots: readonly PlannedSlot[];
      readonly state: (item: NoticeItem) => ItemState;
      readonly preferences: Preferences;
      /** Where it goes; null while the person cannot be reached. */
      readonly channel: string | null;
    }
  | {
      /** A reminder ordered by the secretary or a leader. */
      readonly type: 'Nudge';
      readonly slot: string;
      readonly at: Instant;
      readonly kind: SlotKind;
      readonly items: readonly NoticeItem[];
      readonly channel: string | null;
    }
  | {
      readonly type: 'Settle';
      readonly slot: string;
      readonly outcome: NoticeOutcome;
      readonly code: string | null;
      readonly message: string | null;
    }
  | { readonly type: 'Close'; readonly slot: string };

export type NoticeRefusal = { readonly code: 'unknown_slot' };

type Decide = Extract<NoticeCommand, { type: 'Decide' }>;

/** Why a slot is not sent; null when it is worth sending. */
const skipReason = (command: Decide, slot: PlannedSlot): NoticeReason | null => {
  const states = slot.items.map(command.state);
  if (!states.includes('owed')) return states.includes('handed_in') ? 'handed_in' : 'locked';
  if (slot.absent !== undefined) return 'away';
  if (command.channel === null) return 'unreachable';
  if (isProtected(slot)) return null;
  if (isMuted(command.zone, command.preferences, command.now)) return 'muted';
  const { snoozedUntil } = command.preferences;
  return snoozedUntil !== undefined && snoozedUntil > command.now ? 'snoozed' : null;
};

/**
 * The missed slots are decided together: the latest that is still of use is sent and carries all that the others would have named,
 * these end as `too_late`. Where that would be one message more than the person wants today all end as `capped`, and the next one that
 * is sent names what they hold.
 */
const decideSlots = (command: Decide, notices: Notices): readonly NoticeEvent[] => {
  const open = command.slots.filter((slot) => notices[slot.slot] === undefined);
  const read = open.map((slot) => ({ slot, reason: skipReason(command, slot) }));
  const useful = read.filter(({ reason }) => reason === null).map(({ slot }) => slot);
  const capped = !useful.some(passesCap) && capReached(command.zone, command.preferences, notices, command.now);
  const last = capped ? undefined : useful.at(-1);
  return read.map(({ slot, reason }): NoticeEvent => {
    const { slot: name, kind, at } = slot;
    if (slot === last) {
      const items = coalesce([...[...useful].reverse().flatMap((each) => each.items), ...carriedItems(notices)]).filter(
        (item) => command.state(item) === 'owed',
      );
      return {
        type: 'NoticeDecided',
        slot: name,
        kind,
        at,
        items,
        decision: 'send',
        reason: 'owed',
        channel: command.channel,
      };
    }
    return {
      type: 'NoticeDecided',
      slot: name,
      kind,
      at,
      items: slot.items,
      decision: 'skip',
      reason: reason ?? (capped ? 'capped' : 'too_late'),
      channel: null,
      ...(reason === 'away' && slot.absent != null ? { deputy: slot.absent } : {}),
    };
  });
};

/** The rules of one person's notices: each slot is decided once, whatever ticks or hosts do. Pure. */
export const decideNotices = (
  command: NoticeCommand,
  notices: Notices,
): Result<readonly NoticeEvent[], NoticeRefusal> => {
  switch (command.type) {
    case 'Decide':
      return ok(decideSlots(command, notices));
    case 'Nudge': {
      const { slot, at, kind, items, channel } = command;
      const decision = channel === null ? 'skip' : 'send';
      const reason = channel === null ? 'unreachable' : 'nudged';
      return ok(
        notices[slot] === undefined
          ? [{ type: 'NoticeDecided', slot, kind, at, items, decision, reason, channel }]
          : [],
      );
    }
    case 'Settle': {
      if (notices[command.slot] === undefined) return refuse({ code: 'unknown_slot' });
      const { slot, outcome, code, message } = command;
      return ok([{ type: 'NoticeSettled', slot, outcome, code, message }]);
    }
    case 'Close': {
      const notice = notices[command.slot];
      if (notice === undefined) return refuse({ code: 'unknown_slot' });
      return ok(notice.closed ? [] : [{ type: 'NoticeClosed', slot: command.slot }]);
    }
  }
};
