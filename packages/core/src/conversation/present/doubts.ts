import type { Doubt } from '../../domain/report/unusual.js';
import { assertNever } from '../../domain/result.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { behalfLine, headingOf, type ReportView, rehearsalNote, where } from './report.js';
import { labelOf, type Words } from './words.js';

type Jump = Extract<Doubt, { code: 'jump' }>;

const LARGE = 20;

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Of large multiples nobody wants the decimals. */
const times = (ratio: number): number => (ratio < LARGE ? oneDecimal(ratio) : Math.round(ratio));

const presentJump = (words: Words, { field, value, before, percent, periods }: Jump): string => {
  const { t, f } = words;
  const u = t.report.unusual;
  const [period] = periods;
  const base =
    period !== undefined && periods.length === 1
      ? u.lastPeriod({ period: f.period(period) })
      : u.lastPeriods({ n: periods.length });
  const shown = (figure: number): string => (percent ? f.percent(figure) : f.number(oneDecimal(figure)));
  const said = { label: labelOf(words, field), base, value: shown(value), before: shown(before) };
  if (before === 0) return u.fromZero(said);
  return value > before
    ? u.higher({ ...said, times: f.number(times(value / before)) })
    : u.lower({ ...said, share: f.percent((value / before) * 100) });
};

/** Why a value is asked about, in words that name it and what it is measured against. */
export const presentDoubt = (words: Words, doubt: Doubt): string => {
  const { t, f } = words;
  const u = t.report.unusual;
  switch (doubt.code) {
    case 'jump':
      return presentJump(words, doubt);
    case 'part_exceeds_whole':
      return u.part({
        label: labelOf(words, doubt.field),
        value: f.number(doubt.value),
        of: labelOf(words, doubt.of),
        whole: f.number(doubt.whole),
      });
    case 'ratio_denominator':
      return u.denominator({
        label: labelOf(words, doubt.field),
        denominator: f.number(doubt.denominator),
        of: labelOf(words, doubt.of),
        expected: f.number(doubt.expected),
      });
    case 'share_differs':
      return u.share({
        label: labelOf(words, doubt.field),
        said: f.percent(doubt.said),
        computed: f.percent(doubt.computed),
      });
    case 'few':
      return (doubt.share ? u.fewShare : u.few)({ label: labelOf(words, doubt.field), n: f.number(doubt.under) });
    case 'unchanged':
      return u.unchanged({ n: doubt.figures, period: f.period(doubt.period) });
    default:
      return assertNever(doubt);
  }
};

/** Before a hand-in: everything unusual at once, to be kept with one word or corrected. */
export const presentDoubts = (words: Words, view: ReportView, doubts: readonly Doubt[]): Reply => {
  const { t } = words;
  return reply(
    text(line(bold(t.report.unusual.title)), headingOf(words, view), ...behalfLine(words, view)),
    bullets(doubts.map((doubt) => presentDoubt(words, doubt))),
    rehearsalNote(words, view.rehearsal),
    buttons([
      button(t.report.button.keep, { verb: 'keep', ...where(view), version: String(view.version) }, 'primary'),
      button(t.report.button.edit, { verb: 'revise', ...where(view) }),
    ]),
  );
};
