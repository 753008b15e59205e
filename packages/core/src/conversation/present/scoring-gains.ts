import type { BoardId } from '../../domain/ids.js';
import { assertNever } from '../../domain/result.js';
import type { Gain, Gains, Past } from '../../domain/scoring/gains.js';
import type { ScoringTable } from '../../domain/scoring/table.js';
import { bold, bullets, button, buttons, line, numbered, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { rehearsalNote } from './report.js';
import { criterionCode, criterionTitle, tableText } from './scoring-words.js';
import { boardName } from './summary-words.js';
import { labelOf, type Words } from './words.js';

export type GainsView = {
  readonly year: number;
  readonly board: BoardId;
  readonly table: ScoringTable;
  readonly gains: Gains;
  /** What would bring the points that were asked for; null: all that is open. */
  readonly plan: { readonly wanted: number; readonly steps: readonly Gain[]; readonly reached: number } | null;
  readonly opened: boolean;
  readonly own: readonly BoardId[];
  readonly rehearsal: boolean;
};

const wayText = (words: Words, table: ScoringTable, { way, criterion }: Gain): string => {
  const { t, f } = words;
  const g = t.ranking.gain;
  switch (way.code) {
    case 'report':
      return g.report({ period: f.period(way.period), due: f.dateTime(way.due) });
    case 'complete':
      return g.complete({ period: f.period(way.period), lock: f.dateTime(way.lock) });
    case 'score':
      return g.score({ criterion: criterionTitle(words, table, criterion) });
    case 'bonus':
      return g.bonus({ criterion: criterionTitle(words, table, criterion) });
    case 'figure':
      return g.figure[way.unit]({
        indicator: labelOf(words, way.indicator),
        more: f.number(way.more),
        lock: f.dateTime(way.lock),
      });
    case 'confirm':
      return g.confirm({ n: way.model });
    case 'recognition':
      return g.recognition({ n: way.model });
    case 'confirmation':
      return g.confirmation({ n: way.model, board: boardName(words, way.by) });
    case 'adopt':
      return g.adopt;
    case 'register':
      return g.register;
    default:
      return assertNever(way);
  }
};

const BOUNDS: readonly Gain['way']['code'][] = ['score', 'bonus'];

const gainText = (words: Words, table: ScoringTable, gain: Gain): string => {
  const { t, f } = words;
  const said = {
    what: wayText(words, table, gain),
    points: f.number(gain.points),
    code: criterionCode(gain.criterion),
  };
  // What has not happened yet, or is the board's own claim, is a bound and no promise.
  return BOUNDS.includes(gain.way.code) ? t.ranking.gain.upTo(said) : t.ranking.gain.item(said);
};

const pastText = (words: Words, { criterion, points, code, period }: Past): string => {
  const { t, f } = words;
  const what =
    period === null
      ? criterionCode(criterion)
      : t.ranking.gain.of({ period: f.periodName(period), code: criterionCode(criterion) });
  return t.ranking.gain.past({ what, points: f.number(points), why: t.ranking.gain.why[code] });
};

/** What a board may still do for more points, cheapest first, and what is past. */
export const presentGains = (words: Words, view: GainsView): Reply => {
  const { t, f } = words;
  const { gains, plan, table, year, board } = view;
  const g = t.ranking.gain;
  const steps = plan?.steps ?? gains.open;
  const name = boardName(words, board);
  const title =
    plan === null
      ? g.title({ board: name, year })
      : plan.reached >= plan.wanted
        ? g.enough({ board: name, wanted: f.number(plan.wanted), reached: f.number(plan.reached) })
        : g.notEnough({ board: name, wanted: f.number(plan.wanted), reached: f.number(plan.reached) });
  const report = steps.find(({ way }) => way.code === 'report' || way.code === 'complete');
  const scoring = steps.some(({ way }) => way.code === 'score' || way.code === 'bonus');
  const models = steps.map(({ way }) => way);
  return reply(
    text(line(bold(steps.length === 0 ? g.none({ board: name, year }) : title))),
    numbered(steps.map((gain) => gainText(words, table, gain))),
    ...(gains.past.length === 0 ? [] : [text(g.pastTitle), bullets(gains.past.map((past) => pastText(words, past)))]),
    text(g.honest, tableText(words, table)),
    rehearsalNote(words, view.rehearsal),
    buttons(
      [
        ...(report !== undefined && 'period' in report.way
          ? [button(t.questions.button.report, { verb: 'report', period: report.way.period, board }, 'primary')]
          : []),
        ...(view.opened && scoring
          ? [button(t.scoring.button.self, { verb: 'score', year: String(year), board })]
          : []),
      ],
      models
        .flatMap((way) =>
          way.code === 'confirm'
            ? [button(g.confirmButton({ n: way.model }), { verb: 'model', n: String(way.model) })]
            : [],
        )
        .slice(0, 3),
      [
        ...(plan === null ? [] : [button(g.all, { verb: 'gain', year: String(year), board })]),
        button(t.scoring.button.rules, { verb: 'ranking', do: 'rules' }),
      ],
      [
        ...(models.some(({ code }) => code === 'adopt')
          ? [button(g.findModel, { verb: 'models', stage: 'recognised' })]
          : []),
        ...(models.some(({ code }) => code === 'register')
          ? [button(t.models.button.register, { verb: 'model_register' })]
          : []),
      ],
      view.own
        .filter((each) => each !== board)
        .map((each) => button(boardName(words, each), { verb: 'gain', year: String(year), board: each })),
    ),
  );
};
