import { decodeImage } from '../codec/decode.ts';
import type { ImageFacts } from '../codec/inspect.ts';
import { MEDIA_TYPES } from '../codec/media-types.ts';
import type { Chores } from './chores.ts';
import type { PictureLimits, PreparedPicture } from './darkroom.ts';
import { encodeWithin } from './encode-within.ts';
import { flatten } from './flatten.ts';
import { isPlain } from './is-plain.ts';
import { OUR_LIMITS } from './our-limits.ts';
import { planSize } from './plan-size.ts';
import { resizeTo } from './resize-to.ts';
import { isSameSize } from './size.ts';

/** See `Darkroom.prepare`. What is sent as it came was decoded too: nobody should pay for a vendor to find that it is damaged. */
export async function prepare({ picture, limits, field }: Chores['prepare']['input']): Promise<PreparedPicture> {
  const { minSidePx } = limits;
  const least = minSidePx === undefined ? {} : { minSidePx };
  const { raster, facts } = await decodeImage(picture, { ...OUR_LIMITS, ...least }, field);
  const size = planSize(raster, limits);
  if (isSameSize(raster, size) && picture.byteLength <= (limits.maxBytes ?? Infinity) && isTaken(facts, limits))
    return { bytes: picture, mediaType: MEDIA_TYPES[facts.format], widthPx: raster.width, heightPx: raster.height };
  const isOpaque = limits.isOpaque === true || limits.formats.every((format) => format === 'jpeg');
  const sized = resizeTo(raster, size);
  return encodeWithin(isOpaque ? flatten(sized) : sized, { limits, source: facts.format, field });
}

/** Whether a file of these facts can be sent as it is: a vendor may know neither EXIF nor colour profiles. */
function isTaken(facts: ImageFacts, { formats, isOpaque }: PictureLimits): boolean {
  return formats.some((format) => format === facts.format) && isPlain(facts) && !(isOpaque === true && facts.hasAlpha);
}
