import type { Catalogue } from './catalogue.js';
import { common } from './en/common.js';

export const en: Catalogue = { common };
