import { decodeImage } from '../codec/decode.ts';
import { encodeLossyWebp } from '../codec/encode.ts';
import { MEDIA_TYPES } from '../codec/media-types.ts';
import type { Chores } from './chores.ts';
import type { PreparedPicture } from './darkroom.ts';
import { OUR_LIMITS } from './our-limits.ts';
import { planSize } from './plan-size.ts';
import { resizeTo } from './resize-to.ts';

/** Of the long side, px: a tile on a screen of two pixels to a point. */
const THUMBNAIL_PX = 256;
/** Below it, blocks are seen at this size; above it, files only grow. */
const QUALITY = 80;

/** See `Darkroom.thumbnail`. */
export async function thumbnail({ picture }: Chores['thumbnail']['input']): Promise<PreparedPicture> {
  const { raster } = await decodeImage(picture, { ...OUR_LIMITS, minSidePx: 1 }, 'image');
  const small = resizeTo(raster, planSize(raster, { maxSidePx: THUMBNAIL_PX }));
  return {
    bytes: await encodeLossyWebp(small, QUALITY),
    mediaType: MEDIA_TYPES.webp,
    widthPx: small.width,
    heightPx: small.height,
  };
}
