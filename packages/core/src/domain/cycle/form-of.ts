import type { Form } from '../cluster/types.js';
import type { Cycle } from './types.js';

/** The version of a cycle's form that a revision was filled in by; the present one when that is not known. */
export const formOf = (cycle: Pick<Cycle, 'earlierForms'> & { readonly form: Form }, version: number): Form =>
  [cycle.form, ...cycle.earlierForms].find((form) => form.version === version) ?? cycle.form;
