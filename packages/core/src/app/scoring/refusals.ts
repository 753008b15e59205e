import { presentScoringRefusal } from '../../conversation/present/scoring-refusals.js';
import type { ScoringRefusal } from '../../domain/scoring/commands.js';
import type { Opened } from '../../domain/scoring/types.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';

export const sayScoringRefusal = (turn: Turn, opened: Opened | null, year: number, refusal: ScoringRefusal): Said =>
  say(presentScoringRefusal(turn.words, { table: opened?.table ?? turn.config.scoring ?? null, year }, refusal));
