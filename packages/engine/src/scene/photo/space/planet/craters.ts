import { createRandom, deriveSeed } from '@backlot/kernels';

/** Height over the ground around, at `away` radii of the crater: a bowl, a raised rim, and a blanket that falls off. */
export function craterProfile(away: number): number {
  const off = (away - 1) / 0.24;
  const rim = 0.3 * Math.exp(-off * off);
  if (away < 1) {
    const wall = 1 - away * away;
    return rim - 0.8 * wall * (0.4 + 0.6 * Math.min(1, wall * 1.6));
  }
  return rim;
}

/** Reach of the blanket in radii. */
export const CRATER_REACH = 2.2;
/** Sizes follow a power law: ten times smaller, a hundred times as many (Melosh, "Impact Cratering", ch. 10). */
const SLOPE = 2;

/** Planes of the visible half of a globe, row by row over a box. */
export interface GlobeBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface GlobeCraters {
  readonly seed: number;
  readonly count: number;
  /** Radius of the largest, radians. */
  readonly largest: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Stamps craters into the heights and brightness of a globe; later ones lie over earlier ones. */
export function stampCraters(
  heights: Float32Array,
  brightness: Float32Array,
  box: GlobeBox,
  craters: GlobeCraters,
): void {
  const random = createRandom(deriveSeed(craters.seed, 'craters'));
  const { radius } = craters;
  const smallest = Math.max(1.5 / radius, craters.largest / 60);
  for (let i = 0; i < craters.count; i++) {
    // Even over the half that is seen: by height of the cap.
    const z = random() * 1.05 - 0.05;
    const turn = random() * 2 * Math.PI;
    const u = random();
    const size = smallest * (1 - u * (1 - (smallest / craters.largest) ** SLOPE)) ** (-1 / SLOPE);
    const rays = random() < 0.05 ? 0.5 : 0;
    const depth = size * (0.5 + 0.5 * random());
    const flat = Math.sqrt(Math.max(0, 1 - z * z));
    const cx = Math.cos(turn) * flat;
    const cy = Math.sin(turn) * flat;
    const reach = size * (rays > 0 ? 7 : CRATER_REACH) * radius;
    const left = Math.max(box.left, Math.floor(craters.x + cx * radius - reach));
    const right = Math.min(box.left + box.width - 1, Math.ceil(craters.x + cx * radius + reach));
    const bottom = Math.min(box.top + box.height - 1, Math.ceil(craters.y + cy * radius + reach));
    for (let row = Math.max(box.top, Math.floor(craters.y + cy * radius - reach)); row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const nx = (column + 0.5 - craters.x) / radius;
        const ny = (row + 0.5 - craters.y) / radius;
        const rest = 1 - nx * nx - ny * ny;
        if (rest <= 0) continue;
        const nz = Math.sqrt(rest);
        const away = Math.sqrt((nx - cx) ** 2 + (ny - cy) ** 2 + (nz - z) ** 2) / size;
        const k = (row - box.top) * box.width + column - box.left;
        if (away < CRATER_REACH) {
          if (away < 1) heights[k] = heights[k]! * (0.25 + 0.75 * away);
          heights[k] = heights[k]! + craterProfile(away) * depth * 13;
          if (away < 1) brightness[k] = brightness[k]! * (0.93 + 0.1 * away);
        }
        // Young craters have thrown bright rays.
        if (rays > 0 && away < 7) {
          const ray = Math.max(
            0,
            Math.sin(Math.atan2(ny - cy, nx - cx) * 9 + i) * 0.5 +
              Math.sin(Math.atan2(ny - cy, nx - cx) * 23 + i * 2) * 0.5,
          );
          brightness[k] = brightness[k]! * (1 + rays * (ray + 0.25) * Math.exp(-away * 0.75));
        }
      }
  }
}
