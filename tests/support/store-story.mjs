// What the writer writes and the killer expects; kept in one place so that neither guesses.
export const LANES = [0, 1, 2, 3];
export const streamOf = (run, lane) => `report:kill:${run}:${lane}`;
/** Up to 3,000 characters, always the same for the same number, so that half a write shows. */
export const fillerOf = (n) => `${n}-`.repeat((n * 7919) % 1000);
