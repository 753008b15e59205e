import type { Address, Outbound } from '../../conversation/outbound.js';
import { presentNotice } from '../../conversation/present/reminders.js';
import type { Words } from '../../conversation/present/words.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Person } from '../../domain/people/types.js';
import { mustArrive } from '../../domain/reminder/hours.js';
import type { NoticeItem, SlotKind } from '../../domain/reminder/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { format, type Titles } from '../../i18n/format.js';
import type { NoticeFacts } from './facts.js';
import { noticeId } from './notices.js';
import { viewOfNotice } from './view.js';

export const wordsFor = (config: ClusterConfig, person: Person, titles?: Titles): Words => ({
  t: catalogue(person.language),
  f: format(person.language, config.calendar.zone, titles),
  config,
});

/** A notice as the message that carries it. Before the last day it is recorded, then sent; from then on sent, then recorded. */
export const composeNotice = (
  facts: NoticeFacts,
  person: Person,
  to: Address,
  notice: { readonly slot: string; readonly kind: SlotKind; readonly items: readonly NoticeItem[] },
): Outbound => ({
  id: noticeId(person.id, notice.slot),
  to,
  kind: 'notice',
  reply: presentNotice(wordsFor(facts.config, person, facts.titles), viewOfNotice(facts, person, notice)),
  target: null,
  orSend: false,
  row: null,
  uncertain: mustArrive(notice) ? 'retry' : 'leave',
  slot: notice.slot,
});
