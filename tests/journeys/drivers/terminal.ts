import { launch, type Rehearsal } from './process.js';
import type { Driver, Player, Shown } from './types.js';

type Line = {
  readonly to: string;
  readonly kind: 'reply' | 'notice' | 'edit' | 'delete';
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly { readonly n: number; readonly label: string; readonly action: string }[];
};

/** The piped terminal chat of a rehearsal, read as programs read it. */
export const onTerminal = async (rehearsal: () => Promise<Rehearsal>): Promise<Driver> => {
  const { directory, remove } = await rehearsal();
  const lines: Line[] = [];
  const watchers = new Set<() => void>();
  let rest = '';
  const take = (text: string): void => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.filter((part) => part !== '').map((part) => JSON.parse(part) as Line));
    for (const look of [...watchers]) look();
  };
  const running = launch(['chat', '--json'], { CLUSTERBOT_DATA: directory }, take);
  const type = (line: string): void => void running.child.stdin?.write(`${line}\n`);

  /** A person's messages as they stand after edits and deletions. */
  const cards = (who: string): ReadonlyMap<string, Line> => {
    const standing = new Map<string, Line>();
    for (const line of lines.filter(({ to }) => to === who)) {
      if (line.kind === 'delete') standing.delete(line.id);
      else standing.set(line.id, line);
    }
    return standing;
  };
  // The terminal counts messages and presses; a deletion names the message by that number.
  let count = 0;
  const said: { readonly who: string; readonly n: number; readonly text: string }[] = [];
  const playerOf = (who: string): Player => ({
    who,
    say: (text) => {
      count += 1;
      said.push({ who, n: count, text });
      type(`:as ${who}`);
      type(text.replaceAll('\n', '\\\n'));
    },
    attach: () => {
      throw new Error('nothing can be attached in a terminal');
    },
    press: (label) => {
      const withButtons = [...cards(who).values()].filter(({ buttons }) => buttons.length > 0);
      const card = withButtons.findLast(({ buttons }) => buttons.some((each) => each.label.includes(label)));
      const button = card?.buttons.find((each) => each.label.includes(label));
      if (button === undefined) throw new Error(`${who} has no button ${label}`);
      count += 1;
      type(`:as ${who}`);
      type(`:press ${card === withButtons.at(-1) ? button.n : button.action}`);
    },
    shown: () =>
      [...cards(who).values()].map(
        ({ id, text, buttons }): Shown => ({ id, text, buttons: buttons.map(({ label }) => label) }),
      ),
    own: () => {
      const deleted = lines.filter(({ kind }) => kind === 'delete').map(({ id }) => Number(id.split(':').at(-1)));
      return said.filter((each) => each.who === who && !deleted.includes(each.n)).map(({ text }) => text);
    },
  });
  /** A question behind the command; the terminal answers it when everything before is shown. */
  const travel = async (command: string): Promise<void> => {
    count += 1;
    const before = cards('observer').size;
    type(command);
    type(':as observer');
    type('/hannop');
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${command} was not answered: ${running.log()}`)), 60_000);
      const look = (): void => {
        if (cards('observer').size <= before) return;
        clearTimeout(timer);
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
    });
  };
  return {
    platform: 'terminal',
    player: playerOf,
    code: () => null,
    onChange: (look) => {
      watchers.add(look);
      return () => watchers.delete(look);
    },
    clockTo: (iso) => travel(`:clock ${iso}`),
    outageTo: (iso) => travel(`:outage ${iso}`),
    log: running.log,
    directory,
    close: async () => {
      const ended = await running.end('SIGTERM');
      await remove();
      return ended;
    },
  };
};
