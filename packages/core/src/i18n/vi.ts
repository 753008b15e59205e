import { common } from './vi/common.js';
import { formatWords } from './vi/format-words.js';
import { report } from './vi/report.js';
import { steering } from './vi/steering.js';
import { talk } from './vi/talk.js';

/** The reference catalogue. One file an area; every message is a string or a function. */
export const vi = { common, formatWords, report, steering, talk };
