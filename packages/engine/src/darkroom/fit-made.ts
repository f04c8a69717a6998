import type { Raster } from '@backlot/kernels';
import type { Warning } from '../scene/warning.ts';
import { decodeMade, type DecodedMade } from './decode-made.ts';
import { fitSvg } from './fit-svg.ts';
import { fitPicture, fittingOf, resizedWarning } from './fit-to-order.ts';
import type { Order } from './order.ts';

interface FittedMade {
  readonly raster: Raster;
  /** `resized-to-contract`. */
  readonly warnings: readonly Warning[];
}

/** What a vendor made, as pixels in the size of the order. A drawing is drawn in that size: nothing of it is lost by scaling. */
export async function fitMade({ raster, svg, facts }: DecodedMade, order: Order): Promise<FittedMade> {
  const { size } = order;
  if (size === undefined) return { raster, warnings: [] };
  const own = svg === undefined ? raster : { width: facts.widthPx, height: facts.heightPx };
  const fitting = fittingOf(own, order);
  const isLossless = fitting === 'none' || (svg !== undefined && fitting === 'scale');
  const warnings = isLossless ? [] : [resizedWarning(own, size, fitting)];
  if (svg === undefined) return { raster: fitPicture(raster, size, fitting), warnings };
  const drawn = await decodeMade(Buffer.from(fitSvg(svg, size, fitting)));
  return { raster: fitPicture(drawn.raster, size, 'stretch'), warnings };
}
