import type { Reasons } from '../../conversation/present/amended.js';
import type { Cell } from '../../domain/summary/types.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';

/** The reasons for changes after publication that boards wrote in their own words. */
export const readReasons = async (turn: Pick<Turn, 'deps'>, cells: readonly Cell[]): Promise<Reasons> => {
  const reasons = new Map<string, string>();
  for (const { amended } of cells) {
    if (amended?.text == null || reasons.has(amended.text)) continue;
    const said = await readText(turn.deps, amended.text);
    if (said !== null) reasons.set(amended.text, said);
  }
  return reasons;
};
