import { DEFAULT_LIMITS, type ImageLimits } from '../codec/limits.ts';

/** Of pictures that may have been written here: of allowed size, but without loss they take more bytes than what was sent to us. */
export const OUR_LIMITS: ImageLimits = { ...DEFAULT_LIMITS, maxBytes: 4 * DEFAULT_LIMITS.maxPixels };
