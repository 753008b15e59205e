import type { Instant } from '../domain/instant.js';

/** The cluster's clock, virtual in a rehearsal, and the machine's, for leases, retries and pacing. Read only in app/. */
export interface Clock {
  now(): Instant;
  machineMs(): number;
}
