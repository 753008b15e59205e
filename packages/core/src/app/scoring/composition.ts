import { takeDate } from '../../conversation/date-words.js';
import { criterionCode } from '../../conversation/present/scoring-words.js';
import { parsePoints } from '../../conversation/scoring-words.js';
import type { Composing } from '../../conversation/session.js';
import { ok, refuse } from '../../domain/result.js';
import { hasGrain } from '../../domain/scoring/points.js';
import { REOPEN_REASONS } from '../../domain/scoring/types.js';
import type { Composition, Part } from '../compose/composition.js';
import type { Turn } from '../turn.js';
import { storeReopening } from './reopen.js';
import { storeScore } from './store-score.js';

const MAX_WORDS = 600;
/** `123-QĐ/BTCTW`, `45/QĐ-UBND`: capitals, no spaces, so that it can be no sentence and no name. */
const DECISION = /^\d{1,5}[-/][\p{Lu}\d][\p{Lu}\d/&.-]{0,23}$/u;

const number = (about: Composing['about'], key: string): number => Number(about[key] ?? '0');

const codeOf = ({ about }: Composing): string => criterionCode(about.criterion ?? '');

const nameOf = (turn: Turn, { about }: Composing): string =>
  (turn.t.common.language === 'vi' ? about.vi : about.en) ?? '';

const pointsPart: Part = {
  name: 'points',
  label: ({ t }) => t.scoring.part.points,
  ask: ({ t, words: { f } }, { about }) => [
    t.scoring.ask.points({ min: f.number(number(about, 'min')), max: f.number(number(about, 'max')) }),
    t.scoring.ask.example({ points: f.number(number(about, 'max') > 8 ? 8.5 : number(about, 'max')) }),
  ],
  max: 40,
  read: ({ t, words: { f } }, said, { about }) => {
    const points = parsePoints(said);
    const [min, max, decimals] = [number(about, 'min'), number(about, 'max'), number(about, 'decimals')];
    const example = f.number(max);
    if (points === null) return refuse(t.scoring.refusal.notPoints({ text: said, example }));
    if (points < min || points > max)
      return refuse(t.scoring.refusal.outOfRange({ min: f.number(min), max: f.number(max) }));
    return hasGrain({ decimals }, points)
      ? ok(String(points))
      : refuse(t.scoring.refusal.decimals({ decimals, example }));
  },
  shown: ({ words: { f } }, kept) => f.number(Number(kept)),
  choices: ({ t, words: { f } }, { about }) =>
    (['cross', 'self'] as const).flatMap((column) => {
      const points = about[column];
      return points === undefined
        ? []
        : [{ label: t.scoring.button.as[column]({ points: f.number(Number(points)) }), value: points }];
    }),
};

/** The largest difference from the columns before. */
const gapOf = ({ about, parts }: Composing): number =>
  Math.max(
    0,
    ...(['self', 'cross'] as const).flatMap((column) =>
      about[column] === undefined || parts.points === undefined
        ? []
        : [Math.abs(Number(parts.points) - Number(about[column]))],
    ),
  );

const reasonPart = (draft: Composing): Part => {
  const self = draft.about.column === 'self';
  const needed = self || gapOf(draft) - number(draft.about, 'above') > 1e-9;
  return {
    name: 'reason',
    label: ({ t }) => (self ? t.scoring.part.reason : t.scoring.part.note),
    ask: ({ t, words: { f } }) =>
      self
        ? [t.scoring.ask.reason]
        : needed
          ? [t.scoring.ask.noteNeeded({ above: f.number(number(draft.about, 'above')) })]
          : [t.scoring.ask.note],
    ...(needed ? {} : { optional: true as const }),
    max: MAX_WORDS,
  };
};

const evidencePart: Part = {
  name: 'evidence',
  label: ({ t }) => t.scoring.part.evidence,
  ask: ({ t }) => [t.scoring.ask.evidence],
  max: 300,
};

const decisionParts: readonly Part[] = [
  {
    name: 'number',
    label: ({ t }) => t.scoring.part.decision,
    ask: ({ t }) => [t.scoring.ask.decision],
    max: 40,
    read: ({ t }, said) => {
      const typed = said
        .replace(/^số\s+/iu, '')
        .replace(/\s+/g, '')
        .toUpperCase();
      return DECISION.test(typed) ? ok(typed) : refuse(t.scoring.refusal.decision);
    },
  },
  {
    name: 'day',
    label: ({ t }) => t.scoring.part.day,
    ask: ({ t }) => [t.scoring.ask.day],
    max: 40,
    read: ({ t, words: { f }, now }, said) => {
      const { date } = takeDate(said, f.localDate(now));
      if (date === undefined) return refuse(t.scoring.refusal.day);
      return date > f.localDate(now) ? refuse(t.scoring.refusal.dayAhead) : ok(date);
    },
    shown: ({ words: { f } }, kept) => f.date(kept as Parameters<typeof f.date>[0]),
  },
];

const scoreParts = (draft: Composing): readonly Part[] => {
  const { about, parts } = draft;
  const nothing = parts.points !== undefined && Number(parts.points) === 0;
  return [
    pointsPart,
    reasonPart(draft),
    ...(about.column === 'self' && !nothing ? [evidencePart] : []),
    ...(about.bonus === 'yes' && !nothing ? decisionParts : []),
  ];
};

const reopenParts: readonly Part[] = [
  {
    name: 'why',
    label: ({ t }) => t.scoring.part.reason,
    ask: ({ t }) => [t.scoring.ask.reopen],
    max: 40,
    read: ({ t }, said) => {
      const found = REOPEN_REASONS.find((reason) => reason === said);
      return found === undefined ? refuse(t.scoring.ask.reopen) : ok(found);
    },
    choices: ({ t }) => REOPEN_REASONS.map((value) => ({ label: t.scoring.reopenReason[value], value })),
    shown: ({ t }, kept) => t.scoring.reopenReason[REOPEN_REASONS.find((reason) => reason === kept) ?? 'mistake'],
  },
  {
    name: 'note',
    label: ({ t }) => t.scoring.part.note,
    ask: ({ t }) => [t.scoring.ask.note],
    optional: true,
    max: MAX_WORDS,
  },
];

/** Points of one criterion with what stands behind them; or why a table is opened again. */
export const SCORE: Composition = {
  what: 'score',
  heading: (turn, draft) => {
    const { t, config } = turn;
    if (draft.about.do === 'reopen') return t.scoring.reopen.heading({ year: draft.about.year ?? '' });
    const board = config.boards.find(({ id }) => id === draft.about.board)?.name ?? '';
    return t.scoring.heading({ code: codeOf(draft), name: nameOf(turn, draft), board });
  },
  parts: (_, draft) => (draft.about.do === 'reopen' ? reopenParts : scoreParts(draft)),
  confirmLabel: ({ t }) => t.scoring.button.store,
  confirm: (turn, draft) => (draft.about.do === 'reopen' ? storeReopening(turn, draft) : storeScore(turn, draft)),
};
