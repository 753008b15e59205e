import type { Catalogue } from './catalogue.js';
import { common } from './en/common.js';
import { formatWords } from './en/format-words.js';
import { reminders } from './en/reminders.js';
import { report } from './en/report.js';
import { steering } from './en/steering.js';
import { talk } from './en/talk.js';
import { terminal } from './en/terminal.js';

export const en: Catalogue = { common, formatWords, reminders, report, steering, talk, terminal };
