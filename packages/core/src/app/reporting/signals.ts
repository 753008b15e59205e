import { localDate } from '../../domain/calendar/zone.js';
import type { IndicatorKey, TextId } from '../../domain/ids.js';
import { answersFor } from '../../domain/models/kin.js';
import { registeredSince } from '../../domain/models/ledger.js';
import { standing } from '../../domain/report/evolve.js';
import { fieldOf } from '../../domain/report/form.js';
import {
  type FieldText,
  GOOD_MODELS,
  type KeptFieldText,
  type Signal,
  type SignalSources,
  signalsIn,
} from '../../domain/report/signals.js';
import type { Entries } from '../../domain/report/types.js';
import { bareClaims } from '../../language/claims.js';
import { similarity } from '../../language/similar.js';
import { listModels } from '../models/models.js';
import { readReport } from '../reports.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';
import { earlierLike, unitsBefore } from './past.js';

/** “Không có vướng mắc” is the same everywhere and means nothing by it. */
const FEW_WORDS = 8;
const isShort = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).length < FEW_WORDS;

/** How alike two texts of reports are; short ones are not compared. */
export const alikeTexts = (one: string, other: string): number =>
  isShort(one) || isShort(other) ? 0 : similarity(one, other);

const keptIn = async (
  turn: Pick<Turn, 'deps'>,
  duty: Duty,
  entries: Entries | null,
): Promise<readonly KeptFieldText[]> => {
  const kept = duty.form.fields.flatMap(({ key }): readonly { field: IndicatorKey; id: TextId }[] => {
    const value = entries?.[key]?.value;
    return value?.kind === 'text' ? [{ field: key, id: value.text }] : [];
  });
  const read = await Promise.all(kept.map(async (each) => ({ ...each, text: await readText(turn.deps, each.id) })));
  return read.flatMap(({ text, ...each }) => (text === null ? [] : [{ ...each, text }]));
};

/** The texts that would be handed in, whether drafts or handed in before. */
export const ownTexts = async (turn: Pick<Turn, 'deps'>, duty: Duty): Promise<readonly FieldText[]> => {
  const all = await Promise.all(
    duty.form.fields.map(async ({ key }): Promise<readonly FieldText[]> => {
      const value = duty.entries[key]?.value;
      if (value?.kind !== 'text') return [];
      const text =
        value.text === 'draft' ? (duty.texts.fields[key]?.text ?? null) : await readText(turn.deps, value.text);
      return text === null ? [] : [{ field: key, text }];
    }),
  );
  return all.flat();
};

const textsBefore = async (turn: Turn, duty: Duty): Promise<SignalSources['before']> => {
  for (const cycle of await earlierLike(turn, duty)) {
    const units = await unitsBefore(turn, duty, cycle);
    const texts = (await Promise.all(units.map((entries) => keptIn(turn, duty, entries)))).flat();
    if (texts.length > 0) return { period: cycle.instants.period, texts };
  }
  return null;
};

const textsOfOthers = async (turn: Turn, duty: Duty): Promise<SignalSources['others']> => {
  const others = duty.cycle.boards.filter((board) => board !== duty.ref.board);
  const read = await Promise.all(
    others.map(async (board) => {
      const { state } = await readReport(turn.deps, { ...duty.ref, board });
      return (await keptIn(turn, duty, standing(state)?.entries ?? null)).map((each) => ({ ...each, board }));
    }),
  );
  return read.flat();
};

/**
 * Models that the board registered in the days the report is about and since; null where it is not asked for them, and while nobody in
 * the cluster has registered any: then the register is not in use, and says nothing of anybody.
 */
const registeredFor = async (turn: Turn, duty: Duty): Promise<number | null> => {
  // A report call counts no days of its own.
  if (fieldOf(duty.form, GOOD_MODELS) === undefined || duty.cycle.call !== null) return null;
  const { zone } = turn.config.calendar;
  const models = await listModels(turn);
  if (models.length === 0) return null;
  return registeredSince(models, answersFor(turn.config, duty.board.id), duty.cycle.instants.from, (at) =>
    localDate(zone, at),
  );
};

/** What in a report deserves a second look before it is handed in. Nothing of it blocks anything. */
export const readSignals = async (turn: Turn, duty: Duty): Promise<readonly Signal[]> => {
  const texts = await ownTexts(turn, duty);
  const compared = texts.some(({ text }) => !isShort(text));
  return signalsIn(
    {
      texts,
      before: compared ? await textsBefore(turn, duty) : null,
      others: compared ? await textsOfOthers(turn, duty) : [],
      entries: duty.entries,
      unchanged: duty.report.unchanged,
      registered: await registeredFor(turn, duty),
    },
    {
      alike: alikeTexts,
      bareClaims,
      figures: (text) => turn.reader.stated(text, turn.now),
    },
  );
};
