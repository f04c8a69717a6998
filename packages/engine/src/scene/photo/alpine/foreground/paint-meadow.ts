import { hashPoint, type LinearRaster } from '@backlot/kernels';
import { grassColour } from '../ground/shade-ground.ts';
import { cloudGap } from '../ground/shade-ground.ts';
import { snowAt } from '../ground/cover.ts';
import { throughAir } from '../light/air.ts';
import { heightAt } from '../terrain/height-field.ts';
import { groundAt } from '../terrain/land.ts';
import type { LandView } from '../terrain/paint-land.ts';
import { tileFbm, tileNoise } from '../terrain/slope-noise.ts';
import { createBlade, drawBlade } from './blade.ts';
import { drawFlower, type Flower } from './flower.ts';

/** How a meadow has grown. */
export interface MeadowOptions {
  readonly seed: number;
  /** Height of the grass, m. */
  readonly grassM: number;
  /** 0 = none, 1 = a sea of flowers. */
  readonly flowers: number;
  /** Nearest and farthest grass, m. */
  readonly fromM: number;
  readonly toM: number;
}

/** Rows of blades lie this far apart in the picture, and blades in a row, px at 1024. */
const ROW_PX = 2.6;
const COLUMN_PX = 2.3;
const REFERENCE_PX = 1024;
/** Blades stand in tufts so far apart, m. */
const TUFT_M = 0.55;
/** Width of a blade at its foot, m. */
const BLADE_M = 0.006;
/** Light that shines through a blade from behind is yellower. */
const THROUGH = [1.25, 1.15, 0.5] as const;

type Triple = readonly [number, number, number];
/** Petals, heart, radius (m) and number of petals. */
const FLOWERS: readonly (readonly [Triple, Triple, number, number])[] = [
  [[0.82, 0.82, 0.78], [0.75, 0.5, 0.03], 0.017, 9],
  [[0.8, 0.56, 0.015], [0.6, 0.34, 0.01], 0.012, 5],
  [[0.3, 0.14, 0.5], [0.5, 0.4, 0.15], 0.016, 6],
  [[0.7, 0.2, 0.36], [0.6, 0.45, 0.15], 0.014, 5],
  [[0.14, 0.2, 0.6], [0.6, 0.6, 0.5], 0.013, 5],
];
const STRAWS = 0.16;
const FLOWER_PATCH_M = 3.5;

const ground = new Float64Array(3);
const grass = new Float64Array(3);

/** Draws grass blade by blade and the flowers in it, far ones first. */
export function paintMeadow(picture: LinearRaster, depth: Float32Array, view: LandView, options: MeadowOptions): void {
  const { camera, land, biome, light } = view;
  const { seed, grassM, flowers, fromM, toM } = options;
  const scale = Math.max(0.6, Math.max(camera.widthPx, camera.heightPx) / REFERENCE_PX);
  const halfView = camera.widthPx / 2 / camera.focalPx;
  const blade = createBlade();
  const flower: Flower = {
    x: 0,
    y: 0,
    radiusPx: 0,
    petals: 5,
    turn: 0,
    flatness: 0.6,
    z: 0,
    petal: new Float64Array(3),
    heart: new Float64Array(3),
  };
  const [sx, sy, sz] = light.sunDirection;
  const eyeOver = camera.eyeM - Math.max(0, land.near.heightM);
  const leastM = view.waterM > -Infinity ? view.waterM + biome.shoreM * 0.9 : -Infinity;
  const backlit = Math.max(0, sz) * 0.8;
  let row = 0;
  for (let z = toM; z > fromM; row++) {
    const step = Math.max(0.03, (ROW_PX * scale * z * z) / (camera.focalPx * Math.max(1, eyeOver)));
    const columnM = (COLUMN_PX * scale * z) / camera.focalPx;
    const count = Math.ceil((2 * halfView * z) / columnM) + 2;
    const pxPerM = camera.focalPx / z;
    for (let i = 0; i < count; i++) {
      const hash = hashPoint(i, row, seed);
      const bladeZ = z + step * (((hash >>> 20) & 0xff) / 0x100 - 0.5);
      const x = -halfView * z + (i + (hash & 0xff) / 0x100) * columnM;
      groundAt(land, x, bladeZ, bladeZ / camera.focalPx, ground);
      const height = ground[0]!;
      if (height < leastM) continue;
      const steep = Math.hypot(ground[1]!, ground[2]!);
      const tuft = tileNoise(x / TUFT_M, bladeZ / TUFT_M);
      const growth = 0.55 + 0.45 * tuft + 0.35 * tileNoise(x / 4.7, bladeZ / 4.7);
      if (growth <= 0.1) continue;
      // Of what stands in deep snow only a straw here and there looks out.
      const isSnowed = snowAt(biome, x, bladeZ, height, steep, 0, 0.5) > 0.4 + tuft * 0.3;
      if (isSnowed && ((hash >>> 13) & 0xff) / 0x100 > Math.max(0, tuft) * STRAWS) continue;
      const random = ((hash >>> 8) & 0xfff) / 0x1000;
      const tall = grassM * growth * (0.5 + 0.8 * random);
      blade.z = bladeZ;
      blade.footX = camera.widthPx / 2 + (x / bladeZ) * camera.focalPx;
      blade.footY = camera.horizonPx - ((height - 0.02 - camera.eyeM) / bladeZ) * camera.focalPx;
      if (blade.footY - tall * pxPerM > camera.heightPx) continue;
      blade.heightPx = Math.max(1, tall * pxPerM);
      const wind = 0.1 + 0.4 * tileNoise(x / 3.4 + 7, bladeZ / 3.4);
      blade.leanPx = blade.heightPx * (wind + 1.9 * (((hash >>> 12) & 0xff) / 0x100 - 0.5));
      blade.widthPx = Math.max(0.75 * scale, BLADE_M * pxPerM * (0.7 + 0.7 * random));
      const lit = sunAt(view, x, height, bladeZ);
      grassColour(biome, x, bladeZ, height, 0.9 * (random - 0.5) + 0.35 * tuft, grass);
      const side = ((hash >>> 4) & 0xff) / 0x100;
      const faces = Math.max(0.12, sy * 0.6 + Math.hypot(sx, sz) * (0.04 + 0.46 * side));
      for (let c = 0; c < 3; c++) {
        const through = backlit * THROUGH[c]! * 0.42;
        const sun = light.sun[c]! * lit;
        const leaf = (grass[c]! * (0.8 + 0.5 * random)) / Math.PI;
        blade.tip[c] = leaf * (light.sky[c]! * 0.85 + sun * (faces + through));
        blade.foot[c] = leaf * (light.sky[c]! * 0.3 + sun * (faces + through) * 0.22);
      }
      airBefore(view, blade.tip, x, height, bladeZ);
      airBefore(view, blade.foot, x, height, bladeZ);
      drawBlade(picture, depth, blade);
      if (flowers > 0 && growsFlower(hash, x, bladeZ, flowers, z))
        paintFlower(picture, depth, view, flower, hash, { x, z: bladeZ, height: height + tall * 1.05, lit });
    }
    z -= step;
  }
}

