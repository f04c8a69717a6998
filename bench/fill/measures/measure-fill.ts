import { createRaster, type Raster } from '@backlot/kernels';
import { lumaOf } from '../../../tests/support/likeness.ts';
import type { LoadedCase } from '../load-case.ts';
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
  const rect = boundsOf(hole.data, hole.width, hole.height);
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

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boundsOf(mask: Uint8Array, width: number, height: number): Bounds {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  const [x, y] = [Math.max(0, left - MARGIN_PX), Math.max(0, top - MARGIN_PX)];
  return {
    x,
    y,
    width: Math.min(width, right + MARGIN_PX + 1) - x,
    height: Math.min(height, bottom + MARGIN_PX + 1) - y,
  };
}

function cut({ data, width }: Raster, rect: Bounds): Raster {
  const out = createRaster(rect.width, rect.height);
  for (let y = 0; y < rect.height; y++) {
    const from = 4 * ((rect.y + y) * width + rect.x);
    out.data.set(data.subarray(from, from + 4 * rect.width), 4 * y * rect.width);
  }
  return out;
}
