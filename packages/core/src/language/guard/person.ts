import { findInitials, findNames } from './names.js';
import { guarded } from './words.js';

/** Whether a text that should name a post names a person, or tells how to reach one: a name, a number to call, an address of mail. */
export const namesSomebody = (text: string): boolean => {
  const { words, shouting } = guarded(text);
  return (
    findNames(words, shouting).length > 0 ||
    findInitials(words).length > 0 ||
    /\d(?:[ .-]?\d){6,}/.test(text) ||
    /[^\s@]@[^\s@]/.test(text)
  );
};
