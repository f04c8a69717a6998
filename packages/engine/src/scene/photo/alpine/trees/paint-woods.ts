import { hashPoint, type LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';
import type { Biome } from '../ground/biome.ts';
import { woodAt } from '../ground/cover.ts';
import { cloudGap } from '../ground/shade-ground.ts';
import { throughAir } from '../light/air.ts';
import type { AlpineLight } from '../light/alpine-light.ts';
import { heightAt } from '../terrain/height-field.ts';
import { groundAt, type Land } from '../terrain/land.ts';
import { tileFbm, tileNoise } from '../terrain/slope-noise.ts';
import { drawSprite, type Stand } from './draw-sprite.ts';
import type { Sprite } from './sprite.ts';

/** A kind of tree. */
export interface Species {
  readonly sprites: readonly Sprite[];
  /** Albedo of its leaves, and how much single trees differ from it, 0..1. */
  readonly leaf: readonly [number, number, number];
  readonly variety: number;
  readonly heightM: number;
  /** Share of all trees. */
  readonly share: number;
  /** Snow on its branches, 0..1. */
  readonly snow: number;
}

/** What woods are painted from. */
export interface WoodsView {
  readonly seed: number;
  readonly land: Land;
  readonly biome: Biome;
  readonly light: AlpineLight;
  readonly camera: LevelCamera;
  readonly species: readonly Species[];
  /** Nearest trees, m. */
  readonly fromM: number;
  /** Share of the places outside of the woods on which a tree stands alone. */
  readonly lone: number;
  /** Distance of neighbouring trees, m. */
  readonly spacingM: number;
}

/** Trees less high than this are left to the colour of the ground, px. */
const LEAST_PX = 2.4;
/** Far trees stand for groups: spacing as a part of the distance. */
const FAR_SPACING = 0.0021;
const SCATTER = 0.9;
const FARTHEST_M = 7000;

const ground = new Float64Array(3);
const one = new Float64Array(3);

/** Trees are at most so much higher than their kind. */
const TALLEST = 1.5;

/** The columns of the picture that are drawn. */
type Columns = readonly [from: number, to: number];

/** Draws what lies in some columns of every tree of the woods, far ones first. */
export function paintWoods(picture: LinearRaster, depth: Float32Array, view: WoodsView, drawn: Columns): void {
  const { camera, species, spacingM, fromM, seed } = view;
  if (species.length === 0) return;
  const tallest = Math.max(...species.map(({ heightM }) => heightM));
  const farthest = Math.min(FARTHEST_M, (camera.focalPx * tallest) / LEAST_PX);
  const halfView = camera.widthPx / 2 / camera.focalPx;
  const stand = createStand();
  const tallestPx = tallest * TALLEST * camera.focalPx;
  const aside = halfSpread(species) * tallestPx;
  let row = 0;
  for (let z = farthest; z > fromM; row++) {
    const spacing = Math.max(spacingM, z * FAR_SPACING);
    const reach = halfView * z + tallest;
    const columns = Math.ceil((2 * reach) / spacing);
    // Trees that lie beside the columns are passed over, those at their edges not.
    const nearest = z - SCATTER * spacing;
    const margin = aside / nearest + 2;
    const left = (drawn[0] - margin - camera.widthPx / 2) / camera.focalPx;
    const right = (drawn[1] + margin - camera.widthPx / 2) / camera.focalPx;
    const first = Math.floor((left * (left < 0 ? z + spacing : nearest) + reach) / spacing) - 1;
    const last = Math.ceil((right * (right > 0 ? z + spacing : nearest) + reach) / spacing);
    for (let i = Math.max(0, first); i < Math.min(columns, last + 1); i++) {
      const hash = hashPoint(i, row, seed);
      const x = -reach + (i + SCATTER * ((hash & 0xffff) / 0x10000)) * spacing;
      const treeZ = z + SCATTER * spacing * ((hash >>> 16) / 0x10000 - 0.5);
      plantTree(picture, depth, view, x, treeZ, hash, stand, drawn);
    }
    z -= spacing;
  }
}

/** A tree that is yet to be placed and lit. */
export function createStand(): Stand {
  return {
    footX: 0,
    footY: 0,
    heightPx: 0,
    isFlipped: false,
    z: 0,
    leaf: new Float64Array(3),
    ambient: new Float64Array(3),
    direct: new Float64Array(3),
    kept: new Float64Array(3),
    air: new Float64Array(3),
    snow: 0,
  };
}

function plantTree(
  picture: LinearRaster,
  depth: Float32Array,
  view: WoodsView,
  x: number,
  z: number,
  hash: number,
  stand: Stand,
  drawn: Columns,
): void {
  const { land, biome, light, camera } = view;
  const chance = ((hash >>> 7) & 0xff) / 0x100;
  // The near edge of the woods is ragged.
  if (z < view.fromM * (1.5 + 1.4 * tileFbm(x / 70 + 12, z / 70, 3))) return;
  const hollow = heightAt(light.hollow, x, z);
  groundAt(land, x, z, Math.max(2, z / camera.focalPx), ground);
  const height = ground[0]!;
  const steep = Math.hypot(ground[1]!, ground[2]!);
  const wood = woodAt(biome, x, z, height, steep, hollow);
  const random = hashPoint(hash & 0xffff, hash >>> 16, view.seed + 1) / 0x1_0000_0000;
  const isLone = (random * 997) % 1 < view.lone && height > 1 && height < biome.treelineM && steep < 0.8;
  if (wood <= chance * 0.9 + 0.05 && !isLone) return;
  const kind = pickSpecies(view.species, random);
  // Trees are smaller at the edge of the woods and towards the treeline.
  const grown =
    (0.42 + 0.72 * (((hash >>> 3) & 0x3ff) / 0x400)) *
    (0.55 + 0.45 * Math.max(wood, isLone ? 0.9 : 0)) *
    (1 + 0.22 * tileNoise(x / 60, z / 60));
  const heightPx = (kind.heightM * grown * camera.focalPx) / z;
  if (heightPx < LEAST_PX * 0.6) return;
  stand.footX = camera.widthPx / 2 + (x / z) * camera.focalPx;
  stand.footY = camera.horizonPx - ((height - camera.eyeM) / z) * camera.focalPx + heightPx * 0.02;
  const halfWidth = heightPx * 0.3;
  if (stand.footX < -halfWidth || stand.footX > camera.widthPx + halfWidth) return;
  if (stand.footY < 0 || stand.footY - heightPx > picture.height) return;
  stand.heightPx = heightPx;
  stand.isFlipped = (hash & 4) !== 0;
  stand.z = z;
  stand.snow = kind.snow;
  const shadowed = heightAt(light.shadow, x, z);
  const lit = Math.min(1, Math.max(0, 0.5 + (height + 12 - shadowed) / 24)) * cloudGap(light.cloudShadow, x, z);
  const shade = 1 + kind.variety * (tileNoise(x / 45, z / 45) * 0.5 + ((hash & 0xff) / 0x100 - 0.5));
  const warm = 1 + kind.variety * 0.35 * (((hash >>> 11) & 0xff) / 0x100 - 0.5);
  for (let c = 0; c < 3; c++) {
    const leaf = (kind.leaf[c]! * shade * (c === 0 ? warm : c === 2 ? 2 - warm : 1)) / Math.PI;
    stand.leaf[c] = leaf;
    stand.ambient[c] = light.sky[c]! * 0.75;
    stand.direct[c] = light.sun[c]! * lit;
  }
  const distance = z * Math.hypot(1, x / z);
  one.fill(0);
  throughAir(light.air, one, distance, x / z, height);
  stand.air.set(one);
  one.fill(1);
  throughAir(light.air, one, distance, x / z, height);
  for (let c = 0; c < 3; c++) stand.kept[c] = one[c]! - stand.air[c]!;
  const sprite = kind.sprites[(hash >>> 20) % kind.sprites.length]!;
  drawSprite(picture, depth, sprite, stand, light.sunDirection, drawn);
}

/** Half of the width of the widest tree, in heights of it. */
function halfSpread(species: readonly Species[]): number {
  const widths = species.flatMap(({ sprites }) => sprites.map(({ levels: [first] }) => first!.width / first!.height));
  return Math.max(0.3, ...widths) / 2 + 0.3;
}

function pickSpecies(species: readonly Species[], random: number): Species {
  let left = random * species.reduce((sum, { share }) => sum + share, 0);
  for (const kind of species) if ((left -= kind.share) < 0) return kind;
  return species[species.length - 1]!;
}