function sunAt({ light }: LandView, x: number, height: number, z: number): number {
  const shadowed = heightAt(light.shadow, x, z);
  return Math.min(1, Math.max(0, 0.5 + (height - shadowed) / 28)) * cloudGap(light.cloudShadow, x, z);
}

function airBefore({ light }: LandView, colour: Float64Array, x: number, height: number, z: number): void {
  throughAir(light.air, colour, z, x / z, height);
}

function growsFlower(hash: number, x: number, z: number, flowers: number, distance: number): boolean {
  const patch = tileFbm(x / FLOWER_PATCH_M + 3, z / FLOWER_PATCH_M, 2);
  // One blade of the picture stands for more of the world farther off.
  const chance = flowers * Math.max(0, patch + 0.12) * 0.16 * Math.min(1.6, 0.35 + distance / 22);
  return ((hash >>> 5) & 0x3ff) / 0x400 < chance;
}

interface Place {
  readonly x: number;
  readonly z: number;
  readonly height: number;
  readonly lit: number;
}

function paintFlower(
  picture: LinearRaster,
  depth: Float32Array,
  view: LandView,
  flower: Flower,
  hash: number,
  { x, z, height, lit }: Place,
): void {
  const { camera, light } = view;
  // Kinds grow in patches of their own.
  const kind = Math.floor((tileNoise(x / 2.6 + 40, z / 2.6) * 0.5 + 0.5) * 3.2 + (((hash >>> 9) & 0xff) / 0x100) * 1.8);
  const [petal, heart, radiusM, petals] = FLOWERS[Math.min(FLOWERS.length - 1, kind)]!;
  const random = ((hash >>> 14) & 0xff) / 0x100;
  flower.z = z;
  flower.x = camera.widthPx / 2 + (x / z) * camera.focalPx;
  flower.y = camera.horizonPx - ((height - camera.eyeM) / z) * camera.focalPx;
  flower.radiusPx = (radiusM * (0.7 + 0.6 * random) * camera.focalPx) / z;
  flower.petals = petals;
  flower.turn = random * 6;
  flower.flatness = 0.45 + 0.5 * random;
  for (let c = 0; c < 3; c++) {
    const around = light.sky[c]! * 0.9 + light.sun[c]! * lit * 0.6;
    flower.petal[c] = (petal[c]! / Math.PI) * around;
    flower.heart[c] = (heart[c]! / Math.PI) * around;
  }
  drawFlower(picture, depth, flower);
}
