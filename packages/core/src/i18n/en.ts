import type { Catalogue } from './catalogue.js';
import { common } from './en/common.js';
import { report } from './en/report.js';

export const en: Catalogue = { common, report };
