import type { BoardStep, YearState } from './types.js';

/** What is done with the scoring of a year. `Score`: everything that is done with one board. */
export type YearDeed = 'Open' | 'Score' | 'Freeze' | 'Publish' | 'Reopen';
export const YEAR_DEEDS: readonly YearDeed[] = ['Open', 'Score', 'Freeze', 'Publish', 'Reopen'];
export const YEAR_STATES: readonly YearState[] = ['planned', 'open', 'frozen', 'published'];

/** What may happen to a year in each state, and where it leads; everything else is refused and changes nothing. */
export const YEAR_TABLE: Readonly<Record<YearState, Readonly<Partial<Record<YearDeed, YearState>>>>> = {
  planned: { Open: 'open' },
  open: { Score: 'open', Freeze: 'frozen' },
  frozen: { Publish: 'published', Reopen: 'open' },
  published: { Reopen: 'open' },
};

/** What is done with one board's sheet. */
export type BoardDeed =
  | 'score_self'
  | 'hand_in_self'
  | 'pass_self'
  | 'return_self'
  | 'score_cross'
  | 'hand_in_cross'
  | 'pass_cross'
  | 'score_decided'
  | 'settle';
export const BOARD_DEEDS: readonly BoardDeed[] = [
  'score_self',
  'hand_in_self',
  'pass_self',
  'return_self',
  'score_cross',
  'hand_in_cross',
  'pass_cross',
  'score_decided',
  'settle',
];
export const BOARD_STEPS: readonly BoardStep[] = ['self', 'cross', 'deciding', 'decided'];

/** The way of one board through the three columns. What was handed in is scored no more, unless it is returned. */
export const BOARD_TABLE: Readonly<Record<BoardStep, Readonly<Partial<Record<BoardDeed, BoardStep>>>>> = {
  self: { score_self: 'self', hand_in_self: 'cross', pass_self: 'cross' },
  cross: { score_cross: 'cross', hand_in_cross: 'deciding', pass_cross: 'deciding', return_self: 'self' },
  deciding: { score_decided: 'deciding', settle: 'decided' },
  decided: { score_decided: 'decided' },
};
