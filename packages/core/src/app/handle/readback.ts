import { reply, text } from '../../conversation/build.js';
import type { Readback } from '../../conversation/present/readback.js';
import { presentDraft } from '../../conversation/present/report.js';
import { confirmReadback } from '../reporting/confirm.js';
import { putInstead } from '../reporting/contrast.js';
import { correctReadback, discardReadback, settleProposal } from '../reporting/correct.js';
import { dutyOf, showReadback } from '../reporting/readback.js';
import { resolveDuty } from '../reporting/resolve.js';
import { viewOf } from '../reporting/view.js';
import type { Handlers, Said, Turn } from '../turn.js';
import { toWrite } from './reporting.js';

/** The read-back this button belongs to; a card of before gets the present state. */
const onCard = async (turn: Turn, card: string, go: (dialogue: Readback) => Promise<Said>): Promise<Said> => {
  const { dialogue } = turn.session;
  if (dialogue?.kind === 'readback' && dialogue.card === card) return go(dialogue);
  const stale = reply(text(turn.t.report.staleCard));
  const duty = dialogue?.kind === 'readback' ? await dutyOf(turn, dialogue) : null;
  if (dialogue?.kind === 'readback' && duty !== null) {
    const said = await showReadback(turn, duty, dialogue);
    return { ...said, replies: [stale, ...said.replies] };
  }
  const found = await resolveDuty(turn, {}, false);
  return { replies: found.ok ? [stale, presentDraft(turn.words, viewOf(turn, found.value.duty))] : [stale] };
};

/** What is said to figures that were read back. */
export const readback: Handlers = {
  confirm: (turn, { card }) => onCard(turn, card, (dialogue) => confirmReadback(turn, dialogue)),
  edit: (turn, { card, field }) => onCard(turn, card, (dialogue) => correctReadback(turn, dialogue, field)),
  discard: (turn, { card }) => onCard(turn, card, (dialogue) => discardReadback(turn, dialogue)),
  choose: (turn, { card, n }) =>
    onCard(turn, card, (dialogue) => {
      const unclear = dialogue.proposals.find((proposal) => proposal.readings.length > 0);
      const value = unclear?.readings[Number(n) - 1];
      return unclear === undefined || value === undefined
        ? correctReadback(turn, dialogue, undefined)
        : settleProposal(turn, dialogue, unclear.field, value);
    }),
  put: (turn, request) =>
    toWrite(turn, request, 'revise', (duty, behalf) =>
      putInstead(turn, duty, behalf, { field: request.field, value: Number(request.value) }),
    ),
};
