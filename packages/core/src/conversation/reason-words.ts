import type { ClusterConfig } from '../domain/cluster/types.js';
import { RETURN_REASONS } from '../domain/report/approval.js';
import { catalogue } from '../i18n/catalogue.js';
import { fold } from '../language/fold.js';

/** Why a report is sent back, said behind the command, and what else stands there. */
export type SaidReason = { readonly reason: string; readonly rest: string };

/** Every way a reason may be written: as the file words it in both languages, else as the catalogue does. */
const writings = ({ approval }: ClusterConfig): readonly (readonly [code: string, writing: string])[] =>
  approval?.reasons?.flatMap(({ code, vi, en }) => [[code, fold(vi)] as const, [code, fold(en)] as const]) ??
  RETURN_REASONS.flatMap((code) =>
    (['vi', 'en'] as const).map((language) => [code, fold(catalogue(language).approval.reason[code])] as const),
  );

/** Takes a reason from the end of words, the longest that fits; null when there is none. */
export const takeReason = (words: string, config: ClusterConfig): SaidReason | null => {
  const said = fold(words)
    .replace(/[.!]+$/, '')
    .trim();
  const found = writings(config)
    .filter(([, writing]) => said === writing || said.endsWith(` ${writing}`))
    .sort((a, b) => b[1].length - a[1].length)[0];
  if (found === undefined) return null;
  const [reason, writing] = found;
  const rest = said.slice(0, said.length - writing.length);
  return { reason, rest: rest.replace(/[\s,:;-]*(?:(?:vi|do|ly do|because|reason)[\s:]*)?$/, '').trim() };
};
