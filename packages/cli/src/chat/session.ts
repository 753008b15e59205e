import {
  type AccountKey,
  type App,
  type Catalogue,
  catalogue,
  type Format,
  format,
  type Inbound,
  type InboundContent,
  type Language,
  ok,
} from '@clusterbot/core';
import { type Done, isBroken } from '../fault.js';
import type { Dispatcher } from '../host/dispatcher.js';
import type { Time } from '../host/time.js';
import { readMoment } from '../moment.js';
import type { RehearsalClock } from '../rehearsal-clock.js';
import { readLine } from './line.js';
import { helpText, openingText, tryText } from './opening.js';
import { accountOf, type createDirectory } from './people.js';
import type { Terminal } from './terminal.js';

export type SessionOptions = {
  readonly app: Pick<App, 'receive'>;
  readonly dispatcher: Pick<Dispatcher, 'deliverAll'>;
  readonly time: Time;
  /** Null in a real data directory, where nothing but talking is possible. */
  readonly rehearsal: RehearsalClock | null;
  /** Whether this process lets time pass: always in a rehearsal. */
  readonly ticks: boolean;
  readonly people: ReturnType<typeof createDirectory>;
  /** Names the messages of this conversation: `term:<run>:<n>`. */
  readonly run: string;
  readonly zone: string;
  readonly json: boolean;
  /** What is for people: into the conversation, or to stderr where stdout is for programs. */
  readonly say: (text: string) => void;
  readonly screen: Screen;
  /** A message that a defect of ours kept from being handled; the conversation goes on. */
  readonly onDefect: (error: unknown) => void;
};

/** Who sits at the terminal, and in which language it speaks to them. */
export type Screen = { who: string; language: Language };

export const wordsOf = (screen: Screen, zone: string): { readonly t: Catalogue['terminal']; readonly f: Format } => ({
  t: catalogue(screen.language).terminal,
  f: format(screen.language, zone),
});

/** One conversation at the terminal: lines in, what they cause out, each line finished before the next begins. */
export const createSession = (options: SessionOptions, terminal: Terminal) => {
  const { app, dispatcher, time, rehearsal, people, screen, zone, say } = options;
  let said = 0;
  let failures = 0;

  const words = () => wordsOf(screen, zone);

  const receive = async (content: InboundContent): Promise<void> => {
    said += 1;
    const chat = screen.who;
    const inbound: Inbound = {
      key: `term:${options.run}:${said}`,
      channel: 'terminal',
      account: accountOf(chat) as AccountKey,
      displayName: chat,
      chat,
      place: 'private',
      sentAt: null,
      content,
      message: content.kind === 'press' ? null : { chat, message: `in:${options.run}:${said}` },
      languageHint: null,
    };
    try {
      const { outbound } = await app.receive(inbound);
      await dispatcher.deliverAll(outbound);
    } catch (error) {
      if (isBroken(error)) throw error;
      failures += 1;
      say(catalogue(screen.language).talk.failed);
      options.onDefect(error);
    }
  };

  const pass = async (): Promise<void> => {
    if (options.ticks) await time.tickAndDeliver();
    terminal.flush();
  };

  const become = async (who: string): Promise<void> => {
    const { t } = words();
    const name = rehearsal === null ? null : await people.nameOf(who);
    if (name === null) return say(rehearsal === null ? t.wrong.onlyRehearsal : t.wrong.who({ who }));
    screen.who = who;
    if (!options.json) say(t.nowAs({ name, who }));
  };

  const travel = async (kind: 'clock' | 'outage', to: string): Promise<void> => {
    const { t, f } = words();
    if (rehearsal === null) return say(t.wrong.onlyRehearsal);
    const target = readMoment(to, zone, rehearsal.now());
    if (target === null) return say(t.wrong.instant({ said: to }));
    const moved = await (kind === 'clock' ? time.play(target) : time.jump(target));
    terminal.flush();
    const when = f.dateTime(rehearsal.now());
    if (!moved.ok) say(t.wrong.backwards({ when }));
    else if (!options.json) say(`${t.clockNow({ when, sent: moved.value })}\n`);
  };

  const press = async (button: string): Promise<void> => {
    const pressed = terminal.press(button);
    if (pressed === null) return say(words().t.wrong.press({ button }));
    await receive({ kind: 'press', token: pressed.token, card: pressed.card });
    await pass();
  };

  return {
    /** Takes one line; resolves when everything it caused has been shown. */
    take: async (line: string): Promise<void> => {
      const read = readLine(line);
      switch (read.kind) {
        case 'empty':
          return;
        case 'say':
          await receive({ kind: 'text', text: read.text });
          return pass();
        case 'press':
          return press(read.button);
        case 'as':
          return become(read.who);
        case 'clock':
        case 'outage':
          return travel(read.kind, read.to);
        case 'help':
          screen.language = read.language ?? screen.language;
          return say(helpText(words().t));
        case 'unknown':
          return say(words().t.wrong.word({ word: read.word }));
      }
    },
    /** Shows what fell due meanwhile, and in a rehearsal for people who they are, what is owed and what to try. */
    open: async (): Promise<Done<null>> => {
      await pass();
      const { t, f } = words();
      if (options.json) return ok(null);
      if (rehearsal === null) say(`${t.real({ account: `terminal:${screen.who}` })}\n`);
      else {
        const name = (await people.nameOf(screen.who)) ?? screen.who;
        say(openingText(t, f, { name, who: screen.who }, { now: rehearsal.now(), speed: rehearsal.speed }));
        await receive({ kind: 'text', text: '/viec' });
        terminal.flush();
        say(tryText(t));
      }
      return ok(null);
    },
    pass,
    /** How many messages were not handled because of a defect. */
    failures: () => failures,
    prompt: (): string =>
      rehearsal === null ? `${screen.who}> ` : `${words().f.shortDateTime(rehearsal.now())} ${screen.who}> `,
  };
};

export type Session = ReturnType<typeof createSession>;
