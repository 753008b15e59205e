import type { GuardRule, GuardVerdict } from '../types.js';
import { isMarked } from './marking.js';
import { namesPersonnel } from './personnel.js';
import { showsContact, showsIdentity, showsSensitive } from './private.js';
import { type Guarded, guarded } from './words.js';

const RULES: readonly (readonly [GuardRule, (text: Guarded) => boolean])[] = [
  ['marking', isMarked],
  ['personal_id', showsIdentity],
  ['personnel_names', namesPersonnel],
  ['contact', showsContact],
  ['sensitive', showsSensitive],
];

/**
 * Whether a text may be stored, logged or echoed at all: message, caption, file name, cell. Meaning decides, not the token
 * (LANGUAGE.md, The guard). Linear in the length; the first rule that applies is named.
 */
export const guard = (text: string): GuardVerdict => {
  const prepared = guarded(text);
  const broken = RULES.find(([, applies]) => applies(prepared));
  return broken === undefined ? { verdict: 'pass', rule: null } : { verdict: 'refuse', rule: broken[0] };
};
