import type { Titles } from '../i18n/format.js';
import type { OpenedCycle } from './cycles.js';
import type { Deps } from './deps.js';
import { readText } from './texts.js';

/** What the report calls among some cycles are about; those whose title was erased are left out. */
export const readTitles = async (deps: Pick<Deps, 'store'>, cycles: readonly OpenedCycle[]): Promise<Titles> => {
  const titles = new Map<string, string>();
  for (const { call, instants } of cycles) {
    const title = call === null ? null : await readText(deps, call.title);
    if (title !== null) titles.set(instants.period, title);
  }
  return titles;
};
