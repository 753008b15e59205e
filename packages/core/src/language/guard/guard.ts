import type { GuardRule, GuardVerdict } from '../types.js';
import { isMarked } from './marking.js';
import { namesPersonnel } from './personnel.js';
import { showsContact, showsIdentity } from './private.js';
import { showsHistory, showsSensitive } from './sensitive.js';
import { type Guarded, guarded, variantsOf } from './words.js';

const RULES: readonly (readonly [GuardRule, (text: Guarded) => boolean])[] = [
  ['marking', isMarked],
  ['personal_id', showsIdentity],
  ['sensitive', showsHistory],
  ['personnel_names', namesPersonnel],
  ['contact', showsContact],
  ['sensitive', showsSensitive],
];

/**
 * Whether a text may be stored, logged or echoed at all: message, caption, file name, cell. Meaning decides, not the token
 * (LANGUAGE.md, The guard). Linear in the length; the first rule that applies is named.
 */
export const guard = (text: string): GuardVerdict => {
  const disguises = variantsOf(text).map(guarded);
  const broken = RULES.find(([, applies]) => disguises.some(applies));
  return broken === undefined ? { verdict: 'pass', rule: null } : { verdict: 'refuse', rule: broken[0] };
};
