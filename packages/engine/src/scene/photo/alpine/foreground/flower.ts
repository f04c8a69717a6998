import type { LinearRaster } from '@backlot/kernels';

/** A flower seen a little from above, px. */
export interface Flower {
  x: number;
  y: number;
  radiusPx: number;
  petals: number;
  turn: number;
  /** Height of the disc as a part of its width. */
  flatness: number;
  z: number;
  readonly petal: Float64Array;
  readonly heart: Float64Array;
}

const HEART = 0.32;

/** Draws one flower over what is not nearer. */
export function drawFlower({ width, height, data }: LinearRaster, depth: Float32Array, flower: Flower): void {
  const { x: cx, y: cy, radiusPx, petals, turn, flatness, petal, heart } = flower;
  const reach = Math.max(0.7, radiusPx);
  const limit = flower.z * 0.985 - 0.03;
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(height - 1, Math.ceil(cy + reach)); y++)
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, Math.ceil(cx + reach)); x++) {
      const at = y * width + x;
      if (depth[at]! < limit) continue;
      const dx = (x + 0.5 - cx) / reach;
      const dy = (y + 0.5 - cy) / (reach * flatness);
      const distance = Math.sqrt(dx * dx + dy * dy);
      // Petals are told apart only where they are large enough.
      const lobe = radiusPx > 3 ? 0.72 + 0.28 * Math.cos(petals * (Math.atan2(dy, dx) + turn)) : 0.9;
      const alpha = Math.min(1, Math.max(0, (lobe - distance) * reach + 0.5)) * Math.min(1, radiusPx / 0.7);
      if (alpha <= 0) continue;
      const inHeart = radiusPx > 2 ? Math.min(1, Math.max(0, (HEART - distance) * reach + 0.5)) : 0;
      const shade = 0.75 + 0.25 * Math.min(1, distance * 1.4) - 0.12 * dy;
      const k = at * 4;
      for (let c = 0; c < 3; c++) {
        const colour = petal[c]! * shade + (heart[c]! - petal[c]! * shade) * inHeart;
        data[k + c] = data[k + c]! + (colour - data[k + c]!) * alpha;
      }
    }
}
