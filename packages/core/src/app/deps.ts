import type { Clock } from '../ports/clock.js';
import type { Ids } from '../ports/ids.js';
import type { Log } from '../ports/log.js';
import type { Store } from '../ports/store.js';

/** Everything impure that the application is given. */
export type Deps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Names this process in leases. */
  readonly lease: string;
  /** Synthetic figures: every screen that shows them says so. */
  readonly rehearsal: boolean;
};
