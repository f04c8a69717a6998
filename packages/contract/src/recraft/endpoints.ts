import { endpoint as createStyle } from './endpoints/create-style.ts';
import { endpoint as creativeUpscale } from './endpoints/creative-upscale.ts';
import { endpoint as crispUpscale } from './endpoints/crisp-upscale.ts';
import { endpoint as enhancePrompt } from './endpoints/enhance-prompt.ts';
import { endpoint as eraseRegion } from './endpoints/erase-region.ts';
import { endpoint as exploreSimilar } from './endpoints/explore-similar.ts';
import { endpoint as explore } from './endpoints/explore.ts';
import { endpoint as generateBackground } from './endpoints/generate-background.ts';
import { endpoint as generationsRaster } from './endpoints/generations-raster.ts';
import { endpoint as generationsVector } from './endpoints/generations-vector.ts';
import { endpoint as generations } from './endpoints/generations.ts';
import { endpoint as imageToImage } from './endpoints/image-to-image.ts';
import { endpoint as inpaint } from './endpoints/inpaint.ts';
import { endpoint as outpaint } from './endpoints/outpaint.ts';
import { endpoint as removeBackground } from './endpoints/remove-background.ts';
import { endpoint as replaceBackground } from './endpoints/replace-background.ts';
import { endpoint as variateImage } from './endpoints/variate-image.ts';
import { endpoint as vectorize } from './endpoints/vectorize.ts';
import type { EndpointEntry } from './entry.ts';
import { toEntry } from './to-entry.ts';

/** Every route of the Recraft API that does something, in the order of its documents. */
export const RECRAFT_ENDPOINTS: readonly EndpointEntry[] = [
  toEntry(generations),
  toEntry(generationsRaster),
  toEntry(generationsVector),
  toEntry(createStyle),
  toEntry(imageToImage),
  toEntry(inpaint),
  toEntry(outpaint),
  toEntry(replaceBackground),
  toEntry(generateBackground),
  toEntry(vectorize),
  toEntry(removeBackground),
  toEntry(crispUpscale),
  toEntry(creativeUpscale),
  toEntry(eraseRegion),
  toEntry(variateImage),
  toEntry(explore),
  toEntry(exploreSimilar),
  toEntry(enhancePrompt),
];
