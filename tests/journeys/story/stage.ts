import type { Driver, Player } from '../drivers/types.js';
import { sees } from '../drivers/wait.js';

type Wanted = readonly (string | RegExp)[];

/** What a chapter of the story works with. Each step answers everything new on that person's screen. */
export type Stage = {
  readonly driver: Driver;
  player(who: string): Player;
  say(who: string, text: string, ...wanted: Wanted): Promise<string>;
  press(who: string, label: string, ...wanted: Wanted): Promise<string>;
  /** Lets time pass and looks at one screen. */
  clock(iso: string, who: string, ...wanted: Wanted): Promise<string>;
  outage(iso: string, who: string, ...wanted: Wanted): Promise<string>;
};

export type Chapter = {
  readonly title: string;
  /** A chapter that only some platforms have. */
  readonly on?: readonly Driver['platform'][];
  readonly play: (stage: Stage) => Promise<void>;
};

export const stageOn = (driver: Driver): Stage => {
  const act = (who: string, wanted: Wanted, doing: (player: Player) => void | Promise<void>): Promise<string> => {
    const player = driver.player(who);
    return sees(driver, player, () => doing(player), ...wanted);
  };
  return {
    driver,
    player: driver.player,
    say: (who, text, ...wanted) => act(who, wanted, (player) => player.say(text)),
    press: (who, label, ...wanted) => act(who, wanted, (player) => player.press(label)),
    clock: (iso, who, ...wanted) => act(who, wanted, () => driver.clockTo(iso)),
    outage: (iso, who, ...wanted) => act(who, wanted, () => driver.outageTo(iso)),
  };
};

/** Redeems the code of somebody and proves that messages arrive. */
export const enrol = async ({ driver, say, press }: Stage, who: string): Promise<void> => {
  const code = driver.code(who);
  if (code === null) return;
  await say(who, driver.platform === 'telegram' ? `/start ${code}` : `start ${code}`, 'Mã đúng');
  await press(who, 'Đã nhận được tin', 'Đăng ký xong');
};
