import { type PlacedStep, type StepGroup, stepsIn, type Term } from '../domain/cluster/terms.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import { fold } from '../language/fold.js';

/** What words say of a term's steps; `rest` is what else stands there, folded. */
export type NamedSteps = {
  readonly steps: readonly PlacedStep[];
  /** A group by its name, or all its steps at once: “cả ba tiểu ban”. */
  readonly group: StepGroup | null;
  readonly rest: string;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${escaped(text)}(?![\\p{L}\\d])`, 'u');

const writingsOf = (config: ClusterConfig, { step }: PlacedStep): readonly string[] => {
  const indicator = config.indicators.find(({ key }) => key === step.field);
  return [
    step.vi,
    step.en,
    step.viShort,
    step.enShort,
    ...(step.synonyms ?? []),
    ...(indicator === undefined ? [] : [indicator.vi, indicator.en, indicator.viShort, ...indicator.synonyms]),
  ].map(fold);
};

/** An indicator made of several fields whose steps make up a group says the group: “tiểu ban”. */
const groupWritings = (config: ClusterConfig, term: Term, group: StepGroup): readonly string[] => {
  const whole = config.indicators.filter(({ key }) => groupOfParts(config, term, key) === group);
  return [
    group.vi,
    group.en,
    group.viShort,
    group.enShort,
    ...whole.flatMap((each) => [each.vi, each.en, each.viShort, each.enShort, ...each.synonyms]),
  ].map(fold);
};

/** The steps, or else the group, that words name, the longest names first; null where they name none. */
export const stepsInWords = (config: ClusterConfig, term: Term, said: string): NamedSteps | null => {
  const names = [
    ...stepsIn(config)
      .filter((placed) => placed.term.id === term.id)
      .flatMap((placed) => writingsOf(config, placed).map((name) => ({ placed, group: null, name }))),
    ...term.groups.flatMap((group) =>
      groupWritings(config, term, group).map((name) => ({ placed: null, group, name })),
    ),
  ].toSorted((a, b) => b.name.length - a.name.length);
  let rest = fold(said);
  let group: StepGroup | null = null;
  const found = new Map<number, PlacedStep>();
  for (const each of names) {
    const pattern = whole(each.name);
    if (each.name === '' || !pattern.test(rest)) continue;
    rest = rest.replace(pattern, ' ');
    if (each.placed === null) group ??= each.group;
    else found.set(each.placed.number, each.placed);
  }
  if (found.size === 0 && group === null) return null;
  return {
    steps: [...found.values()].toSorted((a, b) => a.number - b.number),
    group: found.size === 0 ? group : null,
    rest: rest.replace(/\s+/g, ' ').trim(),
  };
};

/** The group whose steps an indicator made of several fields stands for. */
export const groupOfParts = (config: ClusterConfig, term: Term, key: string | undefined): StepGroup | null => {
  const parts = config.indicators.find((each) => each.key === key)?.parts ?? [];
  const groups = new Set(
    parts.map((part) => term.steps.find(({ field }) => field === part)?.group).filter((each) => each !== undefined),
  );
  return groups.size === 1 ? (term.groups.find(({ key: group }) => groups.has(group)) ?? null) : null;
};

const SHARE = /(?<![\d/])(\d[\d.]{0,6})\s*\/\s*(\d[\d.]{0,6})(?![\d/])/;

/** A day said as one is no share. */
const DAY = /(?<!\p{L})(?:ngày|ngay)\s+\d{1,2}\/\d{1,2}(?:\/\d{4})?/giu;

/** `430/434`: so many of all; null where no such pair stands there. */
export const shareInWords = (said: string): { readonly done: number; readonly of: number } | null => {
  const [, done, of] = SHARE.exec(said.replace(DAY, ' ')) ?? [];
  if (done === undefined || of === undefined) return null;
  const figure = (text: string): number => Number(text.replaceAll('.', ''));
  return { done: figure(done), of: figure(of) };
};
