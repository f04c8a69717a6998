import { createLinearRaster, type LinearRaster } from '../image/linear-raster.ts';
import { createRaster, type Raster } from '../image/raster.ts';
import { SRGB_TO_LINEAR, linearToSrgbByte } from './srgb.ts';

/** Decodes sRGB and premultiplies: the first colour step of every pipeline. */
export function toLinear(raster: Raster): LinearRaster {
  const { width, height, data } = raster;
  const out = new Float32Array(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]! / 255;
    out[i] = SRGB_TO_LINEAR[data[i]!]! * alpha;
    out[i + 1] = SRGB_TO_LINEAR[data[i + 1]!]! * alpha;
    out[i + 2] = SRGB_TO_LINEAR[data[i + 2]!]! * alpha;
    out[i + 3] = alpha;
  }
  return createLinearRaster(width, height, out);
}

/** Unpremultiplies, clamps to 0..1 and encodes sRGB: the last colour step of every pipeline. Colour under alpha 0 becomes black. */
export function toSrgb(linear: LinearRaster): Raster {
  const { width, height, data } = linear;
  const out = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]!;
    const scale = alpha > 0 ? 1 / alpha : 0;
    out[i] = linearToSrgbByte(data[i]! * scale);
    out[i + 1] = linearToSrgbByte(data[i + 1]! * scale);
    out[i + 2] = linearToSrgbByte(data[i + 2]! * scale);
    out[i + 3] = alpha * 255;
  }
  return createRaster(width, height, out);
}
