import { seedRange } from '../seed-range.ts';

/** As people call it. */
export const VENDOR = 'Ideogram';

/** The most pictures that one request makes. */
export const MAX_IMAGES = 8;

/** The seeds of all endpoints: those of a signed integer of 32 bits. */
export const SEEDS = seedRange(2_147_483_647);

/** The newer name of `/v1/ideogram-v3/edit`. */
export const INPAINT_PATH = '/v1/ideogram-v3/inpaint';
