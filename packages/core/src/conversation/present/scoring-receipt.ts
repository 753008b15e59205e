import type { TextId } from '../../domain/ids.js';
import { assertNever } from '../../domain/result.js';
import type { BoardScore } from '../../domain/scoring/compute.js';
import type { Place } from '../../domain/scoring/rank.js';
import type { ReceiptLine } from '../../domain/scoring/receipt.js';
import type { Stability } from '../../domain/scoring/stability.js';
import { type Criterion, criteriaOf, type ScoringTable } from '../../domain/scoring/table.js';
import { type Judged, shortCode } from '../../domain/scoring/types.js';
import { capital } from '../../i18n/format.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { firmText, totalText } from './ranking.js';
import { rehearsalNote } from './report.js';
import { ruleText } from './scoring-rules.js';
import { criterionLabel, criterionTitle, inRows, signed, tableText } from './scoring-words.js';
import type { Who } from './source.js';
import { boardName, noted } from './summary-words.js';
import type { Words } from './words.js';

export type ReceiptView = {
  readonly year: number;
  readonly table: ScoringTable;
  readonly score: BoardScore;
  /** Null: the reader may not know places yet. */
  readonly place: Place | null;
  readonly stability: Stability | null;
  /** One criterion's lines; null: all criteria, each a button away. */
  readonly criterion: Criterion | null;
  readonly lines: readonly ReceiptLine[];
  readonly who: Who;
  readonly texts: ReadonlyMap<TextId, string>;
  readonly version: { readonly number: number; readonly sha256: string } | null;
  readonly own: boolean;
  readonly judged: readonly Judged[];
  readonly rehearsal: boolean;
};

/** Why a line has its points, in words. */
const whyText = (words: Words, { why }: Pick<ReceiptLine, 'why'>, texts: ReadonlyMap<TextId, string>): string => {
  const { t, f } = words;
  const w = t.ranking.line;
  switch (why.code) {
    case 'scored':
      return w.scored({ column: t.scoring.column[why.column] });
    case 'not_scored':
      return w.notScored;
    case 'on_time':
      return why.extended ? w.onTimeExtended : w.onTime;
    case 'late':
      return why.spared === null ? w.late : w.lateSpared[why.spared];
    case 'missing':
      return why.spared === null ? w.missing : w.missingSpared[why.spared];
    case 'complete':
      return w.complete;
    case 'incomplete':
      return w.incomplete;
    case 'not_due':
      return w.notDue;
    case 'target':
      return w.target({ value: f.number(why.value), target: f.number(why.target), share: f.percent(why.share) });
    case 'band':
      return why.from === null
        ? w.belowBands({ value: f.number(why.value) })
        : w.band({ value: f.number(why.value), from: f.number(why.from) });
    case 'no_figure':
      return w.noFigure;
    case 'model': {
      const title = why.title === null ? null : (texts.get(why.title.text) ?? null);
      const named = t.models.named({ n: why.model, title: title ?? t.models.erased });
      const board = why.other === null ? '' : boardName(words, why.other);
      return capital(w.model[why.side]({ named, board }));
    }
    case 'units':
      return w.units[why.rule]({ good: why.good, of: why.of });
    case 'not_computed':
      return w.notComputed;
    case 'over_max':
      return w.overMax({ max: f.number(why.max) });
    case 'under_min':
      return w.underMin({ min: f.number(why.min) });
    case 'over_total':
      return w.overTotal({ max: f.number(why.max) });
    default:
      return assertNever(why);
  }
};

const sourceTexts = (words: Words, { who }: ReceiptView, { sources }: ReceiptLine): readonly string[] => {
  const { t, f } = words;
  return sources.flatMap(({ board, revision, by, at }) => {
    if (by === null || at === null) return [];
    const said = { who: who.person(by, board), time: f.stamp(at) };
    if (revision === 0) return [t.ranking.by(said)];
    return [t.ranking.revisionBy({ board: boardName(words, board), revision: f.revision(revision), ...said })];
  });
};

