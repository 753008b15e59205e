import type { Catalogue } from './catalogue.js';
import { common } from './en/common.js';
import { formatWords } from './en/format-words.js';
import { report } from './en/report.js';
import { steering } from './en/steering.js';
import { talk } from './en/talk.js';

export const en: Catalogue = { common, formatWords, report, steering, talk };
