import { barePng } from '../codec/bare-png.ts';
import { bareWebp } from '../codec/bare-webp.ts';
import type { DecodedMade } from './decode-made.ts';
import { isOpaque } from './flatten.ts';
import { isPlain } from './is-plain.ts';
import type { Order } from './order.ts';

/**
 * The file of a picture that was decoded whole, if every reader shows the same pixels in it that were decoded, less everything in it
 * that is no pixel. Undefined if it has to be written anew: in another format, turned, in other colours, deeper, or with an alpha
 * that hides nothing.
 */
export function asItCame(
  bytes: Uint8Array,
  { facts, raster }: Pick<DecodedMade, 'facts' | 'raster'>,
  format: Order['format'],
): Uint8Array | undefined {
  // What calls itself sRGB may differ from it a little: its profile was applied to what was decoded.
  const isAsDecoded = facts.format === format && isPlain(facts) && !facts.hasProfile;
  if (!isAsDecoded || (facts.hasAlpha && isOpaque(raster))) return undefined;
  return format === 'png' ? barePng(bytes) : bareWebp(bytes);
}
