import { type App, type ClusterConfig, ok } from '@clusterbot/core';
import { type Done, failed } from '../fault.js';
import type { Io } from '../io.js';
import { mayGoOn } from './agreed.js';

/**
 * Shows what a configuration would change, the boards in words first, asks unless told not to, and applies it. Nothing is written
 * before that.
 */
export const applyChanges = async (
  { operator }: Pick<App, 'operator'>,
  io: Io,
  config: ClusterConfig,
  options: { readonly yes: boolean; readonly openCycles?: 'keep' | 'move' },
): Promise<Done<number>> => {
  const roster = await operator.rosterPreview(config);
  if (!roster.ok) return failed(roster.error.message);
  const difference = await operator.difference(config);
  const cycles = await operator.openCyclesOn(config);
  if (difference.length === 0 && (cycles.length === 0 || options.openCycles !== 'move')) {
    io.print('Nothing would change.');
    return ok(0);
  }
  for (const line of [...roster.value, ...difference, ...cycles]) io.print(line);
  const agreed = await mayGoOn(io, options.yes, 'Apply these changes?', 'to apply this without being asked');
  if (!agreed.ok) return agreed;
  const applied = await operator.apply(config, options.openCycles ?? 'keep');
  if (!applied.ok) return failed(applied.error.message);
  io.print(`Applied: ${applied.value.events} ${applied.value.events === 1 ? 'change' : 'changes'} recorded.`);
  for (const period of applied.value.moved)
    io.print(`${period} is on form version ${config.form.version} from now on.`);
  return ok(0);
};
