import { assertNever } from '../../domain/result.js';
import { type Criterion, leastOf, MERIT_SIDES, type ScoringTable } from '../../domain/scoring/table.js';
import type { Judged } from '../../domain/scoring/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { criterionCode, criterionName, tableText } from './scoring-words.js';
import { labelOf, type Words } from './words.js';

/** How a criterion gets its points: `10 điểm mỗi báo cáo đúng hạn; nộp muộn không trừ`. */
export const ruleText = (words: Words, { rule, max }: Criterion): string => {
  const { t, f } = words;
  const r = t.ranking.rule;
  switch (rule.type) {
    case 'manual':
      return r.manual;
    case 'bonus':
      return r.bonus;
    case 'on_time': {
      const { perReport, late = 0, missing = 0 } = rule;
      return [
        r.onTime({ points: f.number(perReport) }),
        late > 0 ? r.late({ points: f.number(late) }) : r.noLate,
        ...(missing > 0 ? [r.missing({ points: f.number(missing) })] : []),
      ].join('; ');
    }
    case 'complete':
      return r.complete({ points: f.number(rule.perReport) });
    case 'target':
      return r.target({
        indicator: labelOf(words, rule.indicator),
        max: f.number(max),
        full: f.percent(rule.fullAt ?? 100),
      });
    case 'bands':
      return r.bands({
        indicator: labelOf(words, rule.indicator),
        list: rule.bands
          .map(({ from, points }) => r.band({ from: f.number(from), points: f.number(points) }))
          .join(', '),
      });
    case 'models':
      return MERIT_SIDES.flatMap((side) => {
        const points = rule.per[side] ?? 0;
        return points > 0 ? [r.models[side]({ points: f.number(points) })] : [];
      }).join('; ');
    default:
      return assertNever(rule);
  }
};

const criterionLine = (words: Words, criterion: Criterion): string => {
  const { t, f } = words;
  const min = leastOf(criterion);
  const named = t.scoring.named({ code: criterionCode(criterion.id), name: criterionName(words, criterion) });
  const range =
    min < 0
      ? t.ranking.range({ min: f.number(min), max: f.number(criterion.max) })
      : t.ranking.upTo({ max: f.number(criterion.max) });
  return t.ranking.criterion({ named, range, rule: ruleText(words, criterion) });
};

/** The rules of the table: criteria, lateness, ties, rounding, mergers. Everybody may read them at any time. */
export const presentScoringRules = (
  words: Words,
  {
    table,
    judged,
    year,
  }: { readonly table: ScoringTable; readonly judged: readonly Judged[]; readonly year: number | null },
): Reply => {
  const { t, f } = words;
  const r = t.ranking.rules;
  const earlier = [...new Set(judged.map(({ period }) => period))];
  return reply(
    text(line(bold(year === null ? r.title : r.titleOf({ year }))), tableText(words, table)),
    ...table.groups.flatMap((group) => [
      text(line(bold(t.common.language === 'vi' ? group.vi : group.en))),
      bullets(group.criteria.map((criterion) => criterionLine(words, criterion))),
    ]),
    text(
      r.advance,
      ...earlier.map((period) => r.earlier({ period: f.period(period) })),
      r.silence,
      r.note({ above: f.number(table.noteAbove) }),
      table.ties === undefined ? r.noTies : r.ties({ list: table.ties.map(criterionCode).join(', ') }),
      r.rounding[table.rounding]({ decimals: table.decimals }),
      ...(table.maxTotal === undefined ? [] : [r.cap({ max: f.number(table.maxTotal) })]),
      table.merged === undefined ? r.noMerged : r.merged[table.merged],
    ),
    buttons([button(t.scoring.button.ranking, { verb: 'ranking', ...(year === null ? {} : { year: String(year) }) })]),
  );
};
