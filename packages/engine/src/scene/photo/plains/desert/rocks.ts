import { createRandom, gradientNoise, ridgedFbm } from '@backlot/kernels';
import type { HeightAt } from '../country/relief.ts';

/** A table mountain or tower of rock. */
export interface Butte {
  readonly x: number;
  readonly z: number;
  /** Radius and height, m. */
  readonly radiusM: number;
  readonly heightM: number;
  readonly seed: number;
}

/** The lie of rocky land. */
export interface RockLand {
  readonly seed: number;
  readonly kind: 'buttes' | 'canyon' | 'badlands' | 'plain';
  readonly buttes: readonly Butte[];
  /** Mountains on the horizon, m. */
  readonly rangeM: number;
  readonly rangeFromM: number;
}

const TALUS = 0.4;
const TALUS_REACH = 0.75;
const CANYON_M = 300;
/** Distance from the river to the rim, m. */
const RIM_M = 430;
const TERRACES = 5;
const RANGE_DEPTH_M = 4500;

/** Height of rocky land as a function of place. */
export function rockHeight({ seed, kind, buttes, rangeM, rangeFromM }: RockLand): HeightAt {
  const ground = GROUNDS[kind](seed);
  return (x, z) => {
    let height = ground(x, z);
    for (let i = 0; i < buttes.length; i++) {
      const one = butteHeight(buttes[i]!, x, z);
      if (one > height) height = one;
    }
    if (rangeM > 0 && z > rangeFromM) {
      const t = Math.min(1, (z - rangeFromM) / RANGE_DEPTH_M);
      height += rangeM * t * (2 - t) * ridgedFbm(x / 3400 + 0.37, z / 3900, 5, seed + 20);
    }
    return height;
  };
}

/** Rubble leaning on a cliff, the cliff in steps, a flat top. */
function butteHeight({ x: cx, z: cz, radiusM, heightM, seed }: Butte, x: number, z: number): number {
  const dx = x - cx;
  const dz = z - cz;
  const far = radiusM * (1.3 + TALUS_REACH);
  if (dx > far || dx < -far || dz > far || dz < -far) return -1e3;
  const distance = Math.sqrt(dx * dx + dz * dz) + 1e-6;
  const ax = dx / distance;
  const az = dz / distance;
  // Bays and buttresses: noise along the circle, finer ones as flutes.
  const outline =
    1 +
    0.24 * gradientNoise(ax * 1.7 + 3, az * 1.7, seed) +
    0.09 * gradientNoise(ax * 5, az * 5 + 9, seed + 1) +
    0.03 * gradientNoise(ax * 15, az * 15, seed + 2);
  const d = distance / (radiusM * outline);
  if (d >= 1) {
    const fall = (d - 1) / TALUS_REACH;
    if (fall >= 1) return -1e3;
    const left = 1 - fall;
    return heightM * TALUS * left * left * (1.35 - 0.35 * left);
  }
  const top = heightM * (1 + 0.05 * gradientNoise(x / (radiusM * 0.5), z / (radiusM * 0.5), seed + 3));
  // Two walls with a ledge between them.
  const lower = Math.min(1, (1 - d) / 0.035);
  const upper = Math.min(1, Math.max(0, (0.9 - d) / 0.04));
  return heightM * TALUS + (top - heightM * TALUS) * (0.55 * lower + 0.45 * upper);
}

const GROUNDS: Readonly<Record<RockLand['kind'], (seed: number) => HeightAt>> = {
  plain: (seed) => (x, z) => 0.05 * gradientNoise(x / 9, z / 11, seed),
  buttes: (seed) => (x, z) =>
    (0.7 * gradientNoise(x / 46 + 0.3, z / 52, seed) + 9 * gradientNoise(x / 420, z / 380 + 0.2, seed + 1)) *
    Math.min(1, z / 60),
  canyon: (seed) => {
    // The river crosses the view at an angle; the camera stands on a spur of the near rim.
    const side = (seed & 1) === 0 ? 1 : -1;
    const angle = (0.22 + (0.34 * ((seed >>> 1) & 255)) / 255) * side;
    const [cos, sin] = [Math.cos(angle), Math.abs(Math.sin(angle))];
    return (x, z) => {
      const river = side * x * cos - z * sin + RIM_M + 200 * gradientNoise(x / 620 + 0.3, z / 760, seed);
      const sides =
        0.36 * gradientNoise(x / 330 + 0.4, z / 300, seed + 1) + 0.17 * gradientNoise(x / 110, z / 100, seed + 2);
      const fine = 0.06 * gradientNoise(x / 36, z / 33, seed + 3) + 0.02 * gradientNoise(x / 11, z / 10, seed + 4);
      // Walls are steepest below the rim.
      const depth = (river / RIM_M) ** 2;
      const away = Math.sqrt(x * x + z * z);
      const spur = Math.max(0, 1 - Math.max(0, away - 7) / (12 + 60 * Math.max(0, -z / (away + 1))));
      const shape = Math.min(1.3, Math.max(0, 0.04 + 0.78 * depth + sides * (1 - spur) * Math.min(1, away / 160)));
      const level = Math.min(1, Math.max(shape + fine * (1 - spur), spur * 1.4)) * TERRACES;
      const step = Math.floor(level);
      const t = level - step;
      const cliff = t < 0.6 ? t * 0.55 : 0.33 + (t - 0.6) * 1.675;
      return CANYON_M * ((step + cliff) / TERRACES - 1);
    };
  },
  badlands: (seed) => (x, z) => {
    const away = Math.sqrt(x * x + z * z);
    const near = Math.min(1, Math.max(0, (away - 7) / 70));
    const gullies = ridgedFbm(x / 96 + 0.31, z / 84, 6, seed);
    const hills = gullies * 0.8 + 0.55 * gradientNoise(x / 240, z / 200 + 0.4, seed + 8);
    return 46 * near * Math.max(0.02, hills - 0.22) + 0.4 * gradientNoise(x / 12, z / 12, seed + 9) * (1 - near);
  },
};

/** Buttes at distances and sides that leave the middle foreground open. */
export function placeButtes(seed: number, count: number, side: number, nearestM: number): readonly Butte[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const z = nearestM * (1 + i * (0.55 + 0.3 * random()));
    const heightM = 95 + 110 * random();
    const spread = i === 0 ? side * (0.18 + 0.14 * random()) : (random() * 2 - 1) * 0.55;
    return {
      x: spread * z,
      z,
      radiusM: heightM * (0.4 + random() * random() * 1.5),
      heightM,
      seed: Math.floor(random() * 0xffff),
    };
  });
}
