import type { PictureLimits } from '@backlot/engine';

/** As people call it. */
export const VENDOR = 'Clipdrop';

const MEGAPIXEL = 1_000_000;
/** The smaller of what it may mean. */
const MB = 1_000_000;

const ANY = ['png', 'jpeg', 'webp'] as const;
const NO_WEBP = ['png', 'jpeg'] as const;
const MAX_BYTES = 30 * MB;

/** What each endpoint says of the pictures that it takes, https://clipdrop.co/apis/docs. */
export const LIMITS = {
  replaceBackground: { formats: ANY, maxBytes: 20 * MB, maxSidePx: 2048 },
  cleanup: { formats: NO_WEBP, maxBytes: MAX_BYTES, maxPixels: 16 * MEGAPIXEL },
  removeBackground: { formats: ANY, maxBytes: MAX_BYTES, maxPixels: 25 * MEGAPIXEL },
  textInpainting: { formats: NO_WEBP, maxBytes: MAX_BYTES, maxPixels: 10 * MEGAPIXEL },
  uncrop: { formats: ANY, maxBytes: MAX_BYTES, maxPixels: 10 * MEGAPIXEL },
  reimagine: { formats: ANY, maxBytes: MAX_BYTES, maxSidePx: 1024 },
  /** Its page names formats and no size: what its nearest sibling takes, a picture of which a part is filled. */
  removeText: { formats: NO_WEBP, maxBytes: MAX_BYTES, maxPixels: 16 * MEGAPIXEL },
  upscale: { formats: ANY, maxBytes: MAX_BYTES, maxPixels: 16 * MEGAPIXEL },
} as const satisfies Record<string, PictureLimits>;
