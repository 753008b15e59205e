import type { Request } from './request.js';

const WHO = '(?:ban|tinh|don vi|ai)(?: nao)?';
const LEAD = 'cum (?:truong|pho)(?: cum(?: thi dua)?)?';
const YEAR = String.raw`(?: (?:cua )?nam (nay|ngoai|truoc|sau|toi|\d{4}))?`;

const ASKED: readonly RegExp[] = [
  new RegExp(`^${LEAD}${YEAR}(?: (?:la|thuoc) ${WHO})?$`),
  new RegExp(`^${WHO}(?: (?:la|lam|giu))? ${LEAD}${YEAR}$`),
  /^(?:who|which board) (?:is|was|leads|led|are|were|will be|will lead|deputi[sz]es)(?: the)?(?: cluster)?(?: lead| leads| deputy| deputies)?(?: board)?(?: in (\d{4}))?$/,
  /^(?:cluster )?lead(?: board)?(?: (?:in|of))?(?: (\d{4}))?$/,
];

const YEARS: Readonly<Record<string, string>> = { nay: 'this', ngoai: 'last', truoc: 'last', sau: 'next', toi: 'next' };

/** Which board leads the cluster, asked in a sentence of its own; folded, without punctuation. */
export const leadsInWords = (said: string): Request | null => {
  const found = ASKED.map((pattern) => pattern.exec(said)).find((match) => match !== null);
  if (found === undefined) return null;
  const year = found[1];
  return year === undefined ? { verb: 'leads' } : { verb: 'leads', year: YEARS[year] ?? year };
};
