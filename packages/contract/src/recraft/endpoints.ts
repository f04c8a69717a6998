import { endpoint as creativeUpscale } from './endpoints/creative-upscale.ts';
import { endpoint as crispUpscale } from './endpoints/crisp-upscale.ts';
import { endpoint as eraseRegion } from './endpoints/erase-region.ts';
import { endpoint as removeBackground } from './endpoints/remove-background.ts';
import { endpoint as replaceBackground } from './endpoints/replace-background.ts';
import { endpoint as vectorize } from './endpoints/vectorize.ts';
import type { EndpointEntry } from './entry.ts';
import { toEntry } from './to-entry.ts';

/** Every route of the Recraft API that makes pictures, under `/v1/images`. */
export const RECRAFT_ENDPOINTS: readonly EndpointEntry[] = [
  toEntry(replaceBackground),
  toEntry(eraseRegion),
  toEntry(removeBackground),
  toEntry(vectorize),
  toEntry(crispUpscale),
  toEntry(creativeUpscale),
];
