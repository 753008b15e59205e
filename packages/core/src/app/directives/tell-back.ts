import { bold, line, reply, text } from '../../conversation/build.js';
import {
  boardNames,
  directiveName,
  directiveTitle,
  presentDirectiveWord,
} from '../../conversation/present/directives.js';
import type { Composing } from '../../conversation/session.js';
import { versionOf } from '../../domain/directives/states.js';
import type { BoardId } from '../../domain/ids.js';
import { commitSaid } from '../commit-said.js';
import type { Composition } from '../compose/composition.js';
import { beginComposing, showComposing } from '../compose/steps.js';
import { numberedStream } from '../numbered.js';
import { say } from '../steering/rounds.js';
import { tell } from '../steering/tell.js';
import { keepText } from '../texts.js';
import type { Handler, Said, Turn } from '../turn.js';
import { wordsPart } from './compose.js';
import { findDirective, sayDirectiveRefusal } from './find.js';
import { boardsSpokenFor, markBoards } from './mark.js';
import { senderOf } from './sender.js';
import { directiveDecider } from './store.js';
import { wordsOf } from './view.js';

const reportPart = wordsPart(
  'report',
  ({ t }) => t.directives.compose.part.report,
  ({ t }) => t.directives.ask.report,
);
const questionPart = wordsPart(
  'question',
  ({ t }) => t.directives.compose.part.question,
  ({ t }) => t.directives.ask.question,
);

const isReport = ({ about }: Composing): boolean => about.what === 'report';

/** The words are put to the version that was open when they were begun. */
const aboutOf = ({ about }: Composing) => ({
  n: about.n ?? '',
  number: Number(about.n),
  version: Number(about.version),
  board: about.board ?? '',
});

const ask = async (turn: Turn, draft: Composing): Promise<Said> => {
  const { n, number, version, board } = aboutOf(draft);
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const directive = found.value;
  const spoken = boardsSpokenFor(turn, number, directive, { board }, (each) => ({
    verb: 'directive_say',
    n,
    what: 'question',
    board: each,
  }));
  if (!spoken.ok) return spoken.error;
  const { deps, inbound, person, now, words } = turn;
  const said = draft.parts.question ?? '';
  const ref = await keepText(deps, { key: inbound.key, part: 'question', text: said, by: person.id, at: now });
  const sender = await senderOf(turn, directive);
  const result = await commitSaid(
    turn,
    directiveDecider,
    numberedStream('directive', turn.config.id, number),
    { type: 'Ask', by: person.id, boards: spoken.value, version, words: ref },
    {
      receipt: (after) =>
        reply(text(line(bold(words.t.directives.asked({ title: directiveName(words, number, after) }))))),
      told: (after) =>
        tell(turn, sender, `directive-${number}-question`, (to) =>
          presentDirectiveWord(to, { number, directive: after, boards: spoken.value, kind: 'question', text: said }),
        ),
    },
  );
  return result.ok
    ? { replies: [], outbound: result.value.outbound }
    : sayDirectiveRefusal(turn, number, directive, result.error);
};

const report = async (turn: Turn, draft: Composing): Promise<Said> => {
  const { n, number, version, board } = aboutOf(draft);
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const spoken = boardsSpokenFor(turn, number, found.value, { board }, (each) => ({
    verb: 'directive_say',
    n,
    what: 'report',
    board: each,
  }));
  if (!spoken.ok) return spoken.error;
  const { deps, inbound, person, now } = turn;
  const latest = versionOf(found.value);
  if (latest !== version && found.value.status === 'open') {
    // It was corrected while the report was being written: the words stay, what they are said to is shown.
    const again = { ...draft, at: null, about: { ...draft.about, version: String(latest) } };
    const title = directiveTitle(turn.words, number, found.value);
    const told = turn.t.directives.refusal.oldVersion({ title, version: latest });
    const erased = turn.t.directives.erased;
    return showComposing(turn, directiveWordsComposition, again, [told, (await wordsOf(turn, found.value)) ?? erased]);
  }
  const said = draft.parts.report ?? '';
  const ref = await keepText(deps, { key: inbound.key, part: 'report', text: said, by: person.id, at: now });
  const word = { boards: spoken.value, mark: 'done', version, report: { ref, text: said } } as const;
  return markBoards(turn, number, found.value, word);
};

/** A board's own words to one: a short report with “done”, or a question back. */
export const directiveWordsComposition: Composition = {
  what: 'directive_words',
  heading: ({ words }, draft) => {
    const { compose } = words.t.directives;
    const { number, board } = aboutOf(draft);
    const kind = draft.about.kind === 'directive' ? 'directive' : 'announcement';
    const named = { title: directiveName(words, number, { kind }), board: boardNames(words, [board as BoardId]) };
    return isReport(draft) ? compose.report(named) : compose.question(named);
  },
  parts: (_, draft) => [isReport(draft) ? reportPart : questionPart],
  confirm: (turn, draft) => (isReport(draft) ? report(turn, draft) : ask(turn, draft)),
};

/** Begins a report with “done” or a question back; `said` is what was typed with it already. */
export const tellBack: Handler<'directive_say'> = async (turn, request) => {
  const { n, what } = request;
  const number = Number(n);
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const directive = found.value;
  if (what !== 'report' && what !== 'question') return say(reply(text(turn.t.talk.oldButton)));
  const spoken = boardsSpokenFor(turn, number, directive, request, (board) => ({
    verb: 'directive_say',
    n,
    what,
    board,
  }));
  if (!spoken.ok) return spoken.error;
  if (directive.status !== 'open')
    return sayDirectiveRefusal(turn, number, directive, { code: 'wrong_state', status: directive.status });
  if (what === 'report' && directive.kind === 'announcement')
    return say(
      reply(text(turn.t.directives.refusal.notDone({ title: directiveTitle(turn.words, number, directive) }))),
    );
  const [board = ''] = spoken.value;
  const about = { n, what, board, kind: directive.kind, version: String(versionOf(directive)) };
  const said = request.said?.trim() ?? '';
  return beginComposing(turn, directiveWordsComposition, { about, parts: said === '' ? {} : { [what]: said } });
};
