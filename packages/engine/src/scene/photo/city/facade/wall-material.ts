import { fbm, hashPoint, valueNoise } from '@backlot/kernels';
import type { WallMaterial } from './facade-skin.ts';
import type { SurfaceSample } from './facade-point.ts';

const UNIT = 1 / 0x1_0000_0000;
/** Bricks and blocks, m: length, height, joint; and how much one differs from the next. */
const MASONRY: Readonly<Record<WallMaterial, readonly [number, number, number, number]>> = {
  brick: [0.23, 0.078, 0.011, 0.32],
  stone: [0.95, 0.42, 0.014, 0.13],
  plaster: [0, 0, 0, 0],
  concrete: [2.4, 1.2, 0.012, 0.05],
  panel: [1.2, 1.75, 0.02, 0.04],
};
/** Mortar against the blocks: lighter than brick, darker than stone. */
const JOINT: Readonly<Record<WallMaterial, number>> = {
  brick: 1.35,
  stone: 0.55,
  plaster: 1,
  concrete: 0.6,
  panel: 0.3,
};
/** How strong stains and rain marks are. */
const WEATHERED: Readonly<Record<WallMaterial, number>> = {
  brick: 0.2,
  stone: 0.26,
  plaster: 0.26,
  concrete: 0.34,
  panel: 0.06,
};

/** Multiplies the colour in `out` by the wall's own texture at (u, v) m; `pixel` is the size of a sample. */
export function textureWall(
  material: WallMaterial,
  u: number,
  v: number,
  pixel: number,
  seed: number,
  out: SurfaceSample,
): void {
  let tone = 1;
  const [length, height, joint, spread] = MASONRY[material];
  if (length > 0 && pixel < length * 0.8) {
    const row = Math.floor(v / height);
    const shift = (row & 1) * length * 0.5 + (material === 'stone' ? (hashPoint(row, 3, seed) & 255) * 0.0012 : 0);
    const column = Math.floor((u + shift) / length);
    const hash = hashPoint(column, row, seed);
    const shown = Math.min(1, Math.max(0, 1.4 - (2 * pixel) / height));
    tone *= 1 + spread * ((hash & 0xffff) / 0x10000 - 0.55) * shown;
    const fu = u + shift - column * length;
    const fv = v - row * height;
    const wide = Math.max(joint, pixel);
    const cover = Math.min(1, joint / pixel);
    if (fu < wide || fv < wide) tone *= 1 + (JOINT[material] - 1) * cover * shown;
    if (material === 'brick' && (hash & 0x7_0000) === 0) {
      out.r *= 1 - 0.3 * shown;
      out.g *= 1 - 0.22 * shown;
    }
  }
  const dirt = WEATHERED[material];
  // Rain draws stains down; broad patches; fine grain close by.
  const streaks = valueNoise(u * 1.9, v * 0.16, seed + 5) - 0.5;
  const patches = fbm(u * 0.21, v * 0.27, 3, seed + 9);
  tone *= 1 + dirt * (0.55 * streaks + 0.6 * patches);
  if (pixel < 0.03) tone *= 1 + 0.16 * (1 - pixel / 0.03) * fbm(u * 9, v * 9, 3, seed + 11);
  // The foot of a wall is splashed.
  if (v < 1.2) tone *= 1 - 0.3 * (1 - v / 1.2) * (0.5 + valueNoise(u * 1.3, v * 2, seed + 3) * 0.8);
  const warmth = 0.05 * (hashPoint(Math.floor(u * 0.7), Math.floor(v * 0.5), seed + 2) * UNIT - 0.5);
  out.r *= tone * (1 + (material === 'plaster' ? 0 : warmth));
  out.g *= tone;
  out.b *= tone * (1 - (material === 'plaster' ? 0 : warmth));
}
