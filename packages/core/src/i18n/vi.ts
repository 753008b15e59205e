import { common } from './vi/common.js';
import { report } from './vi/report.js';

/** The reference catalogue. One file an area; every message is a string or a function. */
export const vi = { common, report };
