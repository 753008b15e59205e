import { leadOf, routeOf } from '../../domain/cluster/leads.js';
import { boardOf } from '../../domain/cluster/roster.js';
import { DOCUMENT_KINDS } from '../../domain/cluster/types.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import type { Words } from './words.js';

const nameOf = ({ config, f }: Words, id: BoardId): string => {
  const board = boardOf(config, id);
  return board === undefined ? id : f.board(board);
};

/** `Cụm trưởng năm 2025: Ban Tổ chức Tỉnh ủy Thanh Hóa; cụm phó: …`; null where the file does not say. */
export const leadText = (words: Words, year: number): string | null => {
  const lead = leadOf(words.config, year);
  if (lead === null) return null;
  const { leads } = words.t;
  const known = leads.lead({ year, board: nameOf(words, lead.board) });
  const deputies = (lead.deputies ?? []).map((id) => nameOf(words, id));
  return deputies.length === 0 ? leads.whole({ known }) : leads.withDeputies({ known, names: deputies.join(', ') });
};

/** The same for the year a period is of: what stands at the head of its summary. */
export const leadLine = (words: Words, period: PeriodId): readonly string[] => {
  const known = leadText(words, Number(period.slice(0, 4)));
  return known === null ? [] : [known];
};

/** Which board leads in a year, its deputies, and what goes to whom. */
export const presentLeads = (words: Words, year: number): Reply => {
  const { leads } = words.t;
  const years = words.config.leads.map((each) => each.year).sort();
  const others = buttons(
    years
      .filter((each) => each !== year)
      .slice(-4)
      .map((each) => button(leads.button.year({ year: each }), { verb: 'leads', year: String(each) })),
  );
  const known = leadText(words, year);
  const lead = leadOf(words.config, year);
  if (known === null || lead === null) return reply(text(line(bold(leads.unknown({ year })))), others);
  const routes = DOCUMENT_KINDS.flatMap((kind) => {
    const board = routeOf(lead, kind);
    return board === null ? [] : [leads.route({ kind: leads.kind[kind], board: nameOf(words, board) })];
  });
  return reply(text(line(bold(known)), ...(routes.length === 0 ? [] : [leads.routes])), bullets(routes), others);
};
