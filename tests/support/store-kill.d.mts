export type KillTotal = {
  readonly rounds: number;
  readonly commits: number;
  readonly unsaid: number;
  readonly leftovers: number;
  readonly faults: readonly string[];
};
export declare const killRounds: (options: {
  readonly rounds: number;
  readonly storeModule: string;
  readonly tell?: (round: Omit<KillTotal, 'rounds'>) => void;
}) => Promise<KillTotal>;
export declare const rivalsFor: (directory: string, storeModule: string, count: number) => Promise<readonly string[]>;
