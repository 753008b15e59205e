import { fold } from '../language/fold.js';

/** Whether the words behind “ghim” turn pinning on or off; null when they do neither. */
export const pinState = (rest: string): 'on' | 'off' | null => {
  const said = fold(rest).trim();
  if (/^(|bat|on|tinh hinh( nop)?)$/.test(said)) return 'on';
  return /^(tat|bo|off|thoi)$/.test(said) ? 'off' : null;
};
