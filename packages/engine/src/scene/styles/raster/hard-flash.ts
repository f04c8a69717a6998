import { lumaOf, softBlur } from '@backlot/kernels';
import { contrast, smoothstep } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { grainPlane } from './support/grain.ts';
import { planesStyle } from './support/raster-style.ts';

/** Flash on the camera: a blown middle, steep fall-off, crisp edges, cold corners. Reads `strength` and `grain`. */
export const hardFlash = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.7;
  const grain = (parameters.grain ?? 0.35) * 0.06;
  const luma = lumaOf(planes);
  const soft = softBlur(luma, 1.4 * unit).data;
  const noise = grainPlane(width, height, 1.3 * unit, seed).data;
  const reach = Math.min(width, height) * 0.62;
  return gradePixels(planes, (pixel, i, x, y) => {
    const distance = Math.hypot(x - width / 2, (y - height * 0.48) * 0.95) / reach;
    // Inverse square from a lamp that stands a reach away.
    const lamp = 1.75 / (1 + distance * distance * 1.9);
    const exposure = 1 + (lamp - 1) * strength;
    const crisp = (luma.data[i]! - soft[i]!) * 0.9 * strength;
    saturate(pixel, 1.12);
    for (let c = 0; c < 3; c++) {
      const lit = (pixel[c]! + crisp) * exposure;
      // Shoulder: a flash burns out, it does not clip.
      const shoulder = lit > 0.82 ? 0.82 + (1 - Math.exp(-(lit - 0.82) / 0.22)) * 0.19 : lit;
      pixel[c] = contrast(shoulder, 0.45 * strength, 0.42) + noise[i]! * grain;
    }
    const cold = smoothstep(0.6, 1.3, distance) * 0.05 * strength;
    pixel[0] = pixel[0]! - cold;
    pixel[2] = pixel[2]! + cold;
  });
});
