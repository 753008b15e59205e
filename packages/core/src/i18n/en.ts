import type { Catalogue } from './catalogue.js';
import { common } from './en/common.js';
import { report } from './en/report.js';
import { talk } from './en/talk.js';
import { steering } from './en/steering.js';

export const en: Catalogue = { common, report, steering, talk };
