const ONSET = '(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|nh|ngh?|ph?|qu|r|s|th?|tr|v|x)?';
const OPEN = '(?:a[iouy]?|e[ou]?|i[au]?|ieu|o[aei]?|oai|oay|oao|oeo|u[aeiouy]?|uay|uoi|uou|uya|uyu|yeu|y)';
const CLOSED = '(?:[aeiouy]|ie|oa|oe|ua|ue|uo|uy|uye|ye)(?:ch?|m|n[gh]?|p|t)';
// c, g, ng stand before a, o, u; k, gh, ngh before e, i, y.
const MISSPELT_ONSET = /^(?:c(?!h)[eiy]|ng(?!h)[eiy]|g(?!h|i)[ey]|k(?!h)[aou]|gh[aou]|ngh[aou])/;
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN}|${CLOSED})$`);

/** Whether folded letters could be one Vietnamese syllable: onset and rhyme as the language allows them. */
export const isSyllable = (folded: string): boolean =>
  folded.length <= 7 && SYLLABLE.test(folded) && !MISSPELT_ONSET.test(folded);
