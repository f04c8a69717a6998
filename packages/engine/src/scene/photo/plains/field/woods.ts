import { createRandom, gradientNoise, type Random } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';
import type { HeightAt } from '../country/relief.ts';
import { mixTissue, type PlantTissue } from './plant-light.ts';
import { TISSUES } from './tissues.ts';
import type { Tree, TreeShape } from './trees.ts';

/** Which trees stand behind a field, and on which side the more of them. */
export interface TreePlan {
  readonly kind: 'none' | 'far' | 'woods' | 'lone' | 'scattered' | 'acacias';
  readonly side: number;
  /** Distance of lone trees, m. */
  readonly loneM?: number;
}

/** What the trees of a picture are grown by. */
export interface TreeWish {
  readonly camera: LevelCamera;
  readonly heightAt: HeightAt;
  readonly seed: number;
  /** Cypresses among them, as in Tuscany. */
  readonly hasCypresses: boolean;
  readonly isAutumn: boolean;
  readonly isSnowy: boolean;
}

const LONE_M = 50;

/** Plants the trees of a plan, far ones first. */
export function growTrees({ kind, side, loneM = LONE_M }: TreePlan, wish: TreeWish): readonly Tree[] {
  const random = createRandom(wish.seed);
  const trees: Tree[] = [];
  const half = wish.camera.widthPx / 2 / wish.camera.focalPx;
  const add = (x: number, z: number, heightM: number, shape: TreeShape): void => {
    trees.push({
      x,
      y: wish.heightAt(x, z) - 0.1,
      z,
      heightM,
      shape,
      seed: Math.floor(random() * 0x1_0000_0000),
      leaf: leafOf(wish, random),
      lit: 1,
    });
  };
  switch (kind) {
    case 'none':
      break;
    case 'far':
      farWoods(add, half, wish, random);
      break;
    case 'woods': {
      const distance = 75 + 80 * random();
      const gap = (random() - 0.5) * 1.4;
      for (let i = 0; i < 150; i++) {
        const u = random() * 2.3 - 1.15;
        const z = distance * (1 + 0.35 * random()) * (1 + 0.5 * side * u * 0.6);
        const open = Math.abs(u - gap) < 0.2 + 0.1 * random();
        if (open && random() < 0.9) continue;
        add(
          u * half * z,
          z,
          i % 3 === 0 ? 2.5 + 2 * random() : 7 + 7 * random(),
          i % 3 === 0 ? 'bush' : random() < 0.8 ? 'round' : 'tall',
        );
      }
      farWoods(add, half, wish, random);
      break;
    }
    case 'lone': {
      const count = 1 + Math.floor(random() * random() * 3.5);
      const z = loneM * (0.75 + 0.5 * random());
      for (let i = 0; i < count; i++)
        add((side * (0.2 + 0.4 * random()) + 0.1 * i) * half * z, z + 4 * i, 6.5 + 4 * random(), 'round');
      break;
    }
    case 'scattered':
      scattered(add, half, wish, random);
      break;
    case 'acacias': {
      for (let i = 0; i < 26; i++) {
        const z = i < 2 ? 55 + 60 * random() : 110 + 900 * random() ** 1.6;
        add((random() * 2.1 - 1.05) * half * z, z, 6 + 4.5 * random(), random() < 0.7 ? 'acacia' : 'bush');
      }
      farWoods(add, half, wish, random);
    }
  }
  return trees.toSorted((a, b) => b.z - a.z);
}

type Add = (x: number, z: number, heightM: number, shape: TreeShape) => void;

/** A broken band of woods near the horizon. */
function farWoods(add: Add, half: number, { seed }: TreeWish, random: Random): void {
  for (let i = 0; i < 260; i++) {
    const u = random() * 2.2 - 1.1;
    const z = 420 + 500 * random();
    if (gradientNoise(u * 2.2, 0.3 + z / 900, seed) < -0.12) continue;
    add(u * half * z, z, 8 + 8 * random(), random() < 0.75 ? 'bush' : 'round');
  }
}

/** Hedges, copses and single trees on rolling land. */
function scattered(add: Add, half: number, { seed, hasCypresses }: TreeWish, random: Random): void {
  for (let i = 0; i < 900; i++) {
    const u = random() * 2.2 - 1.1;
    const z = 130 * (2200 / 130) ** random();
    const x = u * half * z;
    const copse = gradientNoise(x / 170, z / 170, seed);
    const hedge = Math.abs(gradientNoise(x / 260 + 9, z / 260, seed + 1));
    if (copse < 0.28 && hedge > 0.035 && random() > 0.02) continue;
    const isCypress = hasCypresses && random() < 0.4;
    add(x, z, (isCypress ? 9 : 6) + 5 * random(), isCypress ? 'cypress' : random() < 0.5 ? 'round' : 'bush');
  }
}

function leafOf({ isAutumn, isSnowy }: TreeWish, random: Random): PlantTissue {
  const green = mixTissue(TISSUES.leaf, TISSUES.darkLeaf, random());
  if (isSnowy) return mixTissue(TISSUES.bark, TISSUES.snow, 0.12 + 0.2 * random());
  if (!isAutumn) return green;
  return mixTissue(green, { albedo: [0.3, 0.1, 0.02], through: [0.35, 0.12, 0.01] }, 0.35 + 0.6 * random());
}
