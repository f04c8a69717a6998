import { hashPoint, kuwahara, lumaOf, softBlur, stretchTone } from '@backlot/kernels';
import { clamp01 } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';
import { printAreas } from './support/print-areas.ts';

const COLOURS = 12;
/** Areas narrower than a few of these go. */
const CALM_UNITS = 2;

/** Modern editorial illustration: simple flat masses modelled by stippled, airbrushed shade. Reads `palette`, `grain` (stipple) and `strength` (shade). */
export const grainIllustration = planesStyle((planes, { parameters, seed, unit }) => {
  const strength = parameters.strength ?? 0.6;
  const grain = 0.4 + 0.9 * (parameters.grain ?? 0.6);
  const masses = gradePixels(kuwahara(kuwahara(stretchTone(planes, 0.8), 8 * unit), 6 * unit), (pixel) =>
    saturate(pixel, 1.22),
  );
  const { palette, areas } = printAreas(masses, parameters, { colours: COLOURS, calmPx: CALM_UNITS * unit });
  const luma = lumaOf(masses);
  const lit = softBlur(luma, 26 * unit).data;
  const block = Math.max(1, Math.round(unit * 1.3));
  return gradePixels(masses, (pixel, i, x, y) => {
    const k = areas[i]!;
    const flat = 0.2126 * palette[k * 3]! + 0.7152 * palette[k * 3 + 1]! + 0.0722 * palette[k * 3 + 2]!;
    // Shade where the mass is darker than its colour or lies in the shade of its surroundings; light the other way round.
    const model = (luma.data[i]! - flat) * 2.2 + (luma.data[i]! - lit[i]!) * 0.9;
    const dot = hashPoint((x / block) | 0, (y / block) | 0, seed) / 0x1_0000_0000;
    const shade = clamp01(-model * 1.6 * strength) > dot ? 1 : 0;
    const light = clamp01(model * 1.5 * strength) > dot ? 1 : 0;
    const speck = (dot - 0.5) * 0.05 * grain;
    for (let c = 0; c < 3; c++) {
      const base = palette[k * 3 + c]!;
      const shaded = base * (c === 2 ? 0.78 : 0.68);
      const lightened = base + (1 - base) * 0.34;
      pixel[c] = base + (shaded - base) * shade * grain + (lightened - base) * light * grain + speck;
    }
  });
});
