import { integer, structured } from './checks.js';
import { LIMITS } from './limits.js';
import { type Params, Refusal, type TgUpdate } from './types.js';
import type { World } from './world.js';

type Waiting = { readonly end: (answer: readonly TgUpdate[] | Refusal) => void };

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

/** `getUpdates` as Telegram does it: holds the line open, confirms what lies below the offset, ends an older poller with 409. */
export class Polling {
  private waiting: Waiting | null = null;

  constructor(private readonly world: World) {}

  get isWaiting(): boolean {
    return this.waiting !== null;
  }

  /** Answers every held request, so that the server can close. */
  release(): void {
    this.waiting?.end([]);
  }

  async getUpdates(params: Params, gone: Promise<void>): Promise<readonly TgUpdate[]> {
    const offset = integer(params, 'offset') ?? 0;
    const limit = Math.min(Math.max(integer(params, 'limit') ?? LIMITS.updatesPerCall, 1), LIMITS.updatesPerCall);
    const seconds = Math.min(Math.max(integer(params, 'timeout') ?? 0, 0), LIMITS.pollSeconds);
    if (params.allowed_updates !== undefined)
      this.world.allowed = structured(params.allowed_updates, 'allowed_updates') as readonly string[];
    this.waiting?.end(new Refusal(409, CONFLICT));
    if (offset > 0) this.world.confirm(offset);
    if (offset < 0) this.world.confirm(this.world.pending.at(offset)?.update_id ?? 0);
    const ready = (): readonly TgUpdate[] => this.world.pending.slice(0, limit);
    if (ready().length > 0 || seconds === 0) return ready();
    const answer = await this.hold(ready, seconds, gone);
    if (answer instanceof Refusal) throw answer;
    return answer;
  }

  private hold(
    ready: () => readonly TgUpdate[],
    seconds: number,
    gone: Promise<void>,
  ): Promise<readonly TgUpdate[] | Refusal> {
    return new Promise((resolve) => {
      const end = (answer: readonly TgUpdate[] | Refusal): void => {
        clearTimeout(timer);
        forget();
        if (this.waiting === waiting) this.waiting = null;
        resolve(answer);
      };
      const waiting: Waiting = { end };
      const timer = setTimeout(() => end([]), seconds * 1000);
      this.waiting = waiting;
      const forget = this.world.onChange(() => {
        if (ready().length > 0) end(ready());
      });
      void gone.then(() => end([]));
      this.world.changed();
    });
  }
}
