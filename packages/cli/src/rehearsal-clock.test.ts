import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, parseInstant } from '@clusterbot/core';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../../../tests/support/cli-io.js';
import {
  createRehearsalClock,
  isRehearsal,
  type RehearsalTime,
  readRehearsalTime,
  writeRehearsalTime,
} from './rehearsal-clock.js';

const at = (iso: string): Instant => parseInstant(iso) as Instant;
const BEGIN = at('2024-06-10T09:00:00+07:00');
const LATER = at('2024-06-11T09:00:00+07:00');

const clockWith = (speed: number) => {
  let ms = 1_000;
  const written: RehearsalTime[] = [];
  const clock = createRehearsalClock({
    time: { at: BEGIN, runs: 3 },
    speed,
    machineMs: () => ms,
    write: (time) => written.push(time),
  });
  return { clock, written, pass: (more: number) => (ms += more) };
};

it('stands still while the machine’s time passes', () => {
  const { clock, pass } = clockWith(0);
  pass(3_600_000);
  expect(clock.now()).toBe(BEGIN);
  expect(clock.machineMs()).toBe(3_601_000);
});

it('runs so many times as fast as the machine', () => {
  const { clock, pass } = clockWith(60);
  pass(60_000);
  expect(clock.now()).toBe(at('2024-06-10T10:00:00+07:00'));
});

it('moves forward only, and writes where it is', () => {
  const { clock, written, pass } = clockWith(60);
  expect(clock.moveTo(LATER)).toBe(true);
  expect(clock.moveTo(BEGIN)).toBe(false);
  expect(clock.now()).toBe(LATER);
  pass(1_000);
  clock.save();
  expect(written).toEqual([
    { at: LATER, runs: 3 },
    { at: at('2024-06-11T09:01:00+07:00'), runs: 3 },
  ]);
  expect(clock.now()).toBe(at('2024-06-11T09:01:00+07:00'));
});

it('is kept in its directory, and a damaged file is told, not overwritten', async () => {
  const { directory, remove } = await temporaryDirectory();
  expect(isRehearsal(directory)).toBe(false);
  writeRehearsalTime(directory, { at: LATER, runs: 7 });
  expect(isRehearsal(directory)).toBe(true);
  expect(readRehearsalTime(directory)).toEqual({ ok: true, value: { at: LATER, runs: 7 } });
  writeFileSync(join(directory, 'rehearsal.json'), '{"format":1,"at":"yesterday","runs":7}');
  expect(readRehearsalTime(directory)).toMatchObject({ ok: false, error: { status: 1 } });
  await remove();
});
