import { common } from './vi/common.js';

/** The reference catalogue. One file an area; every message is a string or a function. */
export const vi = { common };
