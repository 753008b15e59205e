import { reply, text } from '../../conversation/build.js';
import { sameValue } from '../../domain/report/form.js';
import { listCycles } from '../cycles.js';
import type { Said, Turn } from '../turn.js';
import type { Duty } from './duty.js';
import type { Figures } from './read-figures.js';
import { openReadback, type ReadbackOptions } from './readback.js';

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

/** Reads figures back; of an edited message only those that it changes. */
export const readBackFigures = async (
  turn: Turn,
  duty: Duty,
  figures: Figures,
  options: ReadbackOptions,
): Promise<Said> => {
  if (turn.inbound.content.kind !== 'edited') return openReadback(turn, duty, figures, options);
  const changed = changedOnly(turn, duty, figures);
  return nothingNew(figures, changed)
    ? { replies: [reply(text(turn.t.talk.edited))] }
    : openReadback(turn, duty, changed, options);
};

/** What an edited message says that the draft does not hold already; all of it while a read-back waits, which it corrects. */
const changedOnly = ({ session }: Turn, duty: Duty, figures: Figures): Figures =>
  session.dialogue?.kind === 'readback'
    ? figures
    : {
        ...figures,
        proposals: figures.proposals.filter(
          ({ field, value, readings }) => readings.length > 0 || !sameValue(duty.entries[field]?.value, value),
        ),
        texts: figures.texts.filter((each) => duty.texts.fields[each.field]?.text !== each.text),
      };

/** Whether figures were found, and none of them is new. */
const nothingNew = (found: Figures, changed: Figures): boolean =>
  found.proposals.length + found.texts.length > 0 &&
  changed.proposals.length + changed.texts.length + changed.unread.length === 0;