/** `6 tháng đầu năm 2024: nộp đúng hạn +10`, and who stands behind it. */
const lineText = (words: Words, view: ReceiptView, each: ReceiptLine): string => {
  const { t, f } = words;
  const { why } = each;
  const exact =
    each.exact === undefined ? [] : [t.ranking.roundedFrom({ exact: f.number(Number(each.exact.toFixed(3))) })];
  const marks = [...exact, ...(each.estimate === true ? [t.ranking.estimate] : [])];
  const points = noted(words, signed(words, each.points), marks);
  const what = whyText(words, each, view.texts);
  const head =
    each.period === null
      ? t.ranking.entry({ what, points })
      : t.ranking.periodEntry({ period: f.periodName(each.period), what, points });
  const said =
    why.code !== 'scored'
      ? []
      : [
          ...(why.reason === null ? [] : [view.texts.get(why.reason.text) ?? '']),
          ...(why.evidence === null ? [] : [t.scoring.evidence({ evidence: view.texts.get(why.evidence.text) ?? '' })]),
          ...(why.decision === null
            ? []
            : [t.scoring.decision({ number: why.decision.number, date: f.date(why.decision.date) })]),
        ].filter((part) => part !== '');
  return [head, ...said, ...sourceTexts(words, view, each)].join(' · ');
};

const where = ({ year, score, version }: ReceiptView) =>
  ({
    verb: 'ranking',
    year: String(year),
    board: score.board,
    ...(version === null ? {} : { version: String(version.number) }),
  }) as const;

const versionText = (words: Words, { version }: ReceiptView): readonly string[] =>
  version === null ? [] : [words.t.ranking.fromVersion({ n: version.number, code: shortCode(version.sha256) })];

const BUTTONS = 6;

/** The models that lines go back to, each once; of many the first. */
const modelsIn = (lines: readonly ReceiptLine[]): readonly number[] =>
  [...new Set(lines.flatMap(({ why }) => (why.code === 'model' ? [why.model] : [])))].slice(0, BUTTONS);

const presentCriterion = (words: Words, view: ReceiptView, criterion: Criterion): Reply => {
  const { t, f } = words;
  const points = f.number(view.score.byCriterion[criterion.id] ?? 0);
  const title = criterionTitle(words, view.table, criterion.id);
  return reply(
    text(
      line(
        bold(
          t.ranking.criterionTitle({
            board: boardName(words, view.score.board),
            title,
            points,
            max: f.number(criterion.max),
          }),
        ),
      ),
      t.ranking.ruleIs({ rule: ruleText(words, criterion) }),
    ),
    bullets(view.lines.length === 0 ? [t.ranking.noLines] : view.lines.map((each) => lineText(words, view, each))),
    text(...versionText(words, view)),
    rehearsalNote(words, view.rehearsal),
    buttons(
      ...inRows(
        modelsIn(view.lines).map((n) => button(t.ranking.button.model({ n }), { verb: 'model', n: String(n) })),
        2,
      ),
      [button(t.ranking.button.allCriteria, where(view))],
    ),
  );
};

/** A board's total unfolded: criterion by criterion, each with its lines a button away; or the lines of one. */
export const presentReceipt = (words: Words, view: ReceiptView): Reply => {
  const { t, f } = words;
  if (view.criterion !== null) return presentCriterion(words, view, view.criterion);
  const { table, score, year, place, stability } = view;
  const criteria = criteriaOf(table);
  const cuts = score.lines.filter(({ criterion }) => criterion === null);
  return reply(
    text(
      line(
        bold(
          t.ranking.receiptTitle({
            board: boardName(words, score.board),
            year,
            total: totalText(words, score, table.scale),
          }),
        ),
      ),
      place === null
        ? t.ranking.ownBefore
        : stability === null
          ? t.ranking.noRank
          : capital(firmText(words, stability)),
      ...versionText(words, view),
    ),
    bullets([
      ...criteria.map((criterion) => {
        const points = t.ranking.of({
          points: f.number(score.byCriterion[criterion.id] ?? 0),
          max: f.number(criterion.max),
        });
        return t.ranking.entry({ what: criterionTitle(words, table, criterion.id), points });
      }),
      ...cuts.map((each) =>
        t.ranking.entry({ what: whyText(words, each, view.texts), points: signed(words, each.points) }),
      ),
    ]),
    text(tableText(words, table)),
    rehearsalNote(words, view.rehearsal),
    buttons(
      ...inRows(
        criteria.map((criterion) =>
          button(criterionLabel(words, criterion), { ...where(view), criterion: criterion.id }),
        ),
        2,
      ),
      [
        ...(view.own && view.version === null
          ? [button(t.ranking.button.gain, { verb: 'gain', year: String(year), board: score.board })]
          : []),
        ...(place === null ? [] : [button(t.scoring.button.ranking, { verb: 'ranking', year: String(year) })]),
      ],
    ),
  );
};
