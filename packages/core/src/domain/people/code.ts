/** Letters and digits that nobody mistakes for one another on paper or on the telephone. */
export const CODE_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
export const CODE_LENGTH = 10;

// Phones put other dashes and invisible characters into what is pasted.
const BETWEEN = /[\s\p{Pd}\p{Cf}\u2212_.]/gu;
const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** What a person typed as a code, in the form it is hashed: any case, with or without hyphen and spaces; null when it cannot be one. */
export const readCode = (typed: string): string | null => {
  const plain = typed.normalize('NFKC').replace(BETWEEN, '').toLowerCase();
  return CODE.test(plain) ? plain : null;
};

/** `abcde-fghjk`: as it is shown. */
export const showCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** Whether a whole message is nothing but a code: with its hyphen, or with a digit, so that no ordinary word is taken for one. */
export const isBareCode = (typed: string): boolean => {
  const text = typed.normalize('NFKC').trim();
  return readCode(text) !== null && /^[^\s\p{Pd}]{5}[\s\p{Pd}]?[^\s\p{Pd}]{5}$/u.test(text) && /[\p{Pd}\d]/u.test(text);
};
