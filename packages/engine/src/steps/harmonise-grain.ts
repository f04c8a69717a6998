import { createLinearRaster, createPlane, deriveSeed, noisePlane, toSrgb, type LinearRaster } from '@backlot/kernels';
import type { Subject } from './cut-out.ts';
import { measureGrain } from './harmonise-grain-measure.ts';

/** Stronger noise (standard deviation, sRGB values) is texture that was taken for noise, or nobody wants more of it. */
const MOST = 0.015;
/** Weaker noise is not seen. */
const LEAST = 0.0015;
/** Standard deviation of white `noisePlane` noise, uniform in -1..1. */
const WHITE_DEVIATION = 1 / Math.sqrt(3);
/** dlinear/dsrgb is about this times the square root of the linear value. */
const SLOPE = 2.1;
/** Linear light above which noise is cut off by the white point, more and more. */
const ROOM_TO_WHITE = 0.25;

/**
 * Gives a backdrop the grain of the subject before it, as strong and as soft, where it has less of its own: a clean picture behind a
 * noisy photograph looks pasted. Grain is only added, up to 1.5 %; black and white stay. About 120 ms a megapixel.
 */
export function matchGrain(backdrop: LinearRaster, { cutOut, matte, grain }: Subject, seed: number): LinearRaster {
  const wanted = grain ?? measureGrain(cutOut, matte);
  const own = measureGrain(toSrgb(backdrop));
  const strength = Math.sqrt(Math.max(0, Math.min(MOST, wanted.strength) ** 2 - own.strength ** 2));
  if (strength < LEAST) return backdrop;
  const { width, height, data } = backdrop;
  const noise = grainPlane({ width, height }, wanted.softness, deriveSeed(seed, 'subject-grain'));
  const out = Float32Array.from(data);
  for (let p = 0, i = 0; p < noise.length; p++, i += 4) {
    const step = noise[p]! * strength * SLOPE;
    for (let c = i; c < i + 3; c++) {
      const value = data[c]!;
      const room = Math.min(1, Math.max(0, 1 - value) / ROOM_TO_WHITE);
      out[c] = Math.max(0, value + step * room * Math.sqrt(Math.max(0, value)));
    }
  }
  return createLinearRaster(width, height, out);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Noise of standard deviation 1, each pixel of which has `softness` of its neighbours in it. */
function grainPlane({ width, height }: Size, softness: number, seed: number): Float32Array {
  const white = noisePlane(width, height, { cellPx: 1, seed });
  const rows = createPlane(width, height);
  const gain = 1 / (WHITE_DEVIATION * (1 + 2 * softness * softness));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const left = x > 0 ? white.data[i - 1]! : 0;
      const right = x < width - 1 ? white.data[i + 1]! : 0;
      rows.data[i] = white.data[i]! + softness * (left + right);
    }
  const out = new Float32Array(width * height);
  for (let i = 0; i < out.length; i++)
    out[i] = gain * (rows.data[i]! + softness * ((rows.data[i - width] ?? 0) + (rows.data[i + width] ?? 0)));
  return out;
}
