export { composeTelex, composeVni } from './compose.js';
export { fold } from './fold.js';
export { guard } from './guard/guard.js';
export { createReader, type Reader } from './reader.js';
export type * from './types.js';
export { yesOrNo } from './yes-or-no.js';
