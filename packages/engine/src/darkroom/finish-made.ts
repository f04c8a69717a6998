import type { ProducedImage } from '@backlot/contract';
import { blendUnderMask } from '../inpaint/blend-under-mask.ts';
import { MEDIA_TYPES } from '../codec/media-types.ts';
import type { Warning } from '../scene/warning.ts';
import type { OutsideDrift } from '../steps/encode-kept.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { measureDrift, NO_DRIFT } from '../steps/measure-drift.ts';
import { asItCame } from './as-it-came.ts';
import type { MadeFile } from './darkroom.ts';
import { decodeMade } from './decode-made.ts';
import { finishSvg } from './finish-svg.ts';
import { fitMade } from './fit-made.ts';
import { malformed } from './malformed.ts';
import type { Order } from './order.ts';

/** One picture, fit to be given to the caller. */
export interface FinishedPicture {
  readonly image: ProducedImage;
  readonly warnings: readonly Warning[];
  /** Where pixels had to stay. */
  readonly drift?: OutsideDrift;
}

/** Mean drift, levels of a byte, from which it shows beside what was put back: recompression makes 1 to 3. */
const NOTICEABLE_DRIFT = 8;

const CHANGED_OUTSIDE: Warning = {
  code: 'outside-put-back',
  message:
    'The provider also changed what had to stay: it was put back to the pixel, but what is new may not meet it seamlessly.',
};

/** Holds one file against the order. Throws `provider.malformed`. */
export async function finishMade({ bytes, seed }: MadeFile, order: Order): Promise<FinishedPicture> {
  const made = await decodeMade(bytes);
  if (order.format === 'svg') return finishSvg(made, order, seed);
  const { raster: fitted, warnings } = await fitMade(made, order);
  if (order.isCutOut === true && fitted.data.every((value, i) => i % 4 !== 3 || value === 255))
    throw malformed('nothing of it is transparent');
  const { kept } = order;
  const drift = kept && measureDrift(kept.picture, fitted, kept.mask);
  const raster = kept === undefined ? fitted : blendUnderMask(kept.picture, fitted, kept.mask);
  const { width: widthPx, height: heightPx } = raster;
  const own = raster === made.raster ? asItCame(bytes, made, order.format) : undefined;
  const file =
    own === undefined
      ? await encodePicture(raster, order.format)
      : { bytes: own, mediaType: MEDIA_TYPES[made.facts.format] };
  return {
    image: { ...file, widthPx, heightPx, seed },
    warnings: [
      ...made.warnings,
      ...warnings,
      ...(drift !== undefined && drift.mean >= NOTICEABLE_DRIFT ? [CHANGED_OUTSIDE] : []),
    ],
    ...(drift && { drift: { made: drift, result: NO_DRIFT } }),
  };
}
