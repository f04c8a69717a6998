import { hexToRgb } from '../../../vector/hex-colour.ts';

/** An encoded colour, three channels 0..1. */
export type Ink = readonly [number, number, number];

/** Channels 0..1 of `#rrggbb`. */
export function inkOf(hex: string): Ink {
  const [r, g, b] = hexToRgb(hex);
  return [r / 255, g / 255, b / 255];
}

/** Colours between inks laid out evenly over 0..1: three entries a step, `steps + 1` steps. */
export function inkRamp(inks: readonly string[], steps: number): Float32Array {
  const colours = inks.map(inkOf);
  const ramp = new Float32Array((steps + 1) * 3);
  for (let i = 0; i <= steps; i++) {
    const at = (i / steps) * (colours.length - 1);
    const low = Math.min(colours.length - 2, Math.floor(at));
    const t = at - low;
    for (let c = 0; c < 3; c++) {
      const a = colours[Math.max(0, low)]![c]!;
      const b = colours[Math.min(colours.length - 1, low + 1)]![c]!;
      ramp[i * 3 + c] = a + (b - a) * t;
    }
  }
  return ramp;
}
