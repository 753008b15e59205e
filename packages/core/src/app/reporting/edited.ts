import { sameValue } from '../../domain/report/form.js';
import { listCycles } from '../cycles.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';
import type { Figures } from './read-figures.js';

/**
 * The period an edited message speaks of: one that was open for entry when it was first written, whatever opened since. A figure
 * of June must not be offered to the report of December. Nothing when its time is unknown or no period was open then.
 */
export const editedPeriod = async ({ deps, config, inbound, now }: Turn): Promise<{ readonly period?: string }> => {
  const { content } = inbound;
  const first = content.kind === 'edited' ? (content.firstSentAt ?? null) : null;
  if (first === null || first > now) return {};
  const then = (await listCycles(deps, config.id)).filter(
    ({ instants }) => instants.opens <= first && first <= instants.lock,
  );
  const meant = then.find(({ instants }) => now <= instants.lock) ?? then.at(-1);
  return meant === undefined ? {} : { period: meant.instants.period };
};

/** What an edited message says that the draft does not hold already; all of it while a read-back waits, which it replaces. */
export const changedOnly = ({ session }: Turn, duty: Duty, figures: Figures): Figures =>
  session.dialogue?.kind === 'readback'
    ? figures
    : {
        ...figures,
        proposals: figures.proposals.filter(
          ({ field, value, readings }) => readings.length > 0 || !sameValue(duty.entries[field]?.value, value),
        ),
        texts: figures.texts.filter(({ field, text }) => duty.texts.fields[field]?.text !== text),
      };

/** Whether figures were found, and none of them is new. */
export const nothingNew = (found: Figures, changed: Figures): boolean =>
  found.proposals.length + found.texts.length > 0 &&
  changed.proposals.length + changed.texts.length + changed.unread.length === 0;
