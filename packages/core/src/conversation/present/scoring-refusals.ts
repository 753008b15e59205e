import { assertNever } from '../../domain/result.js';
import type { ScoringRefusal } from '../../domain/scoring/commands.js';
import type { ScoringTable } from '../../domain/scoring/table.js';
import { button, buttons, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { criterionCode, criterionTitle } from './scoring-words.js';
import { boardName, boardNames } from './summary-words.js';
import type { Words } from './words.js';

type About = { readonly table: ScoringTable | null; readonly year: number };

const wordsOf = (words: Words, { table, year }: About, refusal: ScoringRefusal): string => {
  const { t, f } = words;
  const r = t.scoring.refusal;
  const codes = (ids: readonly string[]): string => ids.map(criterionCode).join(', ');
  switch (refusal.code) {
    case 'wrong_state':
      return refusal.type === 'Open' ? r.openedAlready({ year }) : r.state[refusal.state]({ year });
    case 'wrong_step':
      return refusal.deed.endsWith('_self') && refusal.deed !== 'return_self' ? r.selfDone : r.step[refusal.step];
    case 'unknown_board':
      return r.unknownBoard({ year });
    case 'unknown_criterion':
      return r.unknownCriterion({
        list: codes((table?.groups ?? []).flatMap(({ criteria }) => criteria.map(({ id }) => id))),
      });
    case 'computed_criterion':
      return r.computed({ criterion: criterionTitle(words, table, refusal.criterion) });
    case 'not_own_board':
      return r.notOwn;
    case 'own_board':
      return r.own;
    case 'not_the_pair':
      return refusal.scorer === null ? r.noPair : r.notPair({ board: boardName(words, refusal.scorer) });
    case 'out_of_range':
      return r.outOfRange({ min: f.number(refusal.min), max: f.number(refusal.max) });
    case 'decimals':
      return r.decimals({ decimals: refusal.decimals, example: f.number(8.5) });
    case 'note_needed':
      return r.noteNeeded({ above: f.number(refusal.above), difference: f.number(refusal.difference) });
    case 'reason_needed':
      return r.reasonNeeded;
    case 'decision_needed':
      return r.decisionNeeded({ criterion: criterionTitle(words, table, refusal.criterion) });
    case 'not_scored':
      return r.notScored({ list: codes(refusal.criteria) });
    case 'nothing_agrees':
      return r.nothingAgrees({ list: codes(refusal.criteria) });
    case 'not_settled':
      return r.notSettled({ n: refusal.boards.length, names: boardNames(words, refusal.boards) });
    case 'changed':
      return r.changed;
    case 'other_version':
      return r.otherVersion({ n: refusal.version });
    default:
      return assertNever(refusal);
  }
};

/** Why something was not done, and where things stand. */
export const presentScoringRefusal = (words: Words, about: About, refusal: ScoringRefusal): Reply =>
  reply(
    text(wordsOf(words, about, refusal)),
    buttons([button(words.t.commands.label.score, { verb: 'score', year: String(about.year) })]),
  );
