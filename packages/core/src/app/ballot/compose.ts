import { namesOf } from '../../conversation/present/ballot-words.js';
import { ruleLines } from '../../conversation/present/ballots.js';
import type { Composing } from '../../conversation/session.js';
import type { BallotRefusal } from '../../domain/ballot/decide.js';
import { EXCLUSION_REASONS, type ExclusionReason } from '../../domain/ballot/types.js';
import { instantIn } from '../../domain/calendar/zone.js';
import { type Instant, parseDay, type TimeOfDay } from '../../domain/instant.js';
import { ok, refuse } from '../../domain/result.js';
import { fold } from '../../language/index.js';
import { dayIn } from '../calls/read-call.js';
import type { Composition, HalfRead, Part } from '../compose/composition.js';
import { showComposing } from '../compose/steps.js';
import { ALL_BOARDS, boardsIn, livingBoards, readBoards, sayUnread } from '../directives/read-words.js';
import { workingDaysAhead } from '../steering/unlock.js';
import type { Turn } from '../turn.js';
import { ballotRefusalText } from './find.js';
import { openBallot } from './open.js';
import { headless, headsOf } from './people.js';
import { ruleOf } from './store.js';

const TITLE_CHARS = 200;

const titlePart: Part = {
  name: 'title',
  label: ({ t }) => t.ballots.compose.part.title,
  ask: ({ t }) => [t.ballots.ask.title],
  max: TITLE_CHARS,
  read: ({ t }, said) => (said === '' ? refuse(t.ballots.ask.empty) : ok(said)),
};

/** Boards by name or by button; `all` offers them all at once. */
const boardsPart = (name: 'candidates' | 'excluded', all: boolean): Part => ({
  name,
  label: ({ t }) => t.ballots.compose.part[name],
  ask: ({ t }) => [t.ballots.ask[name]],
  many: true,
  ...(all ? {} : { optional: true }),
  max: 600,
  choices: (turn) => [
    ...(all ? [{ label: turn.t.ballots.compose.all, value: ALL_BOARDS, alone: true as const }] : []),
    ...livingBoards(turn).map(({ id, name: label }) => ({ label, value: id })),
  ],
  read: (turn, said, draft) => {
    const read = readBoards(turn, said);
    if (all && read.all && read.unread.length === 0) return ok(ALL_BOARDS);
    if (read.unread.length === 0 && read.boards.length >= (all ? 2 : 1)) return ok(read.boards.join());
    const chosen = (draft.parts[name] ?? '').split(',');
    const keep = livingBoards(turn).filter(({ id }) => read.boards.includes(id) || chosen.includes(id));
    const why = read.unread.length === 0 ? turn.t.ballots.refusal.tooFewCandidates : sayUnread(turn, read.unread);
    const half: HalfRead = { said: why, keep: keep.map(({ id }) => id).join() };
    return refuse(half);
  },
  shown: (turn, kept) => turn.words.f.list(boardsIn(turn, kept).map((board) => board.name)),
});

const candidatesPart = boardsPart('candidates', true);
const excludedPart = boardsPart('excluded', false);

const mostOf = (turn: Turn, { parts }: Composing): number =>
  Math.max(1, boardsIn(turn, parts.candidates ?? '').length - 1);

const choosePart: Part = {
  name: 'choose',
  label: ({ t }) => t.ballots.compose.part.choose,
  ask: ({ t }) => [t.ballots.ask.choose],
  figure: true,
  max: 20,
  choices: (turn, draft) =>
    [1, 2, 3].filter((n) => n <= mostOf(turn, draft)).map((n) => ({ label: String(n), value: String(n) })),
  read: (turn, said, draft) => {
    const n = /^\d{1,2}$/.test(said) ? Number(said) : 0;
    const most = mostOf(turn, draft);
    return n >= 1 && n <= most ? ok(String(n)) : refuse(turn.t.ballots.ask.notANumber({ most }));
  },
};

const reasonNamed = (kept: string | undefined): ExclusionReason =>
  EXCLUSION_REASONS.find((reason) => reason === kept) ?? 'other';

const whyPart: Part = {
  name: 'why',
  label: ({ t }) => t.ballots.compose.part.why,
  ask: ({ t }) => [t.ballots.ask.why],
  max: 60,
  choices: ({ t }) => EXCLUSION_REASONS.map((reason) => ({ label: t.ballots.exclusion[reason], value: reason })),
  read: ({ t }, said) => {
    const found = EXCLUSION_REASONS.find((reason) => fold(t.ballots.exclusion[reason]) === fold(said));
    return found === undefined ? refuse(t.ballots.ask.whyUnclear) : ok(found);
  },
  shown: ({ t }, kept) => t.ballots.exclusion[reasonNamed(kept)],
};

const TIME =
  /(?<!\d)([01]?\d|2[0-3])(?:\s*(?:giờ|gio|h|g|:)\s*([0-5]\d)?|(?=\s*[ap]m))(?!\d)(?:\s*(sáng|sang|chiều|chieu|tối|toi|am|pm)(?!\p{L}))?/iu;
