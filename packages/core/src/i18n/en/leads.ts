import type { Catalogue } from '../catalogue.js';

export const leads: Catalogue['leads'] = {
  lead: (p) => `Lead of the cluster in ${p.year}: ${p.board}`,
  whole: (p) => `${p.known}.`,
  withDeputies: (p) => `${p.known}; deputies: ${p.names}.`,
  unknown: (p) => `It is not known which board leads in ${p.year}.`,
  routes: 'What goes to whom in that year:',
  route: (p) => `${p.kind}: ${p.board}`,
  kind: {
    report: 'Reports and their digests',
    question: 'Questions and difficulties',
    extension: 'Requests for an extension',
  },
  button: { year: (p) => `Year ${p.year}` },
};
