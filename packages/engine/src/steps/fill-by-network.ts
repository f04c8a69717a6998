import { fillHole, type FillOptions, type Mask, type Raster, type Rect } from '@backlot/kernels';
import { blendUnderMask, wholeMask } from '../inpaint/blend-under-mask.ts';
import { grownBounds, maskBounds } from '../inpaint/mask-bounds.ts';
import type { FillNetwork } from '../models/fill/open-fill-network.ts';
import { SIDE_PX } from '../models/fill/tensors.ts';
import { addDetail } from './add-detail.ts';
import type { Filled } from './fill-by-example.ts';
import { networkSquare, networkView, withAnswer } from './network-view.ts';

/** Networks of this kind are soft at their own size already: detail begins to be missing at this part of the next halving. By eye. */
const COARSENESS = 0.8;

interface NetworkFillOptions extends Pick<FillOptions, 'seed' | 'onProgress' | 'crew'> {
  readonly network: FillNetwork;
}

/**
 * Has a network make up what the mask covers, blended by the mask; pixels with mask 0 stay bit-identical. It sees one square around
 * the whole hole; where that is much larger than the network's own, its answer is coarse and says only what goes where, and the detail
 * is copied from the picture (`hybrid`).
 */
export async function fillByNetwork(
  picture: Raster,
  mask: Mask,
  { network, ...options }: NetworkFillOptions,
): Promise<Filled> {
  const bounds = maskBounds(mask);
  if (bounds === undefined) return { raster: picture, warnings: [], details: {} };
  const square = networkSquare(bounds, picture, { sidePx: SIDE_PX, seed: options.seed });
  const view = networkView(picture, mask, square, network.sidePx ?? square.sidePx);
  const made = withAnswer(picture, mask, square, await network.imagine(view));
  const halvings = Math.round(Math.log2(Math.max(1, square.sidePx / SIDE_PX)));
  const content = halvings === 0 ? made : await withDetail(picture, mask, { ...options, made, halvings, bounds });
  return {
    raster: blendUnderMask(picture, content, mask),
    warnings: [],
    details: { engine: halvings === 0 ? 'network' : 'hybrid', network: network.name, squarePx: square.sidePx },
  };
}

interface Detail extends Pick<FillOptions, 'seed' | 'onProgress' | 'crew'> {
  /** The picture with the coarse answer in its hole. */
  readonly made: Raster;
  readonly halvings: number;
  readonly bounds: Rect;
}

/** What to copy is found by what the network made; of what is copied only the detail is taken, for much of it lies elsewhere. */
async function withDetail(
  picture: Raster,
  mask: Mask,
  { made, halvings, bounds, ...options }: Detail,
): Promise<Raster> {
  const guide = { picture: made, halvings };
  const { raster } = await fillHole(picture, wholeMask(mask), { ...options, profile: 'quality', guide });
  const sigmaPx = COARSENESS * 2 ** halvings;
  return addDetail({ coarse: made, fine: raster, mask, box: grownBounds(bounds, 4 * sigmaPx, mask), sigmaPx });
}
