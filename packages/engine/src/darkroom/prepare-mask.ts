import { createRaster, type Mask, type Raster } from '@backlot/kernels';
import { checkPicture, decodeImage } from '../codec/decode.ts';
import { decodeMask } from '../codec/decode-mask.ts';
import { encodeMask, encodePngWithAlpha } from '../codec/encode.ts';
import { DEFAULT_LIMITS } from '../codec/limits.ts';
import { decodeMasked } from '../steps/decode-masked.ts';
import type { Chores } from './chores.ts';
import { coverMask } from './cover-mask.ts';
import type { PreparedPicture } from './darkroom.ts';
import { flatten } from './flatten.ts';
import { OUR_LIMITS } from './our-limits.ts';
import { resizeTo } from './resize-to.ts';

/** See `Darkroom.prepareMask`. */
export async function prepareMask({ mask, order }: Chores['prepare-mask']['input']): Promise<PreparedPicture> {
  const { polarity, sizePx, isSoft = false, over, of } = order;
  const { widthPx, heightPx } = sizePx;
  const marked = coverMask(await readMask(mask, of), { width: widthPx, height: heightPx }, isSoft);
  const bytes =
    polarity === 'transparent'
      ? await encodePngWithAlpha(cleared(over && (await decodeImage(over, OUR_LIMITS, 'image')).raster, marked))
      : await encodeMask(polarity === 'white' ? marked : inverted(marked));
  return { bytes, mediaType: 'image/png', widthPx, heightPx };
}

/** A mask of the picture that it belongs to; without one, of any size. */
async function readMask(mask: Uint8Array, of: Uint8Array | undefined): Promise<Mask> {
  const facts = of && (await checkPicture(of, OUR_LIMITS, 'image'));
  // An SVG is drawn larger than it says, and its mask may have either size.
  if (of !== undefined && facts?.format === 'svg')
    return (await decodeMasked({ image: of, mask }, { mayBeEmpty: true })).hole.mask;
  const picture = facts
    ? { width: facts.widthPx, height: facts.heightPx }
    : (await decodeImage(mask, DEFAULT_LIMITS, 'mask')).raster;
  return (await decodeMask(mask, { limits: DEFAULT_LIMITS, picture, field: 'mask', mayBeEmpty: true })).mask;
}

function inverted(mask: Mask): Mask {
  return { ...mask, data: mask.data.map((value) => 255 - value) };
}

/** A picture that is clear where it may change and nowhere else: what was clear in it lies on white. Black without a picture. */
function cleared(over: Raster | undefined, { width, height, data }: Mask): Raster {
  const out = createRaster(width, height);
  if (over !== undefined) out.data.set(resizeTo(flatten(over), { width, height }).data);
  for (let p = 0; p < data.length; p++) out.data[p * 4 + 3] = 255 - data[p]!;
  return out;
}
