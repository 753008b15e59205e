import { z } from 'zod';
import { READ_KINDS, type ReadLog } from '../../domain/reads/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const id = z.string().min(1);

const log = z.object({
  person: id,
  month: z.string().regex(/^\d{4}-\d{2}$/),
  reads: z.array(
    z.object({
      at: instant,
      what: z.enum(READ_KINDS),
      period: id.exactOptional(),
      board: id.exactOptional(),
      indicator: id.exactOptional(),
      roster: id.exactOptional(),
      asOf: instant.exactOptional(),
      against: id.exactOptional(),
      refused: z.literal(true).exactOptional(),
    }),
  ),
});

/** The document `reads:<month>:<person>`. Throws when what is stored is no read log: a damaged store. */
export const readReadLog = (value: unknown): ReadLog => log.parse(value) as unknown as ReadLog;
