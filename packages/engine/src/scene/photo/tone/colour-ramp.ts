import { linearToOklab, oklabToLinear, type Oklab } from '@backlot/kernels';

/** Linear-light red, green and blue. */
export type Rgb = readonly [number, number, number];

/** Colours along 0..1, smooth to the eye: fills `out` with linear light; positions outside take the ends. */
export type ColourRamp = (position: number, out: Float64Array) => void;

const STEPS = 1024;

/** A ramp through evenly spaced colours, joined in Oklab (so that the way between two hues is neither grey nor dark) and tabulated. */
export function createColourRamp(stops: readonly Rgb[]): ColourRamp {
  const table = rampTable(stops);
  return (position, out) => {
    const scaled = (position > 0 ? (position < 1 ? position : 1) : 0) * STEPS;
    const i = scaled | 0;
    const f = scaled - i;
    const k = i * 3;
    out[0] = table[k]! + (table[k + 3]! - table[k]!) * f;
    out[1] = table[k + 1]! + (table[k + 4]! - table[k + 1]!) * f;
    out[2] = table[k + 2]! + (table[k + 5]! - table[k + 2]!) * f;
  };
}

function rampTable(stops: readonly Rgb[]): Float32Array {
  const labs = stops.map(([r, g, b]) => {
    const lab: Oklab = [0, 0, 0];
    linearToOklab(r, g, b, lab);
    return lab;
  });
  const table = new Float32Array((STEPS + 2) * 3);
  const rgb: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < STEPS + 2; i++) {
    const place = (Math.min(i, STEPS) / STEPS) * (labs.length - 1);
    const at = Math.min(Math.max(0, labs.length - 2), Math.floor(place));
    const from = labs[at] ?? [0, 0, 0];
    const to = labs[at + 1] ?? from;
    const t = place - at;
    oklabToLinear([mix(from[0], to[0], t), mix(from[1], to[1], t), mix(from[2], to[2], t)], rgb);
    for (let c = 0; c < 3; c++) table[i * 3 + c] = Math.max(0, rgb[c]!);
  }
  return table;
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
