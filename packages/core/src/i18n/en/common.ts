import type { Catalogue } from '../catalogue.js';

export const common: Catalogue['common'] = {
  language: 'en',
  rehearsal: 'Rehearsal – synthetic figures, not real figures of the boards.',
};
