import type { KillTotal } from './store-kill.d.mts';

export declare const killReports: (options: {
  readonly rounds: number;
  readonly tell?: () => void;
}) => Promise<KillTotal>;
