import { seedRange } from '../seed-range.ts';

/** The seeds of all endpoints: those of a signed integer of 32 bits. */
export const SEEDS = seedRange(2_147_483_647);
