import type { Inbound } from '../conversation/inbound.js';
import type { Answer, Delivery, Outbound } from '../conversation/outbound.js';
import type { Instant } from '../domain/instant.js';
import type { Language } from '../domain/people/types.js';
import type { Operator } from './operator.js';

export type Received = {
  readonly answer: Answer;
  readonly outbound: readonly Outbound[];
  /** Not remembered for a second delivery of the message, which is answered anew. */
  readonly secret?: true;
};

/** The two doors in, and what a host needs beside them. */
export interface App {
  /** Handles one update; when it resolves, everything it changed is on disk. Rejects when it could not be stored: do not acknowledge. */
  receive(inbound: Inbound): Promise<Received>;
  /** Opens what the calendar opened while no host was there; call it before the first message is taken. */
  catchUp(): Promise<void>;
  /** Does everything that fell due up to the cluster's now; also hands out waiting outbox rows. */
  tick(): Promise<readonly Outbound[]>;
  /** Tells what became of an outbound that `receive`, `tick` or `settled` handed out; may start a follow-up. */
  settled(outbound: Outbound, delivery: Delivery): Promise<readonly Outbound[]>;
  /** The next instant after `after` at which `tick` has something to do, a day later at most; null before a cluster was founded. */
  nextDue(after: Instant): Promise<Instant | null>;
  /** The command menu of a platform: names without slash, descriptions within 256 characters. */
  menu(language: Language): Promise<readonly { readonly command: string; readonly description: string }[]>;
  readonly operator: Operator;
  /** Writes down what was delivered but not recorded yet; call it before the process ends. */
  flush(): Promise<void>;
}
