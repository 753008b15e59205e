import { CALL_ANSWER } from '../../conversation/present/words.js';
import type { CallDraft } from '../../conversation/session.js';
import { addDays } from '../../domain/calendar/days.js';
import { instantIn } from '../../domain/calendar/zone.js';
import type { ClusterConfig, Form, FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';

export const EMPTY_CALL: Omit<CallDraft, 'card'> = {
  kind: 'call',
  step: 'fields',
  fields: [],
  text: false,
  boards: [],
  due: null,
  lock: null,
  title: null,
};

/** What a call may ask for: the figures and dates of the cluster's form; targets stand for the year and texts come as one. */
export const askable = (form: Form): readonly IndicatorKey[] =>
  form.fields.filter((field) => field.type !== 'text' && field.type !== 'target').map((field) => field.key);

const TEXT_CHARS = 1_500;

/** A field as a call asks for it: required, and bound to no field that is not asked for. */
const alone = (field: FormField, keys: readonly string[]): FormField => {
  if (field.type === 'count') {
    const { partOf, ...rest } = field;
    return partOf !== undefined && keys.includes(partOf)
      ? { ...rest, required: true, partOf }
      : { ...rest, required: true };
  }
  if (field.type === 'ratio') {
    const { denominatorOf, ...rest } = field;
    return denominatorOf !== undefined && keys.includes(denominatorOf)
      ? { ...rest, required: true, denominatorOf }
      : { ...rest, required: true };
  }
  return { ...field, required: true };
};

/** The call's own form, in the order of the cluster's. */
export const formOfCall = (form: Form, draft: CallDraft): Form => ({
  version: form.version,
  fields: draft.text
    ? [{ key: CALL_ANSWER as IndicatorKey, type: 'text', required: true, maxLength: TEXT_CHARS }]
    : form.fields.filter((field) => draft.fields.includes(field.key)).map((field) => alone(field, draft.fields)),
});

/** Due at the due time of a day; locked so many days later as the calendar says, or at the end of the day given. */
export const instantsOfCall = (
  { calendar }: ClusterConfig,
  due: CalendarDate,
  lock: CalendarDate | null,
): { readonly due: Instant; readonly lock: Instant } => ({
  due: instantIn(calendar.zone, due, calendar.dueTime),
  lock: instantIn(calendar.zone, lock ?? addDays(due, calendar.lockDaysAfterDue), calendar.dueTime),
});

/** The first step that still has to be answered. */
export const nextStep = (draft: CallDraft): CallDraft['step'] => {
  if (draft.fields.length === 0 && !draft.text) return 'fields';
  if (draft.boards?.length === 0) return 'boards';
  if (draft.due === null) return 'due';
  return draft.title === null ? 'title' : 'confirm';
};
