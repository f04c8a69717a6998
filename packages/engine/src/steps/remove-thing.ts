import { growMask, type Mask, type Raster } from '@backlot/kernels';
import { blendUnderMask, wholeMask } from '../inpaint/blend-under-mask.ts';
import type { Warning } from '../scene/warning.ts';
import type { Filled } from './fill-by-example.ts';
import { fill, type FillStepOptions } from './fill.ts';

/** Fewer pixels than this, as a part of what the mask covers, are no rim: an edge that looks alike by chance. */
const RIM_SHARE = 0.03;

/**
 * Removes what the mask covers by continuing what is around. What the mask left of it beside its edge stays, as every pixel with mask 0
 * does, but is not continued: the hole is filled as if it had been marked too. Rejects like {@link fill}.
 */
export async function removeThing(picture: Raster, mask: Mask, options: FillStepOptions): Promise<Filled> {
  const grown = growMask(picture, wholeMask(mask));
  const covered = mask.data.reduce((sum, value) => sum + Number(value > 0), 0);
  if (grown.grownPx <= RIM_SHARE * covered) return fill(picture, mask, options);
  const { raster, warnings, details } = await fill(picture, grown.mask, options);
  return {
    raster: blendUnderMask(picture, raster, mask),
    warnings: [...warnings, tight(grown.grownPx)],
    details: { ...details, leftPx: grown.grownPx },
  };
}

function tight(px: number): Warning {
  return {
    code: 'mask-tight',
    message: `${px} pixels beside the mask look like what it covers and stay, as all that is not marked does: a mask a few pixels wider removes them.`,
  };
}
