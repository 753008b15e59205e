import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { directiveName, directiveTitle, presentDirectiveNotice } from '../../conversation/present/directives.js';
import type { Composing } from '../../conversation/session.js';
import { decideDirective } from '../../domain/directives/decide.js';
import { versionOf } from '../../domain/directives/states.js';
import { CALL_OFF_REASONS } from '../../domain/directives/types.js';
import { commitSaid } from '../commit-said.js';
import type { Composition } from '../compose/composition.js';
import { beginComposing } from '../compose/steps.js';
import { numberedStream } from '../numbered.js';
import { say } from '../steering/rounds.js';
import { notSteering } from '../steering/run-cycle.js';
import { tell } from '../steering/tell.js';
import { steeringRole } from '../steering/who-did.js';
import { keepText } from '../texts.js';
import type { Handler, Said, Turn } from '../turn.js';
import { closeDirective } from './close.js';
import { wordsPart } from './compose.js';
import { findDirective, sayDirectiveRefusal } from './find.js';
import { reachOf } from './reach.js';
import { directiveDecider } from './store.js';
import { knownOf, viewFor } from './view.js';

const correctedPart = wordsPart(
  'text',
  ({ t }) => t.directives.compose.part.corrected,
  ({ t }) => t.directives.ask.corrected,
);

const sendCorrected = async (turn: Turn, draft: Composing): Promise<Said> => {
  const refused = notSteering(turn);
  if (refused !== null) return refused;
  const n = draft.about.n ?? '';
  const number = Number(n);
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const directive = found.value;
  const { deps, inbound, person, now, words } = turn;
  const said = draft.parts.text ?? '';
  const kept = await keepText(deps, { key: inbound.key, part: 'corrected', text: said, by: person.id, at: now });
  const { people } = await reachOf(turn, directive.boards);
  const known = { ...(await knownOf(turn, number, directive)), text: said };
  const result = await commitSaid(
    turn,
    directiveDecider,
    numberedStream('directive', turn.config.id, number),
    { type: 'Correct', by: person.id, words: kept },
    {
      receipt: (after) => {
        const p = { title: directiveName(words, number, after), version: versionOf(after), people: people.length };
        return reply(
          text(line(bold(words.t.directives.corrected(p)))),
          buttons([button(words.t.directives.button.matrix, { verb: 'directive', n })]),
        );
      },
      told: (after) =>
        tell(turn, people, `directive-${number}-corrected`, (to, reader) =>
          presentDirectiveNotice(to, viewFor(turn, known, after, reader), 'corrected'),
        ),
    },
  );
  if (!result.ok) return sayDirectiveRefusal(turn, number, directive, result.error);
  const cards = await closeDirective(turn, number, result.value.done.state);
  return { replies: [], outbound: [...result.value.outbound, ...cards] };
};

/** The whole text anew; what boards said to the version before stays said to that. */
export const directiveTextComposition: Composition = {
  what: 'directive_text',
  heading: ({ words }, draft) => {
    const kind = draft.about.kind === 'directive' ? 'directive' : 'announcement';
    return words.t.directives.compose.correct({ title: directiveName(words, Number(draft.about.n), { kind }) });
  },
  parts: () => [correctedPart],
  remarks: async (turn, draft) => {
    const found = await findDirective(turn, draft.about.n ?? '');
    const people = found.ok ? (await reachOf(turn, found.value.boards)).people.length : 0;
    return { lines: [turn.t.directives.compose.sendsTo({ n: people })], buttons: [] };
  },
  confirm: sendCorrected,
};

/** Begins the correction of one: version 2, 3, … */
export const correct: Handler<'directive_correct'> = async (turn, { n, said = '' }) => {
  const refused = notSteering(turn);
  if (refused !== null) return refused;
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const { status, kind } = found.value;
  if (status !== 'open') return sayDirectiveRefusal(turn, Number(n), found.value, { code: 'wrong_state', status });
  const parts = said.trim() === '' ? {} : { text: said.trim() };
  return beginComposing(turn, directiveTextComposition, { about: { n, kind }, parts });
};

/** Calls one off with a reason; who had it is told, and what boards said stays. */
export const callOff: Handler<'directive_off'> = async (turn, request) => {
  const refused = notSteering(turn);
  if (refused !== null) return refused;
  const { n } = request;
  const number = Number(n);
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const directive = found.value;
  const { words, person } = turn;
  const d = words.t.directives;
  const reason = CALL_OFF_REASONS.find((each) => each === request.reason);
  const command = { type: 'CallOff', by: person.id, reason: reason ?? 'not_needed' } as const;
  const title = directiveName(words, number, directive);
  const { people } = await reachOf(turn, directive.boards);
  if (reason === undefined || request.sure !== 'yes') {
    const decided = decideDirective(command, directive);
    if (!decided.ok) return sayDirectiveRefusal(turn, number, directive, decided.error);
    if (reason === undefined) {
      const options = CALL_OFF_REASONS.map((each) =>
        button(d.reason[each], { verb: 'directive_off', n, reason: each }),
      );
      return say(reply(text(line(bold(d.ask.reason({ title })))), buttons(...options.map((option) => [option]))));
    }
    const asked = d.ask.cancel({ title, reason: d.reason[reason], n: people.length });
    return say(
      reply(
        text(line(bold(asked))),
        buttons([button(d.button.callOffSure, { verb: 'directive_off', n, reason, sure: 'yes' }, 'danger')]),
      ),
    );
  }
  const result = await commitSaid(
    turn,
    directiveDecider,
    numberedStream('directive', turn.config.id, number),
    command,
    {
      receipt: () => reply(text(line(bold(d.calledOff({ title, people: people.length }))))),
      told: () =>
        tell(turn, people, `directive-${number}-off`, (to) =>
          reply(
            text(
              line(
                bold(
                  to.t.directives.notice.calledOff({
                    title: directiveTitle(to, number, directive),
                    who: to.t.people.role[steeringRole(person)],
                    reason: to.t.directives.reason[reason],
                  }),
                ),
              ),
            ),
          ),
        ),
    },
  );
  if (!result.ok) return sayDirectiveRefusal(turn, number, directive, result.error);
  const cards = await closeDirective(turn, number, result.value.done.state);
  return { replies: [], outbound: [...result.value.outbound, ...cards] };
};
