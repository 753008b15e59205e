import { copy, line, reply, text } from '../../conversation/build.js';
import { headingOf, presentDraft, presentSkipAsk } from '../../conversation/present/report.js';
import { presentHistory, presentRevise, presentWithdrawAsk } from '../../conversation/present/report-receipt.js';
import { nameText } from '../../conversation/present/roles.js';
import { labelOf } from '../../conversation/present/words.js';
import { openReport } from '../../conversation/session.js';
import type { FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { fieldOf, previousField, progress } from '../../domain/report/form.js';
import {
  type OnBehalf,
  type Revision,
  SKIP_REASONS,
  type SkipReason,
  WITHDRAW_REASONS,
  type WithdrawReason,
} from '../../domain/report/types.js';
import { readPerson } from '../people/documents.js';
import { noteOf } from '../reporting/amend.js';
import { commitWithReceipt } from '../reporting/commit.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import { answerField, placeOf, sayPlace, startGuided } from '../reporting/guided.js';
import { cardsAfter, handIn, keepUnusual, preview, previewMoved } from '../reporting/hand-in.js';
import { askUnsettled, settleItem } from '../reporting/migrate.js';
import { readLabelled } from '../reporting/read-figures.js';
import { displaced, dutyOf, openReadback, showReadback, waitingFor } from '../reporting/readback.js';
import { sayDutyRefusal, sayReportRefusal } from '../reporting/refusals.js';
import { resolveDuty } from '../reporting/resolve.js';
import { templateText } from '../reporting/template.js';
import { aboutOf, behalfWords, unpackBehalf, viewOf } from '../reporting/view.js';
import type { Handlers, Said, Turn } from '../turn.js';

type Target = { readonly period?: string; readonly board?: string };
type Then = Parameters<typeof sayDutyRefusal>[2];

/** The document the secretary is entering from, while entering for this report. */
const behalfIn = (turn: Turn, duty: Duty): string | null => {
  const dialogue = openReport(turn.session.dialogue);
  const same = dialogue !== null && dialogue.period === duty.ref.period && dialogue.board === duty.ref.board;
  return same ? dialogue.behalf : null;
};

const withDuty = async (
  turn: Turn,
  target: Target,
  then: Then,
  toWrite: boolean,
  go: (duty: Duty, standing: 'own' | 'behalf') => Promise<Said>,
): Promise<Said> => {
  const found = await resolveDuty(turn, target, toWrite);
  return found.ok ? go(found.value.duty, found.value.standing) : sayDutyRefusal(turn, found.error, then);
};

/** Writing for another board needs its source document first. */
const askSource = (turn: Turn, duty: Duty): Said => ({
  replies: [
    ...displaced(turn, duty),
    reply(text(turn.t.report.behalfSource({ heading: headingOf(turn.words, aboutOf(duty)) }))),
  ],
  dialogue: { kind: 'behalf_source', period: duty.ref.period, board: duty.ref.board },
});

export const toWrite = (
  turn: Turn,
  target: Target,
  then: Then,
  go: (duty: Duty, behalf: string | null) => Promise<Said>,
): Promise<Said> =>
  withDuty(turn, target, then, true, async (duty, standing) => {
    const behalf = behalfIn(turn, duty);
    return standing === 'behalf' && behalf === null ? askSource(turn, duty) : go(duty, behalf);
  });

/** A figure stands where this person is not looking: a colleague's, or from their own other account. It is not skipped unseen. */
const isAnswered = (turn: Turn, duty: Duty, field: FormField): boolean => {
  const { dialogue } = turn.session;
  const stated = duty.entries[field.key]?.value;
  const at = dialogue?.kind === 'guided' ? placeOf(duty, dialogue) : null;
  return at !== field && stated !== undefined && stated.kind !== 'none';
};

const sayWaiting = async (
  turn: Turn,
  duty: Duty,
  waiting: NonNullable<ReturnType<typeof waitingFor>>,
): Promise<Said> => {
  const said = await showReadback(turn, duty, waiting);
  return { ...said, replies: [reply(text(turn.t.report.waiting)), ...said.replies] };
};

/** Figures read back but not confirmed would silently stay out of what is handed in; items of an older form are settled first. */
const nothingWaits = async (turn: Turn, duty: Duty, go: () => Promise<Said>): Promise<Said> => {
  const waiting = waitingFor(turn, duty);
  return waiting === null ? (askUnsettled(turn, duty) ?? go()) : sayWaiting(turn, duty, waiting);
};

/** Does what a preview's button says if the report still is what was shown; else shows it again. */
const asShown = (
  turn: Turn,
  duty: Duty,
  source: OnBehalf | null,
  version: string | undefined,
  go: () => Promise<Said>,
): Promise<Said> =>
  nothingWaits(turn, duty, async () => {
    const repeated = (await turn.deps.store.find(turn.inbound.key)).length > 0;
    return version === String(duty.version) || repeated ? go() : previewMoved(turn, duty, source);
  });

export const enterGuided = async (
  turn: Turn,
  duty: Duty,
  behalf: string | null,
  at: IndicatorKey | null,
): Promise<Said> => {
  // Figures that wait for the person's word come first: going on would lose them.
  const waiting = waitingFor(turn, duty);
  if (waiting !== null) return sayWaiting(turn, duty, { ...waiting, guided: true });
  const dialogue = startGuided(duty, behalf, at);
  return { replies: [...displaced(turn, duty), await sayPlace(turn, duty, dialogue)], dialogue };
};

const who = async (turn: Turn, revisions: readonly Revision[]): Promise<(revision: Revision) => string> => {
  const { t } = turn;
  const names = new Map<string, string>();
  for (const id of revisions.flatMap(({ by, deputyFor }) => (deputyFor === undefined ? [by] : [by, deputyFor]))) {
    const person = id === turn.person.id ? null : await readPerson(turn.deps, id);
    names.set(id, person === null ? (id === turn.person.id ? t.report.you : id) : nameText(turn.words, person));
  }
  return ({ by, onBehalf, deputyFor }) => {
    const notes = [
      ...(onBehalf === null ? [] : [t.report.onBehalfShort]),
      ...(deputyFor === undefined ? [] : [t.report.inPlaceOfShort({ who: names.get(deputyFor) ?? deputyFor })]),
    ];
    return `${names.get(by) ?? by}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  };
};

export const reporting: Handlers = {
  report: (turn, request) =>
    toWrite(
      turn,
      request,
      'report',
      async (duty, behalf) => askUnsettled(turn, duty) ?? enterGuided(turn, duty, behalf, null),
    ),

  settle: (turn, request) =>
    toWrite(turn, request, 'report', (duty, behalf) =>
      settleItem(turn, duty, request.field, request.what, (after) => enterGuided(turn, after, behalf, null)),
    ),

  fill: (turn, request) =>
    toWrite(turn, request, 'report', (duty, behalf) => {
      const optional = duty.form.fields.find((field) => !field.required && duty.entries[field.key] === undefined);
      const at = request.field === 'optional' ? optional : fieldOf(duty.form, request.field);
      return enterGuided(turn, duty, behalf, at?.key ?? null);
    }),

  figure: (turn, request) =>
    toWrite(turn, request, 'report', async (duty, behalf) => {
      const field = fieldOf(duty.form, request.field);
      const figures = field && readLabelled(turn, duty.form, `${labelOf(turn.words, field.key)}: ${request.value}`);
      if (figures == null) return { replies: [reply(text(turn.t.talk.oldButton))] };
      const guided = turn.session.dialogue?.kind === 'guided';
      return openReadback(turn, duty, figures, { asOf: null, behalf, revise: false, guided });
    }),

  skip: (turn, request) =>
    toWrite(turn, request, 'report', async (duty, behalf) => {
      const field = fieldOf(duty.form, request.field);
      const reason = SKIP_REASONS.find((each) => each === request.reason) as SkipReason | undefined;
      if (field === undefined || waitingFor(turn, duty) !== null) return enterGuided(turn, duty, behalf, null);
      if (reason === undefined && field.required)
        return { replies: [presentSkipAsk(turn.words, viewOf(turn, duty), field)] };
      const label = labelOf(turn.words, field.key);
      const chosen = reason ?? 'not_available';
      const asks = async (now: Duty): Promise<Said> => {
        const said = await enterGuided(turn, now, behalf, field.key);
        return { ...said, replies: [reply(text(turn.t.report.staleCard)), ...said.replies] };
      };
      if (isAnswered(turn, duty, field)) return asks(duty);
      const saved = line(turn.t.report.skipped({ label, reason: turn.t.report.skipReason[chosen] }));
      const dialogue = startGuided(duty, behalf);
      const none = { [field.key]: { kind: 'none', reason: chosen } } as const;
      const stored = await answerField(turn, duty, dialogue, none, () => saved);
      return stored ?? asks(await loadDuty(turn.deps, duty.ref.cluster, duty.board, duty.cycle));
    }),

  back: (turn, request) =>
    toWrite(turn, request, 'report', async (duty, behalf) => {
      const before = previousField(duty.form, request.field);
      if (before !== null) return enterGuided(turn, duty, behalf, before.key);
      const said = await enterGuided(turn, duty, behalf, fieldOf(duty.form, request.field)?.key ?? null);
      return { ...said, replies: [reply(text(turn.t.report.firstField)), ...said.replies] };
    }),

  template: (turn, request) =>
    withDuty(turn, request, 'template', true, async (duty) => ({
      replies: [reply(text(turn.t.report.template.intro), copy(templateText(turn.words, duty)))],
    })),

  draft: (turn, request) =>
    withDuty(turn, request, 'draft', false, async (duty) => ({
      replies: [
        presentDraft(turn.words, viewOf(turn, duty, await behalfWords(turn, unpackBehalf(behalfIn(turn, duty))))),
      ],
    })),

  submit: (turn, request) =>
    toWrite(turn, request, 'submit', (duty, behalf) => {
      const source = unpackBehalf(behalf);
      return request.sure === undefined
        ? nothingWaits(turn, duty, () => preview(turn, duty, source))
        : asShown(turn, duty, source, request.version, () => {
            const note = noteOf(request.note);
            const options = { behalf: source, evenIncomplete: request.sure === 'even' };
            return handIn(turn, duty, note === undefined ? options : { ...options, note });
          });
    }),

  keep: (turn, request) =>
    toWrite(turn, request, 'submit', (duty, behalf) => {
      const source = unpackBehalf(behalf);
      return asShown(turn, duty, source, request.version, () => keepUnusual(turn, duty, source));
    }),

  revise: (turn, request) =>
    toWrite(turn, request, 'revise', async (duty, behalf) => {
      const field = request.field === undefined ? undefined : fieldOf(duty.form, request.field);
      return field === undefined
        ? { replies: [presentRevise(turn.words, viewOf(turn, duty))] }
        : enterGuided(turn, duty, behalf, field.key);
    }),

  withdraw: (turn, request) =>
    toWrite(turn, request, 'withdraw', async (duty) => {
      const last = duty.report.revisions.at(-1);
      const revision = request.version === undefined ? (last?.number ?? 0) : Number(request.version);
      const reason = WITHDRAW_REASONS.find((each) => each === request.reason) as WithdrawReason | undefined;
      if (reason === undefined && last !== undefined && !duty.report.withdrawn) {
        return { replies: [presentWithdrawAsk(turn.words, viewOf(turn, duty), revision)] };
      }
      const command = {
        type: 'Withdraw',
        by: turn.person.id,
        sentAt: turn.sentAt,
        revision,
        reason: reason ?? 'mistake',
      } as const;
      const heading = headingOf(turn.words, aboutOf(duty));
      const result = await commitWithReceipt(turn, duty, command, () =>
        reply(text(turn.t.report.withdrawn({ heading, revision: turn.words.f.revision(revision) }))),
      );
      if (!result.ok) return sayReportRefusal(turn, duty, result.error);
      return { replies: [], outbound: [...result.value.outbound, ...(await cardsAfter(turn, duty.ref))] };
    }),

  history: (turn, request) =>
    withDuty(turn, request, 'history', false, async (duty) => ({
      replies: [presentHistory(turn.words, viewOf(turn, duty), await who(turn, duty.report.revisions))],
    })),

  pause: async (turn) => {
    const dialogue = openReport(turn.session.dialogue);
    const duty = dialogue === null ? null : await dutyOf(turn, dialogue);
    if (duty === null) return { replies: [reply(text(turn.t.report.draftEmpty))], dialogue: null };
    const waiting = waitingFor(turn, duty);
    const { done, of } = progress(duty.form, duty.entries);
    return {
      replies: [
        reply(
          text(
            turn.t.report.paused({ done, of, due: turn.words.f.dateTime(duty.report.due) }),
            ...(waiting === null ? [] : [turn.t.report.pausedWaiting]),
          ),
        ),
      ],
      dialogue: waiting === null ? null : { ...waiting, guided: false },
    };
  },
};
