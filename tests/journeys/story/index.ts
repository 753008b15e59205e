import { ENROLLMENT } from './enrollment.js';
import { ENTERING } from './entering.js';
import { HANDING_IN } from './handing-in.js';
import type { Chapter } from './stage.js';

/** The people of the story who get a code; in the terminal they are there from the start. */
export const PEOPLE = [
  'officer:hai-phong',
  'officer:thai-binh',
  'head:thai-binh',
  'secretary',
  'leader',
  'observer',
] as const;

/** The story in its order; each chapter begins where the one before ended. */
export const STORY: readonly Chapter[] = [...ENROLLMENT, ...ENTERING, ...HANDING_IN];
