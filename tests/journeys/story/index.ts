import { APPROVAL, APPROVAL_PEOPLE, WITH_APPROVAL } from './approval.js';
import { ENROLLMENT } from './enrollment.js';
import { ENTERING } from './entering.js';
import { EXCHANGE, EXCHANGE_PEOPLE, WITH_EXCHANGE } from './exchange.js';
import { HANDING_IN } from './handing-in.js';
import { MERGER, MERGER_PEOPLE } from './merger.js';
import { OUTAGE } from './outage.js';
import { CYCLE_PEOPLE, REMINDING, REMINDING_ON } from './reminding.js';
import type { Chapter } from './stage.js';
import { AFTER_DUE, BEFORE_DUE } from './steering.js';

/** They get a code each; in the terminal they are there from the start. */
export const PEOPLE: readonly string[] = [
  ...new Set([...CYCLE_PEOPLE, ...MERGER_PEOPLE, ...APPROVAL_PEOPLE, ...EXCHANGE_PEOPLE]),
];

/** Each chapter begins where the one before ended. */
export type Story = {
  readonly name: string;
  readonly chapters: readonly Chapter[];
  /** Sections of the cluster file beside those of the example. */
  readonly file?: Readonly<Record<string, unknown>>;
};

export const STORIES: readonly Story[] = [
  { name: 'one report', chapters: [...ENROLLMENT, ...ENTERING, ...HANDING_IN] },
  { name: 'one cycle', chapters: [...REMINDING, ...BEFORE_DUE, ...REMINDING_ON, ...AFTER_DUE] },
  { name: 'an outage', chapters: OUTAGE },
  { name: 'a merger', chapters: MERGER },
  { name: 'an approval', chapters: APPROVAL, file: WITH_APPROVAL },
  { name: 'an exchange', chapters: EXCHANGE, file: WITH_EXCHANGE },
];
