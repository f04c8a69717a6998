import { OUTSIDE_TRACED } from '../steps/encode-kept.ts';
import { measureDrift } from '../steps/measure-drift.ts';
import type { DecodedMade } from './decode-made.ts';
import type { FinishedPicture } from './finish-made.ts';
import { fitSvg } from './fit-svg.ts';
import { fitPicture, fittingOf, resizedWarning } from './fit-to-order.ts';
import { malformed } from './malformed.ts';
import type { Order } from './order.ts';

/** What draws anything but pixels (SVG 2, 10 and 11). */
const SHAPE = /<(?:[\w.-]+:)?(?:path|rect|circle|ellipse|line|polyline|polygon|text)\b/;

/**
 * Holds a drawing against the order: harmless, shown at the size that was asked for. What had to stay cannot be put back into
 * shapes: its drift is measured on what the drawing shows. Throws `provider.malformed` for pixels, also wrapped in an SVG.
 */
export function finishSvg(
  { svg, raster, facts, warnings }: DecodedMade,
  order: Order,
  seed: number | null,
): FinishedPicture {
  if (svg === undefined) throw malformed(`an SVG was asked for, ${facts.format.toUpperCase()} came`);
  if (!SHAPE.test(svg)) throw malformed('an SVG was asked for, and this one has no shapes');
  const own = { width: facts.widthPx, height: facts.heightPx };
  const size = order.size ?? own;
  const fitting = fittingOf(own, order);
  const fitted = fitting === 'none' ? svg : fitSvg(svg, size, fitting);
  const isDistorted = fitting === 'stretch' || fitting === 'cover';
  const { kept } = order;
  const drift =
    kept && measureDrift(kept.picture, fitPicture(raster, size, fitting === 'none' ? 'scale' : fitting), kept.mask);
  return {
    image: {
      bytes: Buffer.from(fitted),
      mediaType: 'image/svg+xml',
      widthPx: size.width,
      heightPx: size.height,
      seed,
    },
    warnings: [
      ...warnings,
      ...(isDistorted ? [resizedWarning(own, size, fitting)] : []),
      ...(drift && drift.changedShare > 0 ? [OUTSIDE_TRACED] : []),
    ],
    ...(drift && { drift: { made: drift, result: drift } }),
  };
}
