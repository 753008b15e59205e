import type { OnScreen, Screen } from './screen.js';

/** A day with one person, and what it is told in. */
export type Day = {
  /** Begins the name of its file. */
  readonly name: string;
  readonly title: string;
  /** What the reader is told first; figures in it are made up. */
  readonly intro: string;
  readonly who: string;
  /** How the two are called on paper, and what a press is. */
  readonly words: {
    readonly person: string;
    readonly bot: string;
    readonly presses: string;
    readonly changed: string;
    readonly gone: string;
  };
  readonly play: (stage: DayStage) => Promise<void>;
};

export type DayStage = {
  /** A heading of the transcript. */
  readonly scene: (title: string) => void;
  readonly say: (text: string) => Promise<void>;
  readonly press: (label: string) => Promise<void>;
  /** Time passes; what arrives meanwhile is told. */
  readonly until: (iso: string) => Promise<void>;
  readonly code: Screen['code'];
  /** Somebody else, off this paper. */
  readonly elsewhere: (who: string, ...lines: readonly string[]) => Promise<void>;
};

const face = ({ text, buttons }: OnScreen): string =>
  [text.trimEnd(), ...buttons.map((row) => row.map((label) => `[${label}]`).join(' '))].filter(Boolean).join('\n');

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

/** Codes differ at every run. */
const masked = (text: string): string => text.replace(/\b[a-z2-9]{5}-[a-z2-9]{5}\b/g, 'xxxxx-xxxxx');

/** Plays a day and writes down everything that stood on the person's screen, in order. */
export const transcribe = async (screen: Screen, day: Day): Promise<string> => {
  const { who, words } = day;
  const paper: string[] = [`# ${day.title} · ${screen.platform}`, day.intro];
  let before = new Map<string, OnScreen>();
  const tell = (): void => {
    const now = screen.shown(who);
    const standing = new Set(now.map(({ id }) => id));
    for (const old of before.values())
      if (!standing.has(old.id) && old.from === 'person') paper.push(`*${words.gone}*`);
    for (const each of now) {
      const old = before.get(each.id);
      if (each.from === 'person' || (old !== undefined && face(old) === face(each))) continue;
      paper.push(`**${words.bot}**${old === undefined ? '' : ` (${words.changed})`}`, fenced(face(each)));
    }
    before = new Map(now.map((each) => [each.id, each]));
  };
  const act = async (line: string, doing: () => Promise<void>): Promise<void> => {
    paper.push(line);
    await doing();
    tell();
  };
  await day.play({
    scene: (title) => void paper.push(`## ${title}`),
    say: (text) => {
      const typed = screen.platform === 'Slack' && text.startsWith('/') ? `/cumtd ${text.slice(1)}` : text;
      return act(`**${words.person}**\n\n${fenced(typed)}`, () => screen.say(who, text));
    },
    press: (label) => act(`**${words.person}** ${words.presses} \`[${label}]\``, () => screen.press(who, label)),
    until: async (iso) => {
      await screen.playTo(iso);
      tell();
    },
    code: screen.code,
    elsewhere: async (other, ...lines) => {
      for (const line of lines) {
        const button = /^\[(.+)\]$/.exec(line)?.[1];
        await (button === undefined ? screen.say(other, line) : screen.press(other, button));
      }
      tell();
    },
  });
  return `${masked(paper.join('\n\n'))}\n`;
};
