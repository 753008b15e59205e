import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Floor } from '../../domain/report/approval.js';
import type { StepStatus } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { stepText } from './approval.js';
import { unitName } from './unit-words.js';
import type { Words } from './words.js';

/** A board's figures have not come as far as was asked for: where they are, and everything handed in a button away. */
export const presentBelowFloor = (
  words: Words,
  view: {
    readonly board: BoardId;
    readonly period: PeriodId;
    readonly floor: Floor;
    readonly step: StepStatus;
    readonly now: Instant;
  },
): Reply => {
  const { t, f } = words;
  const { board, period, floor, step, now } = view;
  const named = { board: unitName(words, board), period: f.period(period) };
  const state = stepText(words, step, now);
  return reply(
    text(line(bold(t.approval.summary.boardBelow[floor]({ ...named, state })))),
    buttons([button(t.approval.button.all, { verb: 'summary', period, board })]),
  );
};
