import { DEFAULT_LIMITS, type ImageLimits } from '../codec/limits.ts';

/** Of pictures that were prepared here: of allowed size, but written without loss they take more bytes than what was sent. */
export const OUR_LIMITS: ImageLimits = { ...DEFAULT_LIMITS, maxBytes: 4 * DEFAULT_LIMITS.maxPixels };
