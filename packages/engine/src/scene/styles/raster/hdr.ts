import { kuwahara, lumaOf, softBlur } from '@backlot/kernels';
import { clamp01, mix } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';

/** Tone-mapped look: shadows opened, detail raised at two scales, vivid colour. Reads `strength`. */
export const hdr = planesStyle((planes, { parameters, unit }) => {
  const strength = parameters.strength ?? 0.7;
  const luma = lumaOf(planes);
  // An edge-keeping base: a plain blur would leave halos along every skyline.
  const base = softBlur(lumaOf(kuwahara(planes, 18 * unit)), 3 * unit).data;
  const fine = softBlur(luma, 2 * unit).data;
  return gradePixels(planes, (pixel, i) => {
    const value = luma.data[i]!;
    const opened = mix(base[i]!, 0.26 + 0.52 * base[i]! ** 0.72, strength * 0.8);
    const detail = (value - base[i]!) * (1 + 1.1 * strength) + (value - fine[i]!) * 0.9 * strength;
    const wanted = clamp01(opened + Math.tanh(detail * 2.2) / 2.2);
    const scale = Math.min(4, wanted / Math.max(0.02, value));
    for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! * scale;
    saturate(pixel, 1 + 0.32 * strength);
  });
});
