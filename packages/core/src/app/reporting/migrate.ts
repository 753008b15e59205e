import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { headingOf } from '../../conversation/present/report.js';
import { labelOf, valueText } from '../../conversation/present/words.js';
import { fieldNumber } from '../../domain/report/form.js';
import { everAsked, type Unsettled, unsettled } from '../../domain/report/migration.js';
import { dropDraftText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { commitWithReceipt } from './commit.js';
import { type Duty, loadDuty } from './duty.js';
import { sayReportRefusal } from './refusals.js';
import { aboutOf } from './view.js';

/** What of a draft begun on an older form its board has to settle. */
export const leftToSettle = (duty: Duty): readonly Unsettled[] =>
  unsettled(duty.form, duty.cycle.earlierForms, duty.entries, duty.report.kept);

/** One item of the older form: what was entered, why it no longer fits, and what can be done with it. */
const presentUnsettled = (turn: Turn, duty: Duty, left: readonly Unsettled[], item: Unsettled) => {
  const { words, t } = turn;
  const { form } = t.cycles;
  const label = t.cycles.button;
  const where = { period: duty.ref.period, board: duty.ref.board };
  const number = everAsked(duty.form, duty.cycle.earlierForms).findIndex((field) => field.key === item.key) + 1;
  const settle = { verb: 'settle', ...where, field: String(number) } as const;
  return reply(
    text(line(bold(form.ask({ n: left.length }))), headingOf(words, aboutOf(duty))),
    text(form.entered({ label: labelOf(words, item.key), value: valueText(words, item.value) }), form.why[item.why]),
    buttons([
      // What answers another question cannot stand for this one.
      ...(item.why === 'type' ? [] : [button(label.keep, { ...settle, what: 'keep' })]),
      ...(item.why === 'removed'
        ? []
        : [button(label.edit, { verb: 'fill', ...where, field: fieldNumber(duty.form, item.key) })]),
      button(label.drop, { ...settle, what: 'drop' }),
    ]),
  );
};

/** Asks for the first item that no longer fits; null when the draft fits the form. */
export const askUnsettled = (turn: Turn, duty: Duty): Said | null => {
  const left = leftToSettle(duty);
  const [first] = left;
  return first === undefined ? null : { replies: [presentUnsettled(turn, duty, left, first)] };
};

/** Keeps or drops one item of the older form, then goes on: with the next such item, or with `next`. */
export const settleItem = async (
  turn: Turn,
  duty: Duty,
  number: string,
  what: string,
  next: (duty: Duty) => Promise<Said>,
): Promise<Said> => {
  const field = everAsked(duty.form, duty.cycle.earlierForms)[Number(number) - 1];
  const item = leftToSettle(duty).find(({ key }) => key === field?.key);
  const repeated = (await turn.deps.store.find(turn.inbound.key)).length > 0;
  if (field === undefined || (item === undefined && !repeated)) return askUnsettled(turn, duty) ?? next(duty);
  const { form } = turn.t.cycles;
  const label = labelOf(turn.words, field.key);
  const keep = what === 'keep' && item?.why !== 'type';
  const by = { by: turn.person.id, sentAt: turn.sentAt, fields: [field.key] } as const;
  const result = await commitWithReceipt(
    turn,
    duty,
    keep ? { type: 'Keep', ...by, formVersion: duty.form.version } : { type: 'Clear', ...by },
    () => reply(text(keep ? form.kept({ label }) : form.dropped({ label }))),
  );
  if (!result.ok) return sayReportRefusal(turn, duty, result.error);
  if (!keep) await dropDraftText(turn.deps, duty.ref, field.key);
  const after = await loadDuty(turn.deps, duty.ref.cluster, duty.board, duty.cycle);
  const said = askUnsettled(turn, after) ?? (await next(after));
  return { ...said, outbound: [...result.value.outbound, ...(said.outbound ?? [])] };
};
