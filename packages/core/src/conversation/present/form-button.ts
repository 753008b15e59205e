import { button } from '../build.js';
import type { Button } from '../reply.js';
import type { Words } from './words.js';

/** Opens the report as a form of the platform's own; left out where there is none. */
export const formButton = (words: Words, where: { readonly period?: string; readonly board?: string }): Button => ({
  ...button(words.t.form.button, { verb: 'form', ...where }),
  needs: 'forms',
});
