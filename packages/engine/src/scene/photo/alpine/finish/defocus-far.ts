import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { discBlur, readBlurred } from '../../plains/brush/disc-blur.ts';

/** Radius of the blur of the far distance as a part of the longer side, at full defocus. */
const RADIUS = 0.021;
/** Blur below this is not worth doing, px. */
const LEAST_RADIUS_PX = 0.6;
/** Focus lies on what is so near, and is lost from there on, m. */
const SHARP_TO_M = 5;
const SOFT_FROM_M = 40;

/** The picture with its distance out of focus by `amount` (0..1); `depth` says how far each pixel is, m. The picture itself where there is nothing to do. */
export function defocusFar(picture: LinearRaster, depth: Float32Array, amount: number): LinearRaster {
  const { width, height, data } = picture;
  const radiusPx = amount * RADIUS * Math.max(width, height);
  if (radiusPx < LEAST_RADIUS_PX) return picture;
  const blurred = discBlur(picture, radiusPx);
  const out = createLinearRaster(width, height);
  const far = new Float64Array(4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      // Linear in the reciprocal of the distance, as circles of confusion are.
      const soft = (1 / SHARP_TO_M - 1 / Math.max(1e-3, depth[at]!)) / (1 / SHARP_TO_M - 1 / SOFT_FROM_M);
      const share = Math.min(1, Math.max(0, soft));
      const k = at * 4;
      if (share > 0) readBlurred(blurred, x, y, far);
      for (let c = 0; c < 3; c++) out.data[k + c] = data[k + c]! + (share > 0 ? (far[c]! - data[k + c]!) * share : 0);
      out.data[k + 3] = 1;
    }
  return out;
}
