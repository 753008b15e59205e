import type { Json } from '../ports/store.js';

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The one spelling of a JSON value: compact, keys sorted by code unit. What a hash is taken of. */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
};

/** A copy that shares nothing with the original, and is what a reader of the stored text gets back. */
export const jsonCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Makes a value and all it holds unchangeable, so that it can be handed out without copying. What is frozen already is taken
 * as frozen to the bottom.
 */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) deepFreeze(each);
  return Object.freeze(value);
};
