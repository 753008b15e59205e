import type { Language } from '../domain/people/types.js';
import { en } from './en.js';
import { vi } from './vi.js';

/** The words of the product. Vietnamese is the reference: a missing, extra or wrongly typed English message does not compile. */
export type Catalogue = Shape<typeof vi>;

/** The same functions with the same parameters, whatever they return word by word. */
type Shape<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Shape<T[K]> };

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { vi, en };

export const catalogue = (language: Language): Catalogue => CATALOGUES[language];
