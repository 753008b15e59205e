import { common } from './vi/common.js';
import { formatWords } from './vi/format-words.js';
import { reminders } from './vi/reminders.js';
import { report } from './vi/report.js';
import { steering } from './vi/steering.js';
import { talk } from './vi/talk.js';
import { terminal } from './vi/terminal.js';

/** The reference catalogue. One file an area; every message is a string or a function. */
export const vi = { common, formatWords, reminders, report, steering, talk, terminal };
