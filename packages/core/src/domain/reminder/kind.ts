import type { Because, NoticeItem, SlotKind } from './types.js';

const KIND: Readonly<Record<Because, SlotKind>> = {
  duty: 'reminder',
  returned: 'reminder',
  approve: 'reminder',
  accept: 'reminder',
  escalation: 'escalation',
  orphan: 'orphan',
};

/** What a message is above all when it is about this. */
export const kindOf = (item: NoticeItem): SlotKind =>
  item.kind === 'report' || item.kind === 'matter' ? KIND[item.because] : item.kind;
