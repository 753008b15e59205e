import { reply, text as words } from '../../conversation/build.js';
import type { Guess } from '../../conversation/near.js';
import { presentGuesses } from '../../conversation/present/command-outcome.js';
import { openReport } from '../../conversation/session.js';
import type { CalendarDate } from '../../domain/instant.js';
import { fieldNumber } from '../../domain/report/form.js';
import { fold } from '../../language/fold.js';
import type { Interpretation, Unsure } from '../../language/types.js';
import { handle } from '../handlers.js';
import { interpret } from '../interpret.js';
import type { Said, Turn } from '../turn.js';
import { CONFIDENT } from '../understand.js';
import { answerContrast } from './contrast.js';
import type { Duty } from './duty.js';
import { editedPeriod, readBackFigures } from './edited.js';
import { readFitting } from './fitting.js';
import { type Figures, fromReading, readLabelled, readSpoken } from './read-figures.js';
import { sayDutyRefusal } from './refusals.js';
import { ownBoards, resolveDuty } from './resolve.js';
import { templateHead } from './template.js';

/** `label: value` pairs and filled-in templates. */
export const answerFigures = async (turn: Turn, said: string, edited: boolean): Promise<Said | null> => {
  const head = templateHead(said);
  const where = head === null ? await editedPeriod(turn) : { period: head.period };
  const found = await resolveDuty(turn, where, true);
  if (!found.ok) {
    if (head !== null) return sayDutyRefusal(turn, found.error, 'report');
    return null;
  }
  const read = (each: Duty) => readLabelled(turn, each.form, head?.body ?? said);
  const { duty, figures } = await readFitting(turn, found.value.duty, where.period !== undefined, read);
  if (figures === null || (head === null && !edited && raises(turn, said, figures))) return null;
  if (head !== null && head.board.normalize('NFC') !== duty.board.name)
    return { replies: [reply(words(turn.t.report.template.otherBoard({ board: head.board })))] };
  return readBackFigures(turn, duty, figures, optionsFor(turn, duty, edited));
};

/** “vướng: …” by itself, with no report open, is raised with the cluster; under the item’s own name it is the report’s. */
const raises = (turn: Turn, said: string, { proposals, texts }: Figures): boolean => {
  const [only, ...others] = texts;
  if (only === undefined || others.length + proposals.length > 0 || openReport(turn.session.dialogue) !== null)
    return false;
  const item = turn.config.indicators.find(({ key }) => key === only.field);
  const label = fold(said.split(/[:：]/)[0] ?? '').trim();
  if (item === undefined || [item.vi, item.viShort, item.en, item.enShort].some((name) => fold(name) === label))
    return false;
  const reading = interpret(turn, said);
  return reading.intent === 'question_raise' && reading.confidence >= CONFIDENT;
};

const optionsFor = (turn: Turn, duty: Duty, edited: boolean) => {
  const form = openReport(turn.session.dialogue);
  const same = form !== null && form.period === duty.ref.period && form.board === duty.ref.board;
  const guided = same && (form.kind === 'guided' || (form.kind === 'readback' && form.guided));
  return { asOf: null, behalf: same ? form.behalf : null, revise: edited, guided };
};

/** An item and a figure with no word of asking: it may be a figure that has more than one reading, or a fraction. */
export const ABOUT_FIGURES: readonly string[] = ['indicator_value', 'indicator_compare'];
export const answerSpoken = async (turn: Turn, said: string, edited: boolean): Promise<Said | null> => {
  if (ownBoards(turn.person).length === 0) return null;
  const found = await resolveDuty(turn, {}, true);
  if (!found.ok) return null;
  const read = (each: Duty) => readSpoken(turn, each.form, said);
  const { duty, figures } = await readFitting(turn, found.value.duty, false, read);
  return figures === null ? null : readBackFigures(turn, duty, figures, optionsFor(turn, duty, edited));
};

/** A correction that names no item but the figure it takes back. */
const insteadIn = ({ slots, instead }: Interpretation): { readonly before: number; readonly after: number } | null => {
  const after = slots.value;
  const named = Object.keys(slots.values ?? {}).length > 0;
  return instead === undefined || named || typeof after !== 'number' ? null : { before: instead.value, after };
};

export const answerReported = async (
  turn: Turn,
  said: string,
  reading: Interpretation,
  edited: boolean,
): Promise<Said> => {
  const named = reading.slots.boards?.[0];
  const today = turn.words.f.localDate(turn.now);
  const board =
    named === undefined
      ? undefined
      : turn.config.boards.find(
          (each) => each.name === named && each.validFrom <= today && (each.validTo === null || today <= each.validTo),
        );
  const where = { ...(board === undefined ? {} : { board: board.id }), ...(await editedPeriod(turn)) };
  const found = await resolveDuty(turn, where, true);
  if (!found.ok) return sayDutyRefusal(turn, found.error, 'report');
  const { standing } = found.value;
  const read = (each: Duty) => fromReading(turn, each.form, reading, said);
  const { duty, figures } = await readFitting(turn, found.value.duty, where.period !== undefined, read);
  const options = optionsFor(turn, duty, edited || reading.intent === 'report_revise');
  if (standing === 'behalf' && options.behalf === null) return handle(turn, { verb: 'report', board: duty.ref.board });
  const instead = insteadIn(reading);
  if (instead !== null) return answerContrast(turn, duty, options.behalf, instead);
  if (figures.proposals.length > 0)
    return readBackFigures(turn, duty, figures, {
      ...options,
      asOf: (reading.slots.date as CalendarDate | undefined) ?? null,
    });
  const [share] = Object.entries(figures.shares);
  if (share !== undefined) {
    const [key, percent] = share;
    const label = turn.config.indicators.find((each) => each.key === key)?.vi ?? key;
    return { replies: [reply(words(turn.t.report.needsValue({ label, percent: turn.words.f.percent(percent) })))] };
  }
  if (typeof reading.slots.value === 'number' && reading.unsure !== undefined)
    return askWhichItem(turn, duty, reading.slots.value, reading.unsure);
  if (typeof reading.slots.value === 'number')
    return {
      replies: [reply(words(turn.t.report.whichIndicator({ value: turn.words.f.number(reading.slots.value) })))],
    };
  if (reading.intent === 'report_revise') return handle(turn, { verb: 'revise' });
  return handle(turn, { verb: 'report' });
};

/** The item's name is misspelt: the figure is kept in each choice. */
const askWhichItem = (turn: Turn, duty: Duty, value: number, unsure: readonly Unsure[]): Said => {
  const { period, board } = duty.ref;
  const typed = String(value).replace('.', ',');
  const guesses = unsure.flatMap((each) =>
    each.kind === 'indicator'
      ? each.choices.map((is): Guess => {
          const request = { verb: 'figure', field: fieldNumber(duty.form, is), value: typed, period, board } as const;
          return { kind: 'field', is, request };
        })
      : [],
  );
  const said = unsure.map((each) => each.said).join('”, “');
  return { replies: [presentGuesses(turn.words, [turn.t.talk.unclear({ said })], guesses.slice(0, 3))] };
};
