import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { Signal } from '../../domain/report/signals.js';
import type { Entries } from '../../domain/report/types.js';
import { assertNever } from '../../domain/result.js';
import { sentencesOf } from '../../language/claims.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Block, Button, Line, Reply } from '../reply.js';
import { boardName } from './summary-words.js';
import { labelOf, valueText, type Words } from './words.js';

/** What wording signals needs: the report's own texts and figures, and whether a board may be named to the reader. */
export type SignalView = {
  readonly signals: readonly Signal[];
  /** The words of a text field; null: erased. */
  readonly textOf: (field: IndicatorKey) => string | null;
  readonly entries: Entries;
  readonly mayName: (board: BoardId) => boolean;
  /** Whether the reader can still do something about it. */
  readonly advice: boolean;
};

/** So much of a sentence is quoted. */
const QUOTED = 120;
const quoted = (said: string): string => (said.length > QUOTED ? `${said.slice(0, QUOTED - 1).trimEnd()}…` : said);

/** A signal in one sentence; another board is named only to who may see its figures. */
export const signalText = (words: Words, signal: Signal, view: SignalView): string => {
  const { signals: s } = words.t;
  const { f } = words;
  switch (signal.code) {
    case 'repeats':
      return s.repeats({
        label: labelOf(words, signal.field),
        period: f.period(signal.period),
        percent: f.percent(signal.percent),
      });
    case 'alike': {
      const said = { label: labelOf(words, signal.field), percent: f.percent(signal.percent) };
      return view.mayName(signal.board)
        ? s.alike({ ...said, board: boardName(words, signal.board) })
        : s.alikeOther(said);
    }
    case 'unchanged':
      return s.unchanged({ period: f.period(signal.period) });
    case 'no_figure': {
      const whole = view.textOf(signal.field);
      const sentence = whole === null ? undefined : sentencesOf(whole)[signal.sentence - 1];
      return s.noFigure({
        label: labelOf(words, signal.field),
        sentence: sentence === undefined ? s.erased : quoted(sentence.replace(/[.;]$/, '')),
      });
    }
    case 'differs': {
      const value = view.entries[signal.indicator]?.value;
      return s.differs({
        label: labelOf(words, signal.field),
        indicator: labelOf(words, signal.indicator),
        said: value?.kind === 'ratio' ? f.percent(signal.said) : f.number(signal.said),
        entered: value === undefined ? words.t.report.blank : valueText(words, value),
      });
    }
    case 'models':
      return s.models(signal);
    default:
      return assertNever(signal);
  }
};

const ADVISED = { repeats: 'repeats', no_figure: 'noFigure', models: 'models' } as const;

/** The same with what may be done about it, to who hands in. */
const advised = (words: Words, signal: Signal, view: SignalView): string => {
  const said = signalText(words, signal, view);
  const key = signal.code in ADVISED ? ADVISED[signal.code as keyof typeof ADVISED] : null;
  return key === null || !view.advice ? said : `${said} ${words.t.signals.advice[key]}`;
};

/** A preview or a receipt with what deserves a second look, above its buttons. What the screen says of its own is not said twice. */
export const withSignals = (words: Words, shown: Reply, view: SignalView): Reply => {
  const lines = view.signals.filter(({ code }) => code !== 'unchanged').map((signal) => advised(words, signal, view));
  if (lines.length === 0) return shown;
  const said: readonly Block[] = [text(line(bold(words.t.signals.title))), bullets(lines)];
  const at = shown.blocks.findIndex(({ kind }) => kind === 'buttons');
  const before = at < 0 ? shown.blocks : shown.blocks.slice(0, at);
  return { ...shown, blocks: [...before, ...said, ...(at < 0 ? [] : shown.blocks.slice(at))] };
};

/** The way to the signals of a report, for who may see them and where there are some. */
export const signalsButton = (
  { t }: Words,
  at: { readonly period: PeriodId; readonly board: BoardId },
  some: boolean,
): readonly Button[] => (some ? [button(t.signals.button.see, { verb: 'signals', ...at })] : []);

export type SignalsScreen = SignalView & {
  readonly heading: string;
  readonly revision: string;
  readonly period: PeriodId;
  readonly board: BoardId;
  /** The other text of a signal, for who may read it; null: nothing is shown of it. */
  readonly other: (signal: Signal) => string | null;
};

const split = (said: string): readonly Line[] => said.split('\n').map((part) => line(part));

const both = (words: Words, signal: Signal, view: SignalsScreen): readonly Line[] => {
  if (signal.code !== 'repeats' && signal.code !== 'alike') return [];
  const { view: v } = words.t.signals;
  const other = view.other(signal);
  if (other === null) return [];
  const own = v.own({ text: view.textOf(signal.field) ?? words.t.signals.erased });
  return [
    ...split(own),
    ...split(
      signal.code === 'repeats'
        ? v.before({ period: words.f.period(signal.period), text: other })
        : v.other({ board: boardName(words, signal.board), text: other }),
    ),
  ];
};

/** What was said to whoever handed a report in, with both texts where two are alike. */
export const presentSignals = (words: Words, view: SignalsScreen): Reply => {
  const { signals: s } = words.t;
  const { heading, revision } = view;
  const way = buttons([button(s.button.summary, { verb: 'summary', period: view.period, board: view.board })]);
  if (view.signals.length === 0) return reply(text(line(bold(s.view.none({ heading })))), way);
  return reply(
    text(line(bold(s.view.title({ heading, revision }))), s.view.rule),
    ...view.signals.map((signal) => text(line(bold(signalText(words, signal, view))), ...both(words, signal, view))),
    way,
  );
};
