import { createRandom } from '@backlot/kernels';
import { soilGround } from '../path-ground.ts';
import { plantShade } from '../plant-light.ts';
import { tulip } from '../plants/tulip.ts';
import { acrossRow, rowAt, type Rows } from '../rows.ts';
import type { Stand, StandWish } from '../stand.ts';

type Triple = readonly [number, number, number];

const COLOURS: readonly Triple[] = [
  [0.62, 0.03, 0.03],
  [0.75, 0.5, 0.02],
  [0.66, 0.18, 0.34],
  [0.72, 0.2, 0.02],
  [0.78, 0.74, 0.68],
  [0.27, 0.05, 0.3],
];
const BAND_ROWS = 3;
const FAR_M = 45;

/** Tulips in bands of one colour each. */
export function tulipStand({ seed, random, light, colours, rowRad }: StandWish): Stand {
  const rows: Rows = { spacingM: 0.75, headingRad: rowRad, shift: random(), seed };
  const start = Math.floor(random() * COLOURS.length);
  const palette = colours.length > 0 ? colours : COLOURS.map((_, i) => COLOURS[(i + start) % COLOURS.length]!);
  const order = createRandom(seed);
  const bands = Array.from({ length: 64 }, (_, i) => (i + Math.floor(order() * 2)) % palette.length);
  const bandAt = (x: number, z: number): number => bands[Math.round(rowAt(rows, x, z) / BAND_ROWS) & 63]!;
  const inRow = (x: number, z: number): number => (Math.abs(acrossRow(rows, x, z)) < 0.33 ? 0.85 : 0);
  const soil = soilGround(light, false);
  const tops = palette.map((albedo) =>
    plantShade(
      { albedo: [albedo[0] * 0.7 + 0.02, albedo[1] * 0.7 + 0.035, albedo[2] * 0.7 + 0.01], through: [0, 0, 0] },
      { light, height: 0.85, closeness: 0.8 },
    ),
  );
  return {
    heightM: 0.45,
    wind: 0.2,
    nearestM: 0.8,
    sowings: [{ plant: tulip(palette, bandAt, light), cover: inRow }],
    groundAt: (x, z, out) => {
      if (z < FAR_M) return soil(x, z, out);
      out.shade = tops[bandAt(x, z)]!;
      out.gain = 0.85;
    },
  };
}
