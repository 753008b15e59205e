import { z } from 'zod';
import { parseShare } from '../../domain/ballot/share.js';
import { one, yes } from './file-atoms.js';

const shareOf = (example: string) => {
  const error = `must be a share above 0 and up to the whole, as a fraction or per cent, e.g. "${example}"`;
  return z.string({ error }).refine((text) => parseShare(text) !== null, error);
};

/** The section `ballot`; left out, or a part of it left out, the usual rules apply. */
export const ballotSection = z.strictObject(
  {
    quorum: shareOf('2/3').exactOptional(),
    threshold: z
      .strictObject(
        { share: shareOf('80%'), of: one(['cast', 'entitled']), more: yes.exactOptional() },
        { error: 'must be an object, e.g. {"share": "1/2", "of": "cast", "more": true}' },
      )
      .exactOptional(),
    abstain: yes.exactOptional(),
    ownBoard: yes.exactOptional(),
  },
  { error: 'must be an object, e.g. {"quorum": "2/3", "threshold": {"share": "80%", "of": "entitled"}}' },
);
