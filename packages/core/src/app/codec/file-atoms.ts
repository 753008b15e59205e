import { z } from 'zod';

// What the parts of a cluster file are made of; every fault shows an example.

export const id = (max: number, pattern: RegExp, example: string, allowed = 'a-z, 0-9, "-"') =>
  z
    .string({ error: `must be a text, e.g. "${example}"` })
    .regex(pattern, `use 1 to ${max} of ${allowed}, e.g. "${example}"`);
export const words = (example: string, max = 200) => {
  const error = `must be a text of 1 to ${max} characters, e.g. "${example}"`;
  return z.string({ error }).min(1, error).max(max, error);
};
export const whole = (min: number, max: number, example: number) => {
  const error = `must be a whole number from ${min} to ${max}, e.g. ${example}`;
  return z.number({ error }).int(error).min(min, error).max(max, error);
};
export const one = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.map((value) => `"${value}"`).join(', ')}` });
export const yes = z.boolean({ error: 'must be true or false' });
export const list = <T extends z.ZodType>(item: T, example: string) =>
  z.array(item, { error: `must be a list, e.g. ${example}` });

export const date = z.iso.date({ error: 'must be a day of the calendar, e.g. "2024-06-14"' });
export const time = z
  .string({ error: 'must be a time of day, e.g. "08:00"' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, e.g. "08:00"');
