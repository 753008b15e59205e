import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import { type Instant, parseInstant } from '../domain/instant.js';
import type { Role } from '../domain/people/types.js';
import { createReader, guard, type ValueAs } from './index.js';

const config = bundledCluster();
const reader = createReader(config);
const NOW = parseInstant('2024-06-10T09:00:00+07:00') ?? ('' as Instant);

type Line<E> = { readonly text: string; readonly role?: Role; readonly as?: ValueAs; readonly expect: E };
const lines = <E>(name: string): readonly Line<E>[] => {
  const file = new URL(`../../../../tests/fixtures/language/${name}.jsonl`, import.meta.url);
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line): Line<E> => JSON.parse(line))
    : [];
};
const rate = <T>(all: readonly T[], right: (each: T) => boolean): number => all.filter(right).length / all.length;

describe.each(['dev', 'held'])('the labelled messages, %s half', (half) => {
  it('are read with the intent meant', { timeout: 60_000 }, () => {
    const all = lines<{ readonly intent: string }>(`interpret.${half}`);
    expect(all.length).toBeGreaterThan(400);
    const right = rate(
      all,
      (line) =>
        reader.interpret(line.text, { config, now: NOW, role: line.role ?? 'officer' }).intent === line.expect.intent,
    );
    expect(right).toBeGreaterThanOrEqual(0.94);
  });

  it('give the figures and dates meant', () => {
    const all = lines<{ readonly kind: string; readonly value: unknown }>(`values.${half}`);
    expect(all.length).toBeGreaterThan(200);
    const right = rate(all, (line) => {
      const read = reader.parseValue(line.text, {
        now: NOW,
        zone: config.calendar.zone,
        ...(line.as === undefined ? {} : { as: line.as }),
      });
      return read.kind === line.expect.kind && (line.expect.value === undefined || read.value === line.expect.value);
    });
    expect(right).toBeGreaterThanOrEqual(0.97);
  });

  it('are refused where they must be, no marking missed, hardly ever where not', { timeout: 60_000 }, () => {
    const all = lines<{ readonly verdict: string; readonly rule?: string | null }>(`guard.${half}`);
    expect(all.length).toBeGreaterThan(250);
    const refusals = all.filter((line) => line.expect.verdict === 'refuse');
    const caught = (line: Line<unknown>): boolean => guard(line.text).verdict === 'refuse';
    expect(
      rate(
        refusals.filter((line) => line.expect.rule === 'marking'),
        caught,
      ),
    ).toBe(1);
    expect(rate(refusals, caught)).toBeGreaterThanOrEqual(0.97);
    expect(
      rate(
        all.filter((line) => line.expect.verdict === 'pass'),
        caught,
      ),
    ).toBeLessThanOrEqual(0.02);
  });
});
