import { createInterface } from 'node:readline/promises';
import { ok } from '@clusterbot/core';
import { type Done, failed } from '../fault.js';
import type { Io } from '../io.js';

const agreed = async ({ input, output }: Io, question: string): Promise<boolean> => {
  const lines = createInterface({ input, output });
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
};

/** Asks whoever sits at the keyboard, unless told not to; `how` begins the advice where nobody does. */
export const mayGoOn = async (io: Io, yes: boolean, question: string, how: string): Promise<Done<null>> => {
  if (yes) return ok(null);
  if (!io.interactive) return failed(`nothing was changed; ${how}, add --yes`);
  return (await agreed(io, question)) ? ok(null) : failed('nothing was changed');
};
