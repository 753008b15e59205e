import { type ConfigFault, duplicates, fault } from './fault.js';
import { livesIn, routeOf } from './leads.js';
import { boardOf } from './roster.js';
import { type ClusterConfig, DOCUMENT_KINDS, type Lead } from './types.js';

const boardFault = (config: ClusterConfig, { year }: Lead, path: string, id: Lead['board']): readonly ConfigFault[] => {
  const board = boardOf(config, id);
  const example = config.boards.find((each) => livesIn(config, each.id, year))?.id ?? 'hai-phong';
  if (board === undefined) return [fault('unknown_board', path, `there is no board “${id}”, e.g. "${example}"`)];
  if (livesIn(config, id, year)) return [];
  const when =
    board.validTo !== null && board.validTo < `${year}-01-01`
      ? `ended on ${board.validTo}`
      : `begins on ${board.validFrom}`;
  return [fault('lead_validity', path, `“${id}” ${when}; name a board of ${year}, e.g. "${example}"`)];
};

const routeFaults = (lead: Lead): readonly ConfigFault[] =>
  DOCUMENT_KINDS.filter((kind) => lead.routes?.[kind] !== undefined && routeOf(lead, kind) === null).map((kind) => {
    const n = lead.deputies?.length ?? 0;
    const instead = n === 0 ? '"lead"' : `"deputy:${n}"`;
    return fault(
      'unknown_deputy',
      `leads.${lead.year}.routes.${kind}`,
      `names “${lead.routes?.[kind] ?? ''}”, but the year has ${n} ${n === 1 ? 'deputy' : 'deputies'}, e.g. ${instead}`,
    );
  });

/** Every year once, boards that live in it, each in one place, and routes to boards that are there. */
export const leadFaults = (config: ClusterConfig): readonly ConfigFault[] => [
  ...duplicates(
    'leads',
    'the year',
    config.leads.map((lead) => String(lead.year)),
  ),
  ...config.leads.flatMap((lead) => {
    const { year, board, deputies = [] } = lead;
    return [
      ...boardFault(config, lead, `leads.${year}`, board),
      ...deputies.flatMap((id) => boardFault(config, lead, `leads.${year}.deputies`, id)),
      ...duplicates(`leads.${year}`, 'the board', [board, ...deputies]),
      ...routeFaults(lead),
    ];
  }),
];
