import { createRandom } from '@backlot/kernels';

/** A convex stone of radius about 1: the space behind all of its planes. Four values a plane: unit normal (right, up, towards the eye) and distance from the middle. */
export type RockShape = Float32Array;

const PLANE_VALUES = 4;

/** Cuts a stone out of a ball with `cuts` planes; `roundness` 0 = broken, 1 = a pebble (more cuts, all alike). */
export function cutRock(seed: number, cuts: number, roundness: number): RockShape {
  const random = createRandom(seed);
  const planes = new Float32Array(cuts * PLANE_VALUES);
  const flat = 0.55 + 0.35 * random();
  for (let i = 0; i < cuts; i++) {
    // A spiral spreads the planes evenly (Vogel 1979); chance moves them.
    const up = 1 - (2 * (i + 0.5)) / cuts + (random() - 0.5) * 0.5 * (1 - roundness);
    const y = Math.max(-1, Math.min(1, up));
    const ring = Math.sqrt(1 - y * y);
    const angle = i * 2.399963 + (random() - 0.5) * (1.6 - roundness);
    const x = Math.cos(angle) * ring;
    const z = Math.sin(angle) * ring;
    const length = Math.hypot(x, y / flat, z);
    planes[i * 4] = x / length;
    planes[i * 4 + 1] = y / flat / length;
    planes[i * 4 + 2] = z / length;
    planes[i * 4 + 3] = ((0.82 + 0.3 * (1 - roundness) * (random() - 0.35)) / length) * Math.hypot(ring, y);
  }
  return planes;
}

/** The same stone turned about its upright axis. */
export function turnedRock(rock: RockShape, angle: number, out: RockShape): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let i = 0; i < rock.length; i += PLANE_VALUES) {
    out[i] = rock[i]! * cos - rock[i + 2]! * sin;
    out[i + 1] = rock[i + 1]!;
    out[i + 2] = rock[i]! * sin + rock[i + 2]! * cos;
    out[i + 3] = rock[i + 3]!;
  }
}
