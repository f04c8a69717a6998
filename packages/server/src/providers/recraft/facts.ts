import type { RecraftFamily } from '@backlot/contract';
import type { PictureLimits } from '@backlot/engine';

/** As people call it. */
export const VENDOR = 'Recraft';

/** Pictures that one request may ask for. */
export const MAX_IMAGES = 6;

/** The shortest side of a picture that is taken, px; a crisp upscale takes smaller ones. */
export const MIN_SIDE_PX = 256;

/** The longest prompt that is enhanced, characters. */
export const MAX_ENHANCED_CHARACTERS = 2000;

/** The models that edit parts of pictures: V3, in pixels and in shapes. */
export const EDITING_FAMILIES: readonly RecraftFamily[] = ['recraftv3'];

/** What pictures may be sent: 10 MB and 16 MP, taken as the smaller of what they may mean. */
export const PICTURE_LIMITS = {
  formats: ['png', 'jpeg', 'webp'],
  maxBytes: 10_000_000,
  maxPixels: 16_000_000,
  maxSidePx: 4096,
} as const satisfies PictureLimits;
