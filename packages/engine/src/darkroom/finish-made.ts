import type { ProducedImage } from '@backlot/contract';
import { blendUnderMask } from '../inpaint/blend-under-mask.ts';
import type { Warning } from '../scene/warning.ts';
import type { OutsideDrift } from '../steps/encode-kept.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { measureDrift, NO_DRIFT } from '../steps/measure-drift.ts';
import type { MadeFile } from './darkroom.ts';
import { decodeMade } from './decode-made.ts';
import { finishSvg } from './finish-svg.ts';
import { fitPicture, fittingOf, resizedWarning } from './fit-to-order.ts';
import { malformed } from './malformed.ts';
import type { Order } from './order.ts';

/** One picture, fit to be given to the caller. */
export interface FinishedPicture {
  readonly image: ProducedImage;
  readonly warnings: readonly Warning[];
  /** Where pixels had to stay. */
  readonly drift?: OutsideDrift;
}

/** Holds one file against the order. Throws `provider.malformed`. */
export async function finishMade({ bytes, seed }: MadeFile, order: Order): Promise<FinishedPicture> {
  const made = await decodeMade(bytes);
  if (order.format === 'svg') return finishSvg(made, order, seed);
  const size = order.size ?? made.raster;
  // A drawing has no pixels of its own: in whatever size it is drawn, nothing of it is lost.
  const fitting = fittingOf(made.raster, order);
  const isResized = fitting !== 'none' && !(made.svg !== undefined && fitting === 'scale');
  const fitted = fitPicture(made.raster, size, fitting);
  if (order.isCutOut === true && fitted.data.every((value, i) => i % 4 !== 3 || value === 255))
    throw malformed('nothing of it is transparent');
  const { kept } = order;
  const raster = kept === undefined ? fitted : blendUnderMask(kept.picture, fitted, kept.mask);
  const { width: widthPx, height: heightPx } = raster;
  return {
    image: { ...(await encodePicture(raster, order.format)), widthPx, heightPx, seed },
    warnings: [...made.warnings, ...(isResized ? [resizedWarning(made.raster, size, fitting)] : [])],
    ...(kept && { drift: { made: measureDrift(kept.picture, fitted, kept.mask), result: NO_DRIFT } }),
  };
}
