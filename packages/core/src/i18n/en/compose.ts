import type { Catalogue } from '../catalogue.js';

export const compose: Catalogue['compose'] = {
  step: (p) => `${p.heading} · ${p.n}/${p.of}: ${p.label}`,
  asks: 'Is this right?',
  nothing: 'none',
  tooLong: (p) => `This has ${p.length} characters, ${p.max} at most. Please shorten it and send it again.`,
  needed: 'This part is needed and cannot be skipped.',
  stale: 'This card is old; nothing is being written there any more.',
  stopped: 'Stopped; what was being written was not kept.',
  button: {
    confirm: 'Yes, send',
    edit: (p) => `Change: ${p.label}`,
    skip: 'Skip',
    back: 'Back',
    next: 'Continue',
    chosen: (p) => `✓ ${p.label}`,
    discard: 'Discard',
  },
};
