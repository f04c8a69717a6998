import { createRandom, gradientNoise } from '@backlot/kernels';
import type { HeightAt } from '../country/relief.ts';

/** A pool of water among dunes. */
export interface Pond {
  readonly seed: number;
  /** Middle and half axes, m. */
  readonly x: number;
  readonly z: number;
  readonly halfX: number;
  readonly halfZ: number;
}

/** Where palms stand around it. */
export interface PondPalm {
  readonly x: number;
  readonly z: number;
  readonly heightM: number;
  readonly lean: number;
  readonly seed: number;
}

/** Dunes begin this many half axes from the middle, and have their height at the second. */
const BEACH = 1.15;
const DUNES = 3.4;

/** How far a place lies from the middle in half axes of the winding shore: below 1 is water. */
export function pondReach({ seed, x: cx, z: cz, halfX, halfZ }: Pond, x: number, z: number): number {
  const dx = (x - cx) / halfX;
  const dz = (z - cz) / halfZ;
  return (
    Math.sqrt(dx * dx + dz * dz) *
    (1 + 0.2 * gradientNoise(x / 6, z / 5, seed) + 0.06 * gradientNoise(x / 1.7, z / 1.5, seed + 1))
  );
}

/** Dunes with a hollow for the pool: the water lies at height 0. */
export function withPond(dunes: HeightAt, pond: Pond): HeightAt {
  return (x, z) => {
    const reach = pondReach(pond, x, z);
    if (reach < 1) return 0;
    const smooth = Math.hypot((x - pond.x) / pond.halfX, (z - pond.z) / pond.halfZ);
    const t = Math.min(1, Math.max(0, (smooth - BEACH) / (DUNES - BEACH)));
    const bank = Math.min(0.5, (reach - 1) * 1.1);
    return bank + Math.max(0, dunes(x, z)) * t * t * (3 - 2 * t);
  };
}

/** Palms in groups on the far shore and at the sides. */
export function plantPalms(pond: Pond, count: number): readonly PondPalm[] {
  const random = createRandom(pond.seed);
  const groups = Array.from({ length: 4 }, () => 0.25 + random() * (Math.PI - 0.5));
  return Array.from({ length: count }, (_, i) => {
    const angle = (groups[i % groups.length] ?? 1) + (random() - 0.5) * 0.55;
    const reach = 1.28 + 0.75 * random();
    const x = pond.x + Math.cos(angle) * pond.halfX * reach;
    const z = pond.z + Math.sin(angle) * pond.halfZ * reach;
    return {
      x,
      z,
      heightM: 4 + 5.5 * random(),
      lean: (random() - 0.5) * 0.5,
      seed: Math.floor(random() * 0x1_0000_0000),
    };
  }).toSorted((a, b) => b.z - a.z);
}
