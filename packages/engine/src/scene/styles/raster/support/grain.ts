import { createPlane, hashPoint, softBlur, type Plane } from '@backlot/kernels';

/** Film or print grain: noise of about unit variance whose crystals are `sizePx` across. */
export function grainPlane(width: number, height: number, sizePx: number, seed: number): Plane {
  const plane = createPlane(width, height);
  const { data } = plane;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const bits = hashPoint(x, y, seed);
      // The sum of four uniform bytes is near enough to a bell curve, and one hash gives all four.
      const sum = (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
      data[i] = (sum - 510) / 147.8;
    }
  if (sizePx <= 0.6) return plane;
  const smooth = softBlur(plane, sizePx * 0.5);
  let energy = 0;
  for (const value of smooth.data) energy += value * value;
  const gain = 1 / Math.sqrt(energy / data.length + 1e-9);
  for (let i = 0; i < data.length; i++) data[i] = smooth.data[i]! * gain;
  return plane;
}
