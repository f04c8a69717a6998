import { createRandom, createWorleyCell, fbm, worley, type Random } from '@backlot/kernels';
import { createGrid } from '../../forest/ground/grid.ts';
import type { Triple } from '../../sky/atmosphere.ts';
import { shadowed, type Relief } from './relief.ts';

interface IcebergField {
  readonly seed: number;
  readonly nearM: number;
  readonly farM: number;
  readonly count: number;
  /** Highest, m. */
  readonly heightM: number;
  readonly spread: number;
  /** 1 or -1: where the large one floats. */
  readonly side: number;
}

interface Berg {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  readonly height: number;
  readonly tiltX: number;
  readonly tiltZ: number;
  readonly seed: number;
}

/** Old ice that is too steep for snow lets light in and sends back the blue of it. */
const BLUE_ICE: Triple = [0.56, 0.76, 0.86];
const LOWEST_SNOWLESS_SLOPE = 1.9;

/** Icebergs on a grid of `cells` by `cells`: flat or tilted tops, broken walls. */
export function createIcebergs(field: IcebergField, sunDirection: Triple, cells: number): Relief {
  const { seed, nearM, farM, spread } = field;
  const bergs = scatter(createRandom(seed), field);
  const half = farM * spread * 1.15;
  const size = { cells, cellM: Math.max(2 * half, farM - nearM) / cells, left: -half, near: nearM };
  const heights = createGrid(size, () => 0);
  for (const berg of bergs) raise(heights.data, size, berg);
  return {
    heights,
    sunlit: shadowed(heights, sunDirection),
    nearM,
    farM,
    treelineM: 0,
    rockSlope: LOWEST_SNOWLESS_SLOPE,
    rock: BLUE_ICE,
    seed,
  };
}

function scatter(random: Random, { seed, nearM, farM, count, heightM, spread, side }: IcebergField): Berg[] {
  return Array.from({ length: count }, (_, i) => {
    const isLarge = i === 0;
    const t = isLarge ? 0.25 + 0.2 * random() : random();
    const z = nearM + (farM - nearM) * (0.12 + 0.85 * t);
    const height = heightM * (isLarge ? 1 : 0.15 + 0.5 * random() ** 2);
    return {
      x: isLarge ? side * z * spread * (0.25 + 0.25 * random()) : (random() * 2 - 1) * z * spread,
      z,
      radius: height * (isLarge ? 1.3 + 0.7 * random() : 1 + 2.2 * random()),
      height,
      tiltX: (random() - 0.5) * 0.7,
      tiltZ: (random() - 0.5) * 0.5,
      seed: seed + i * 31,
    };
  });
}

const cell = createWorleyCell();

function raise(
  data: Float32Array,
  { cells, cellM, left, near }: { cells: number; cellM: number; left: number; near: number },
  berg: Berg,
): void {
  const reach = Math.ceil((berg.radius * 1.7) / cellM);
  const [ci, cj] = [Math.round((berg.x - left) / cellM), Math.round((berg.z - near) / cellM)];
  for (let j = Math.max(0, cj - reach); j < Math.min(cells, cj + reach); j++)
    for (let i = Math.max(0, ci - reach); i < Math.min(cells, ci + reach); i++) {
      const [x, z] = [((i - ci) * cellM) / berg.radius, ((j - cj) * cellM) / berg.radius];
      const bend = 0.42 * fbm(x * 1.3, z * 1.3, 4, berg.seed);
      const edge = 1 - Math.hypot(x, z * 1.2) + bend;
      if (edge <= 0) continue;
      worley(x * 2.1 + bend, z * 2.1 - bend, berg.seed + 7, cell);
      // Blocks have broken off between clefts and stand at heights of their own.
      const block = 0.72 + 0.4 * ((cell.id & 255) / 255 - 0.4);
      const cleft = Math.min(1, 0.55 + (cell.second - cell.nearest) * 4);
      const wall = Math.min(1, edge / 0.16) ** 0.7;
      const top = Math.max(0.12, block + berg.tiltX * x + berg.tiltZ * z + 0.12 * fbm(x * 5, z * 5, 3, berg.seed + 9));
      const height = berg.height * wall * top * cleft;
      data[j * cells + i] = Math.max(data[j * cells + i]!, height);
    }
}