const AFTER_NOON = /^(?:chiều|chieu|tối|toi|pm)$/iu;
const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** `17h30`, `5 giờ chiều`, `5pm`: as `17:30`; null where no time is said. */
const timeIn = (said: string): { readonly time: string; readonly words: string } | null => {
  const [words, hours, minutes, half] = TIME.exec(said) ?? [];
  if (words === undefined) return null;
  const late = half !== undefined && AFTER_NOON.test(half) && Number(hours) < 12;
  return { time: `${two(String(Number(hours) + (late ? 12 : 0)))}:${two(minutes)}`, words };
};

/** `2024-06-20T17:00`, local to the cluster, as the instant it is. */
const instantOf = ({ config }: Turn, kept: string | undefined): Instant | null => {
  const [day = '', time = ''] = (kept ?? '').split('T');
  const date = parseDay(day);
  return date === null || !/^\d{2}:\d{2}$/.test(time) ? null : instantIn(config.calendar.zone, date, time as TimeOfDay);
};

const closesPart: Part = {
  name: 'closes',
  label: ({ t }) => t.ballots.compose.part.closes,
  ask: ({ t }) => [t.ballots.ask.closes],
  max: 60,
  choices: (turn) => {
    const { dueTime } = turn.config.calendar;
    return workingDaysAhead(turn, [1, 2, 3, 5]).map((day) => {
      const value = `${day}T${dueTime}`;
      const at = instantOf(turn, value);
      return { label: at === null ? value : turn.words.f.shortDateTime(at), value };
    });
  },
  read: (turn, said) => {
    const { ask } = turn.t.ballots;
    const found = timeIn(said);
    const time = found?.time ?? turn.config.calendar.dueTime;
    const rest = said
      .replace(found?.words ?? '', ' ')
      .replace(/^\s*(?:lúc|luc|at)\s|\s(?:lúc|luc|at)\s*$/iu, ' ')
      .trim();
    const day = rest === '' && found !== null ? turn.words.f.localDate(turn.now) : dayIn(turn, rest);
    const kept = `${day ?? ''}T${time}`;
    const at = instantOf(turn, kept);
    if (at === null) return refuse(ask.notATime({ said }));
    return at <= turn.now ? refuse(ask.past({ time: turn.words.f.dateTime(at) })) : ok(kept);
  },
  shown: (turn, kept) => {
    const at = instantOf(turn, kept);
    return at === null ? kept : turn.words.f.dateTime(at);
  },
};

const entitledIn = (turn: Turn, { parts }: Composing) => {
  const excluded = boardsIn(turn, parts.excluded ?? '').map(({ id }) => id);
  const reason = reasonNamed(parts.why);
  return {
    entitled: livingBoards(turn).flatMap(({ id }) => (excluded.includes(id) ? [] : [id])),
    excluded: excluded.map((board) => ({ board, reason })),
  };
};

/** Where what is wrong is put right; nothing else that was said is lost. */
const MENDED: Partial<Record<BallotRefusal['code'], string>> = {
  too_few_candidates: 'candidates',
  choose_out_of_range: 'choose',
  too_few_entitled: 'excluded',
  closes_past: 'closes',
};

/** A secret ballot: what for, among whom, how many, who votes, until when. */
export const ballotComposition: Composition = {
  what: 'ballot',
  heading: ({ t }) => t.ballots.compose.heading,
  parts: (_, { parts }) => [
    titlePart,
    candidatesPart,
    choosePart,
    excludedPart,
    ...((parts.excluded ?? '') === '' ? [] : [whyPart]),
    closesPart,
  ],
  remarks: async (turn, draft) => {
    const { entitled } = entitledIn(turn, draft);
    const without = headless(await headsOf(turn, entitled), entitled);
    return {
      lines: [
        ...ruleLines(turn.words, { rule: ruleOf(turn.config), entitled }),
        ...(without.length === 0 ? [] : [turn.t.ballots.compose.noHead({ names: namesOf(turn.words, without) })]),
      ],
      buttons: [],
    };
  },
  confirmLabel: ({ t }) => t.ballots.compose.open,
  confirm: async (turn, draft) => {
    const opened = await openBallot(turn, {
      title: draft.parts.title ?? '',
      candidates: boardsIn(turn, draft.parts.candidates ?? '').map(({ id }) => id),
      choose: Number(draft.parts.choose),
      ...entitledIn(turn, draft),
      closes: instantOf(turn, draft.parts.closes) ?? turn.now,
      rule: ruleOf(turn.config),
    });
    if (opened.ok) return opened.value;
    const at = MENDED[opened.error.code];
    const why = ballotRefusalText(turn, 0, opened.error);
    return showComposing(turn, ballotComposition, { ...draft, at: at ?? null }, [why]);
  },
};
