import type { Mask, Raster } from '@backlot/kernels';
import { blendUnderMask } from '../inpaint/blend-under-mask.ts';
import { maskBounds } from '../inpaint/mask-bounds.ts';
import type { FillNetwork } from '../models/fill/open-fill-network.ts';
import { SIDE_PX } from '../models/fill/tensors.ts';
import type { Filled } from './fill-by-example.ts';
import { networkSquare, networkView, withAnswer } from './network-view.ts';

interface NetworkFillOptions {
  readonly network: FillNetwork;
  readonly seed: number;
}

/**
 * Has a network make up what the mask covers, blended by the mask; pixels with mask 0 stay bit-identical. It sees one square around
 * the whole hole, so that large holes come back as coarse as that square is large.
 */
export async function fillByNetwork(
  picture: Raster,
  mask: Mask,
  { network, seed }: NetworkFillOptions,
): Promise<Filled> {
  const bounds = maskBounds(mask);
  if (bounds === undefined) return { raster: picture, warnings: [], details: {} };
  const square = networkSquare(bounds, picture, { sidePx: SIDE_PX, seed });
  const view = networkView(picture, mask, square, network.sidePx ?? square.sidePx);
  const made = withAnswer(picture, mask, square, await network.imagine(view));
  return {
    raster: blendUnderMask(picture, made, mask),
    warnings: [],
    details: { engine: 'network', network: network.name, squarePx: square.sidePx },
  };
}
