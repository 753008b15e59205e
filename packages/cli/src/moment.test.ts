import { type Instant, parseInstant } from '@clusterbot/core';
import { expect, it } from 'vitest';
import { readMoment } from './moment.js';

const NOW = '2024-06-10T02:00:00.000Z' as Instant;

it.each([
  ['+3d', '2024-06-13T02:00:00.000Z'],
  ['+6h', '2024-06-10T08:00:00.000Z'],
  ['+90m', '2024-06-10T03:30:00.000Z'],
  ['+2w', '2024-06-24T02:00:00.000Z'],
  ['2024-06-18T16:00:00+07:00', '2024-06-18T09:00:00.000Z'],
  ['2024-06-18T09:00:00Z', '2024-06-18T09:00:00.000Z'],
  ['2024-06-18T16:00', '2024-06-18T09:00:00.000Z'],
  ['2024-06-18 16:00', '2024-06-18T09:00:00.000Z'],
  ['2024-06-18', '2024-06-17T17:00:00.000Z'],
])('%s is %s', (said, instant) => {
  expect(readMoment(said, 'Asia/Ho_Chi_Minh', NOW)).toBe(parseInstant(instant));
});

it.each(['', '3d', '+3', '+d', '-1d', '2024-02-30', '2024-13-01', '2024-06-18T25:00', 'tomorrow', '18/6/2024'])(
  '“%s” is no point in time',
  (said) => {
    expect(readMoment(said, 'Asia/Ho_Chi_Minh', NOW)).toBeNull();
  },
);
