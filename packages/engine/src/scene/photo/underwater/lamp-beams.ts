import type { LinearRaster } from '@backlot/kernels';
import type { UnderwaterPlan } from './underwater-plan.ts';
import type { View } from './water-view.ts';

/** Where the lamps of a diving boat are, in widths of the frame beside its middle; they stand under its lower edge by a part of the height. */
const LAMPS = [-0.42, 0.42] as const;
const BELOW = 0.22;
/** Half width of a beam at its lamp and at its end, and how much light the water in it sends to the eye. */
const NARROW = 0.035;
const WIDE = 0.17;
const SCATTER = 0.032;
/** Beams end in this part of the way beyond the point they are aimed at. */
const BEYOND = 1.25;

/** Adds the beams of lamps to some rows: water lit on its way from below the frame to what is ahead. */
export function addLampBeams(
  { width, height, data }: LinearRaster,
  { lamp, side, kind }: UnderwaterPlan,
  { horizonPx }: View,
  [fromRow, toRow]: readonly [number, number],
): void {
  if (lamp === undefined || kind !== 'deep') return;
  const scale = Math.sqrt(width * height);
  const tint = [0.5, 0.95, 1] as const;
  for (const aside of LAMPS) {
    const x0 = width * (0.5 + aside);
    const y0 = height * (1 + BELOW);
    const dx = width * (0.5 + side * 0.06 + aside * 0.1) - x0;
    const dy = horizonPx - height * 0.04 - y0;
    const squared = dx * dx + dy * dy;
    const length = Math.sqrt(squared);
    for (let y = fromRow; y < toRow; y++)
      for (let x = 0; x < width; x++) {
        const t = ((x - x0) * dx + (y - y0) * dy) / squared;
        if (t <= 0 || t >= BEYOND) continue;
        const off = ((x - x0) * dy - (y - y0) * dx) / length / (scale * (NARROW + (WIDE - NARROW) * t));
        const fade = 1 - t / BEYOND;
        const light =
          SCATTER * lamp.power * Math.exp(-off * off * 1.6) * fade * fade * (3 - 2 * fade) * Math.min(1, t * 4);
        const k = (y * width + x) * 4;
        for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + light * tint[c]!;
      }
  }
}
