import type { PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { outcomeAt } from '../../domain/reminder/evolve.js';
import type { MatterItem, Notice, NoticeItem } from '../../domain/reminder/types.js';
import { bold, bullets, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { calledText } from './away.js';
import type { Words } from './words.js';

export type WhyView = {
  readonly now: Instant;
  /** What the question is about: one slot, or the latest ones. */
  readonly about:
    | { readonly kind: 'one'; readonly notice: Notice | null }
    | { readonly kind: 'recent'; readonly notices: readonly Notice[] };
  /** Those whom a slot names: deputies, and who is away. */
  readonly people: readonly Person[];
  /** The name of what is owed beside the reports. */
  readonly nameOfMatter: (item: MatterItem) => string;
  readonly next: { readonly at: Instant; readonly digest: boolean } | null;
};

const rungWords = ({ t }: Words, rung: number): string => {
  if (rung === 0) return t.reminders.why.onDay;
  return rung < 0 ? t.reminders.why.before({ days: -rung }) : t.reminders.why.after({ days: rung });
};

const whoWords = (words: Words, view: WhyView, id: PersonId): string => {
  const person = view.people.find((each) => each.id === id);
  return person === undefined ? words.t.people.noName : calledText(words, person);
};

const itemWords = (words: Words, view: WhyView, notice: Notice, item: NoticeItem): string => {
  const { t, f, config } = words;
  if (item.kind === 'away') return t.away.why[item.part]({ who: whoWords(words, view, item.person) });
  if (item.kind === 'handover') return t.leaving.handover.why[item.part]({ who: whoWords(words, view, item.person) });
  if (item.kind === 'roster') return t.roster.moved.why({ date: f.date(item.on) });
  if (item.kind === 'outage') return t.reminders.why.outage;
  const inPlace = (about: string): string =>
    item.for === undefined ? about : t.away.why.inPlaceOf({ about, who: whoWords(words, view, item.for) });
  if (item.kind === 'matter') {
    const name = view.nameOfMatter(item);
    return inPlace(t.reminders.matter.why[item.because]({ name, rung: rungWords(words, item.rung) }));
  }
  const period = f.period(item.period);
  if (item.kind === 'digest') return inPlace(t.reminders.why.digest({ period }));
  const board = config.boards.find((each) => each.id === item.board)?.name ?? item.board;
  const name = t.reminders.nameInside({ period, board });
  return inPlace(
    notice.kind === 'nudge'
      ? t.reminders.why.nudged({ name })
      : t.reminders.why[item.because]({ name, rung: rungWords(words, item.rung) }),
  );
};

const aboutWords = (words: Words, view: WhyView, notice: Notice): string => {
  const [first, ...rest] = notice.items;
  if (first === undefined) return words.t.reminders.why.reason[notice.reason];
  if (first.kind === 'handover' && rest.length > 0)
    return words.t.leaving.handover.why.withReports({
      about: itemWords(words, view, notice, first),
      n: rest.length,
    });
  return `${itemWords(words, view, notice, first)}${rest.length === 0 ? '' : words.t.reminders.why.more({ n: rest.length })}`;
};

/** Why nothing was sent; of what is no report in words of its own. */
const reasonOf = ({ t }: Words, notice: Notice): string => {
  const { reason, items } = notice;
  const matters = items.length > 0 && items.every((item) => item.kind === 'matter');
  return matters && (reason === 'handed_in' || reason === 'locked')
    ? t.reminders.matter.why[reason]
    : t.reminders.why.reason[reason];
};

/** What became of one slot and why, from the ledger. */
const verdict = (words: Words, view: WhyView, notice: Notice): string => {
  const { why } = words.t.reminders;
  if (notice.decision === 'skip') {
    const { deputy } = notice;
    const reason =
      deputy === undefined ? reasonOf(words, notice) : words.t.away.why.deputy({ who: whoWords(words, view, deputy) });
    return why.skipped({ reason });
  }
  const about = aboutWords(words, view, notice);
  switch (outcomeAt(notice, view.now)) {
    case null:
      return why.onItsWay({ about });
    case 'sent':
      return why.sent({ about });
    case 'unreachable':
      return why.blocked({ about });
    case 'rejected':
      return why.failed({ about });
    case 'uncertain':
      return why.uncertain({ about });
  }
};

/** Why did I get, or not get, this reminder. */
export const presentWhy = (words: Words, view: WhyView): Reply => {
  const { t, f } = words;
  const { why } = t.reminders;
  const next =
    view.next === null
      ? why.nothingNext
      : (view.next.digest ? why.nextDigest : why.next)({ time: f.dateTime(view.next.at) });
  if (view.about.kind === 'one') {
    const { notice } = view.about;
    if (notice === null) return reply(text(why.unknown, next));
    return reply(
      text(line(bold(why.title({ time: f.dateTime(notice.at) })), ` ${verdict(words, view, notice)}.`), next),
    );
  }
  const { notices } = view.about;
  if (notices.length === 0) return reply(text(why.none, next));
  return reply(
    text(line(bold(why.recent))),
    bullets(
      notices.map((notice) => why.line({ time: f.shortDateTime(notice.at), verdict: verdict(words, view, notice) })),
    ),
    text(next),
  );
};
