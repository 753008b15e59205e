import { RETURN_REASONS } from '../../domain/report/approval.js';
import type { Words } from './words.js';

/** The codes that may be chosen: the file's own, else those of the catalogue. */
export const returnReasons = ({ config }: Words): readonly string[] =>
  config.approval?.reasons?.map(({ code }) => code) ?? RETURN_REASONS;

/** A reason code in words; one that neither file nor catalogue knows any more is shown as it is. */
export const reasonText = ({ t, config }: Words, code: string): string => {
  const own = config.approval?.reasons?.find((reason) => reason.code === code);
  if (own !== undefined) return t.common.language === 'en' ? own.en : own.vi;
  const known = RETURN_REASONS.find((each) => each === code);
  return known === undefined ? code : t.approval.reason[known];
};
