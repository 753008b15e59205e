import {
  type Address,
  actionWord,
  type Catalogue,
  type ChannelAdapter,
  type Delivery,
  type Format,
  type Instant,
  isoIn,
  type MessageRef,
  millis,
  type NumberedChoice,
  type Outbound,
  plainText,
} from '@clusterbot/core';

export type TerminalOptions = {
  /** One object a line instead of text for people. */
  readonly json: boolean;
  /** Takes whole lines, without the line break at the end. */
  readonly write: (text: string) => void;
  readonly now: () => Instant;
  readonly zone: string;
  /** The WHO of an address, e.g. `officer:hai-phong`. */
  readonly who: (to: Address) => Promise<string>;
  /** The conversation that is on the screen; all others are shown in one line each. */
  readonly mine: () => string;
  readonly words: () => { readonly t: Catalogue['terminal']; readonly f: Format };
};

export type Terminal = {
  readonly adapter: ChannelAdapter;
  /** The button of the screen's latest card: its number there, or the stable word of its action on the latest card that has it. */
  press(button: string): { readonly token: string; readonly card: MessageRef } | null;
  /** Shows what is held back to be shown together. */
  flush(): void;
};

type Card = { readonly id: string; readonly buttons: readonly NumberedChoice[] };
type Held = { readonly who: string; readonly at: Instant; readonly first: string };

const CARDS_KEPT = 50;
/** Of the rehearsal's clock, which may run fast. */
const TOGETHER_MS = 60 * 60_000;

/** Groups messages to others that begin alike, so that fourteen reminders are one line. */
const grouped = (held: readonly Held[]): readonly (readonly [Held, ...Held[]])[] => {
  const groups = new Map<string, [Held, ...Held[]]>();
  for (const each of held) {
    const group = groups.get(each.first);
    if (group === undefined) groups.set(each.first, [each]);
    else group.push(each);
  }
  return [...groups.values()];
};

export const createTerminal = (options: TerminalOptions): Terminal => {
  const { json, write, now, zone, words } = options;
  const cards = new Map<string, Card[]>();
  let held: Held[] = [];

  const keepCard = (chat: string, card: Card): void => {
    const others = (cards.get(chat) ?? []).filter(({ id }) => id !== card.id);
    cards.set(chat, [...others, card].slice(-CARDS_KEPT));
  };

  const flush = (): void => {
    const { t, f } = words();
    for (const group of grouped(held)) {
      const [{ who, at, first }] = group;
      const said = { when: f.shortDateTime(at), who, first };
      write(group.length === 1 ? t.toOther(said) : t.toOthers({ ...said, count: group.length }));
    }
    held = [];
  };

  const showText = (outbound: Outbound, who: string, text: string): void => {
    const { t, f } = words();
    // What goes to others at about one time is told together, after what this screen got then.
    if (held.some(({ at }) => millis(now()) - millis(at) > TOGETHER_MS)) flush();
    if (outbound.to.chat !== options.mine()) {
      if (outbound.kind === 'reply' || outbound.kind === 'notice') {
        held.push({ who, at: now(), first: text.split('\n')[0] ?? '' });
      }
      return;
    }
    const heading = {
      reply: '',
      notice: `${t.sentAt({ when: f.dateTime(now()) })}\n${outbound.pin === true ? `${t.pinned}\n` : ''}`,
      edit: `${t.edited}\n`,
      delete: t.deleted,
      unpin: t.unpinned,
    }[outbound.kind];
    write(`${heading}${text}\n`);
  };

  const deliver = async (outbound: Outbound): Promise<Delivery> => {
    const { to, kind, reply } = outbound;
    const target = kind === 'edit' || kind === 'delete' || kind === 'unpin' ? outbound.target : null;
    const id = target?.message ?? outbound.id;
    const shown = reply === null ? null : plainText(reply);
    const who = await options.who(to);
    if (kind === 'delete')
      cards.set(
        to.chat,
        (cards.get(to.chat) ?? []).filter((card) => card.id !== id),
      );
    else if (shown !== null) keepCard(to.chat, { id, buttons: shown.buttons });
    // A program sees what was said; where it stands on a screen is not its concern.
    if (json && kind === 'unpin') return { outcome: 'sent', ref: null };
    if (json) {
      const buttons = (shown?.buttons ?? []).map(({ n, label, action }) => ({ n, label, action: actionWord(action) }));
      write(JSON.stringify({ at: isoIn(zone, now()), to: who, kind, id, text: shown?.body ?? '', buttons }));
    } else {
      showText(outbound, who, shown?.text ?? '');
    }
    return { outcome: 'sent', ref: kind === 'delete' || kind === 'unpin' ? null : { chat: to.chat, message: id } };
  };

  return {
    adapter: { channel: 'terminal', deliver },
    flush,
    press: (button) => {
      const chat = options.mine();
      const latest = (cards.get(chat) ?? []).filter(({ buttons }) => buttons.length > 0).toReversed();
      const found = /^\d+$/.test(button)
        ? latest.slice(0, 1).map((card) => ({ card, choice: card.buttons.find(({ n }) => n === Number(button)) }))
        : latest.map((card) => ({
            card,
            choice: card.buttons.find(({ action }) => action === button || actionWord(action) === button),
          }));
      const [hit] = found.filter(({ choice }) => choice !== undefined);
      if (hit?.choice === undefined) return null;
      return { token: hit.choice.action, card: { chat, message: hit.card.id } };
    },
  };
};
