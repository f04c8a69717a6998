import type { Raster } from '@backlot/kernels';
import { lumaOf } from '../../../tests/support/likeness.ts';
import type { LoadedCase } from '../load-case.ts';
import { aroundHole, cut } from '../around-hole.ts';
import { colourDistance } from './colour-distance.ts';
import { gradientDeviation } from './gradient-deviation.ts';
import { psnrUnder, ssimUnder } from './likeness-under.ts';
import { labOf } from './planes.ts';
import { textureDistance } from './texture-distance.ts';

/** How near a fill comes to the truth under the mask. The first three are lower when better. */
export interface FillMeasures {
  readonly texture: number;
  readonly colour: number;
  readonly gradient: number;
  readonly psnr: number;
  readonly ssim: number;
}

/** What the measures look at around the mask, px: the reach of their blurs. */
const MARGIN_PX = 24;

/** Measures a fill against the truth. Throws `RangeError` when sizes differ. */
export function measureFill(filled: Raster, { truth, hole }: LoadedCase): FillMeasures {
  if (filled.width !== truth.width || filled.height !== truth.height)
    throw new RangeError(`the fill is ${filled.width} x ${filled.height}, not ${truth.width} x ${truth.height}`);
  const rect = aroundHole(hole, MARGIN_PX);
  const [a, b] = [cut(filled, rect), cut(truth, rect)];
  const mask = new Uint8Array(rect.width * rect.height);
  for (let y = 0; y < rect.height; y++)
    for (let x = 0; x < rect.width; x++)
      mask[y * rect.width + x] = hole.data[(rect.y + y) * hole.width + rect.x + x]! > 0 ? 1 : 0;
  const [labA, labB] = [labOf(a), labOf(b)];
  const [lumaA, lumaB] = [lumaOf(a), lumaOf(b)];
  return {
    texture: textureDistance(labA.lightness, labB.lightness, mask, rect.width),
    colour: colourDistance(labA, labB, mask, rect.width),
    gradient: gradientDeviation(lumaA, lumaB, mask, rect.width),
    psnr: psnrUnder(a, b, mask),
    ssim: ssimUnder(lumaA, lumaB, mask, rect.width),
  };
}
