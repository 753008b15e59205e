import type { ClusterConfig } from '../domain/cluster/types.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = value === undefined ? '(none)' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** Items of a list are matched by their id, key, year or date, so that inserting one does not shift all others. */
const nameOf = (value: unknown): string | null => {
  if (!isObject(value)) return null;
  const name = value.id ?? value.key ?? value.year ?? value.date;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
};

const asRecord = (value: unknown): Readonly<Record<string, unknown>> | null => {
  if (isObject(value)) return value;
  if (!Array.isArray(value) || !value.every((each) => nameOf(each) !== null)) return null;
  return Object.fromEntries(value.map((each) => [nameOf(each), each]));
};

/** Equal whatever the order in which an object's keys stand; the order of a list counts. */
const same = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => same(each, b[index]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
};

const compare = (path: string, before: unknown, after: unknown): readonly string[] => {
  if (same(before, after)) return [];
  const [a, b] = [asRecord(before), asRecord(after)];
  if (a === null || b === null) return [`${path}: ${shown(before)} → ${shown(after)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const inside = keys.flatMap((key) => compare(path === '' ? key : `${path}.${key}`, a[key], b[key]));
  return inside.length > 0 ? inside : [`${path}: the order changes`];
};

/** What differs between two configurations, one readable line each: `calendar.dueTime: "17:00" → "16:00"`. */
export const configDifference = (before: ClusterConfig, after: ClusterConfig): readonly string[] =>
  compare('', before, after);

/** The sections that differ, which are what `apply` replaces, each by one event; one that was left out is replaced by nothing. */
export const changedSections = (before: ClusterConfig, after: ClusterConfig): readonly (keyof ClusterConfig)[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ClusterConfig)[]).filter(
    (section) => !same(before[section], after[section]),
  );
