import { createRandom, type Random } from '@backlot/kernels';
import type { Prism, Rgb } from '../model.ts';
import { createMesh, addBox, type Mesh, type Prop } from '../props/mesh.ts';
import { drawTowerSkin } from './draw-tower-skin.ts';
import { buildTower, type Crown } from './tower-crown.ts';

/** A group of towers around a point, the highest in its middle. */
export interface Cluster {
  readonly x: number;
  readonly z: number;
  /** Half its width and depth, m. */
  readonly spreadX: number;
  readonly spreadZ: number;
  readonly count: number;
  readonly lowestM: number;
  readonly highestM: number;
  /** Houses instead of towers. */
  readonly isLow?: boolean;
}

/** Blocks and warning lights of a city from afar. */
export interface SkylineTown {
  readonly prisms: Prism[];
  readonly props: Prop[];
}

const CROWNS: readonly Crown[] = [
  'flat',
  'flat',
  'flat',
  'flat',
  'setback',
  'setback',
  'setback',
  'spire',
  'slant',
  'pyramid',
  'round',
  'twin',
];
/** Half a city is aligned to one grid of streets. */
const GRID_TURN = 0.5;
/** Towers have at least this much between them, as part of their widths. */
const APART = 0.56;
const TRIES = 12;
const ROOFS: readonly Rgb[] = [
  [0.17, 0.075, 0.045],
  [0.2, 0.1, 0.06],
  [0.09, 0.088, 0.088],
  [0.13, 0.12, 0.11],
  [0.16, 0.15, 0.14],
];

/** Builds a cluster; nothing is put where another tower stands. */
export function buildCluster(
  town: SkylineTown,
  cluster: Cluster,
  seed: number,
  isLit: boolean,
  glow?: readonly Rgb[],
): void {
  const random = createRandom(seed);
  const grid = (random() - 0.5) * GRID_TURN;
  const beacon = isLit ? beaconMesh() : undefined;
  const taken: { x: number; z: number; size: number }[] = [];
  for (let i = 0; i < cluster.count; i++) {
    const spot = findSpot(cluster, taken, random);
    if (!spot) continue;
    taken.push(spot);
    const away = Math.hypot((spot.x - cluster.x) / cluster.spreadX, (spot.z - cluster.z) / cluster.spreadZ);
    const rank = Math.max(0, 1 - away) ** 0.8 * (0.35 + 0.65 * random()) + 0.12 * random();
    const heightM =
      cluster.lowestM * (0.6 + 0.8 * random()) + (cluster.highestM - cluster.lowestM) * rank * (0.55 + 0.45 * random());
    const slim = heightM > 160 ? 0.85 + 0.35 * random() : 0.7 + 0.8 * random();
    const crown = heightM > 70 ? CROWNS[Math.floor(random() * CROWNS.length)]! : random() < 0.8 ? 'flat' : 'setback';
    const shape = {
      x: spot.x,
      z: spot.z,
      widthM: spot.size * slim,
      depthM: spot.size,
      heightM,
      turn: grid + (random() < 0.8 ? 0 : (random() - 0.5) * 0.8),
      skin: drawTowerSkin(random, heightM, glow),
      seed: Math.floor(random() * 1e9),
      ...(cluster.isLow && { roof: ROOFS[Math.floor(random() * ROOFS.length)]! }),
    };
    const { prisms, tipM } = buildTower(shape, crown, random);
    town.prisms.push(...prisms);
    if (beacon && heightM > 120)
      town.props.push({ mesh: beacon, x: spot.x, y: tipM, z: spot.z - 1, heading: 0, scale: spot.z / 900 });
  }
}

function findSpot(
  { x, z, spreadX, spreadZ, isLow = false }: Cluster,
  taken: readonly { x: number; z: number; size: number }[],
  random: Random,
): { x: number; z: number; size: number } | undefined {
  for (let i = 0; i < TRIES; i++) {
    // Denser towards the middle.
    const spot = {
      x: x + (random() + random() - 1) * spreadX,
      z: z + (random() * 2 - 1) * spreadZ,
      size: isLow ? 11 + 10 * random() : 22 + 22 * random(),
    };
    if (taken.every((other) => Math.hypot(other.x - spot.x, other.z - spot.z) > (other.size + spot.size) * APART))
      return spot;
  }
  return undefined;
}

/** A red warning light. */
function beaconMesh(): Mesh {
  const mesh = createMesh([{ kind: 'glow', colour: [6, 0.35, 0.2] }]);
  addBox(mesh, 0, 0, 0, 2, 2, 2, 0);
  return mesh;
}
