import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { callName, presentCallNotice } from '../../conversation/present/calls.js';
import type { Words } from '../../conversation/present/words.js';
import type { CallDraft } from '../../conversation/session.js';
import { callId, parseCall } from '../../domain/calendar/periods.js';
import { boardsOn } from '../../domain/cluster/roster.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import { boardsOf } from '../../domain/people/grants.js';
import { format } from '../../i18n/format.js';
import { cycleStream, listCycles } from '../cycles.js';
import { sayCycleRefusal } from '../steering/cycle-refusals.js';
import { say } from '../steering/rounds.js';
import { runCycle } from '../steering/run-cycle.js';
import { enteringFor, tell } from '../steering/tell.js';
import { steeringRole } from '../steering/who-did.js';
import { keepText } from '../texts.js';
import { declareDuties } from '../tick-cycles.js';
import type { Said, Turn } from '../turn.js';
import { formOfCall, instantsOfCall } from './draft.js';

const ATTEMPTS = 5;

/** The number this message opened already, or the next of the year. */
const numberFor = async (turn: Turn, year: number, skip: number): Promise<PeriodId> => {
  const prefix = cycleStream(turn.config.id, '' as PeriodId);
  const [before] = (await turn.deps.store.find(turn.inbound.key)).filter((stream) => stream.startsWith(prefix));
  if (before !== undefined) return before.slice(prefix.length) as PeriodId;
  const taken = (await listCycles(turn.deps, turn.config.id)).flatMap(({ instants }) => {
    const call = parseCall(instants.period);
    return call?.year === year ? [call.number] : [];
  });
  return callId({ year, number: Math.max(0, ...taken) + 1 + skip });
};

const untold = (turn: Turn, boards: readonly BoardId[], told: ReturnType<typeof tell>['people']): readonly string[] => {
  const reached = new Set(told.flatMap((person) => boardsOf(person, 'officer', 'head')));
  return turn.config.boards
    .filter((board) => boards.includes(board.id) && !reached.has(board.id))
    .map((board) => board.name);
};

/** Opens a confirmed call at once: its cycle, the duty of each board, and a notice to everybody who enters for one of them. */
export const openCall = async (turn: Turn, draft: CallDraft): Promise<Said> => {
  const { deps, config, inbound, now, person, words } = turn;
  const { t } = words;
  if (draft.due === null || draft.title === null) return say(reply(text(t.calls.wrong.stale)));
  const today = words.f.localDate(now);
  const instants = instantsOfCall(config, draft.due, draft.lock);
  const boards = draft.boards ?? boardsOn(config, today).map((board) => board.id);
  const form = formOfCall(config.form, draft);
  const people = await enteringFor(turn, boards);
  const title = await keepText(deps, { key: inbound.key, part: 'title', text: draft.title, by: person.id, at: now });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const period = await numberFor(turn, Number(today.slice(0, 4)), attempt);
    const titles = new Map([...turn.titles, [period, draft.title]]);
    const named: Words = { ...words, f: format(person.language, config.calendar.zone, titles) };
    const telling = tell(
      turn,
      people,
      period,
      (to) =>
        presentCallNotice(to, {
          period,
          who: to.t.people.role[steeringRole(person)],
          fields: form.fields.map((field) => field.key),
          due: instants.due,
          now,
        }),
      titles,
    );
    const opened = await runCycle(
      turn,
      period,
      {
        type: 'Open',
        now,
        instants: { period, from: today, cutoff: draft.due, opens: now, ...instants, provisional: false },
        form,
        boards,
        call: { title: title.text, sha256: title.sha256, by: person.id },
      },
      telling,
    );
    // Somebody else took the number meanwhile.
    if (!opened.ok && opened.error.code === 'wrong_state') continue;
    if (!opened.ok) return say(sayCycleRefusal(turn, period, opened.error));
    await declareDuties(deps, config, period);
    const without = untold(turn, boards, telling.people);
    return {
      replies: [
        reply(
          text(
            line(bold(t.calls.opened({ name: callName(named, period), due: named.f.dateTime(instants.due) }))),
            t.calls.told({ n: telling.people.length }),
            ...(without.length === 0 ? [] : [t.calls.untold({ names: without.join(', ') })]),
          ),
          buttons([
            button(t.questions.button.status, { verb: 'status', period }),
            button(t.cycles.button.cancelCall, { verb: 'call_cancel', period }),
          ]),
        ),
      ],
      outbound: opened.value.outbound,
      dialogue: null,
      remember: true,
    };
  }
  throw new Error('no number was free for a report call');
};
