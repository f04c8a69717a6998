/** The seeds that a vendor takes: whole numbers from 0. */
export interface SeedRange {
  /** The refusal of a seed that the caller chose and that the vendor does not take. */
  readonly refuse: (input: { readonly seed?: number | undefined }) => string | undefined;
  /** The seed to send: the caller's as it is, one that the run chose brought into the range. */
  readonly fit: (seed: number) => number;
}

/** The seeds from 0 to `most`, both included. */
export function seedRange(most: number): SeedRange {
  return {
    refuse: ({ seed = 0 }) => (seed > most ? `takes seeds from 0 to ${most}` : undefined),
    fit: (seed) => seed % (most + 1),
  };
}
