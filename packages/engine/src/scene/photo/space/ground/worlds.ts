import { createRandom, deriveSeed, fbm, gradientNoise, octavesAbove, ridgedFbm, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { shadeColour } from '../../abstract/shade-colour.ts';
import { linearOfHex } from '../../sets/colour.ts';
import type { Rgb } from '../../tone/colour-ramp.ts';
import type { SpaceKind } from '../space-kind.ts';
import type { GroundGrid } from './ground-grid.ts';
import { digCraters, layRocks } from './stamps.ts';

/** A world to stand on: plain data. */
export interface World {
  readonly kind: 'moon' | 'mars' | 'alien';
  readonly seed: number;
  readonly eyeM: number;
  /** Unit vector to the sun: x right, y up, z ahead. */
  readonly sun: readonly [number, number, number];
  /** Colours of dust in hollows, dust, and stone. */
  readonly ground: readonly [Rgb, Rgb, Rgb];
  /** Distance at which air hides two thirds of what is there, m. */
  readonly hazeM: number;
  /** Sky at the horizon and overhead; black where there is no air. */
  readonly horizon: Rgb;
  readonly zenith: Rgb;
  /** Light around the sun. */
  readonly glow: Rgb;
  readonly sunlight: Rgb;
  readonly ambient: Rgb;
  /** Mountains: height and where they begin, m. */
  readonly mountainsM: number;
  readonly mountainsFromM: number;
  readonly rocks: number;
  readonly craters: number;
  readonly ripples: number;
  /** How sharply mountains are cut: 0 = rounded, 1 = spires and mesas. */
  readonly cut: number;
}

/** Farthest ground that is drawn, m. */
export const FAR_M = 5200;

/** Decides a world from the spec. */
export function planWorld(spec: SceneSpec, kind: SpaceKind): World {
  const random = createRandom(deriveSeed(spec.seed, 'world'));
  const seed = deriveSeed(spec.seed, 'ground') & 0xffffff;
  const side = random() < 0.5 ? -1 : 1;
  const layout = Math.floor(random() * 5);
  // From the side, over the shoulder, against the light, high, and very low.
  const [azimuth, elevation] = [
    [74, 13],
    [128, 20],
    [38, 12],
    [100, 32],
    [62, 7],
  ][layout]! as [number, number];
  const sun = sunAt(azimuth * side + 12 * (random() - 0.5), elevation);
  const eyeM = [1.7, 2.6, 1.3, 4.5, 1.9][layout]!;
  if (kind === 'moon-ground') return moon(seed, eyeM, sun, random);
  if (kind === 'mars-ground') return mars(spec, seed, eyeM, sun, random);
  return alien(spec, seed, eyeM, sun, random);
}

function sunAt(azimuthDeg: number, elevationDeg: number): readonly [number, number, number] {
  const a = (azimuthDeg * Math.PI) / 180;
  const e = (elevationDeg * Math.PI) / 180;
  return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
}

function moon(seed: number, eyeM: number, sun: World['sun'], random: Random): World {
  return {
    kind: 'moon',
    seed,
    eyeM,
    sun,
    ground: [
      [0.15, 0.146, 0.14],
      [0.2, 0.195, 0.188],
      [0.25, 0.243, 0.235],
    ],
    hazeM: 1e9,
    horizon: [0, 0, 0],
    zenith: [0, 0, 0],
    glow: [0, 0, 0],
    sunlight: [3.6, 3.5, 3.4],
    ambient: [0.035, 0.036, 0.04],
    mountainsM: 60 + 160 * random(),
    mountainsFromM: 180 + 500 * random(),
    rocks: 230 + 240 * random(),
    craters: 240,
    ripples: 0,
    cut: 0.12,
  };
}

function mars(spec: SceneSpec, seed: number, eyeM: number, sun: World['sun'], random: Random): World {
  const isLow = spec.time === 'sunset' || spec.time === 'dawn' || sun[1] < 0.15;
  return {
    kind: 'mars',
    seed,
    eyeM,
    sun,
    ground: [linearOfHex('#7a3f22'), linearOfHex('#b06a3c'), linearOfHex('#8d5a40')],
    hazeM: 2600 + 2200 * random(),
    horizon: isLow ? [0.62, 0.44, 0.3] : [0.78, 0.56, 0.38],
    zenith: isLow ? [0.2, 0.14, 0.11] : [0.42, 0.28, 0.18],
    glow: isLow ? [0.5, 0.62, 0.8] : [0.55, 0.5, 0.45],
    sunlight: [2.7, 2.3, 1.85],
    ambient: [0.34, 0.25, 0.18],
    mountainsM: 120 + 260 * random(),
    mountainsFromM: 260 + 500 * random(),
    rocks: 560,
    craters: 26,
    ripples: 0.5 + 0.5 * random(),
    cut: random() < 0.6 ? 0.85 : 0.35,
  };
}

const ALIEN_ROWS: readonly (readonly [string, string])[] = [
  ['#5c4d62', '#f2b48a'],
  ['#4d625c', '#f0d9a8'],
  ['#8a4a34', '#86c5c8'],
  ['#4a5a86', '#e7b6d2'],
  ['#8a8450', '#a7b8f0'],
];

function alien(spec: SceneSpec, seed: number, eyeM: number, sun: World['sun'], random: Random): World {
  const [ground, sky] = ALIEN_ROWS[Math.floor(random() * ALIEN_ROWS.length)]!;
  const asked = spec.palette.hex.map(linearOfHex);
  const soil = asked[0] ?? linearOfHex(ground);
  const air =
    asked[1] ?? (asked[0] === undefined ? linearOfHex(sky) : shadeColour(asked[0], { hueDeg: 50, lightness: 0.2 }));
  const dusk = /night|dark/i.test(spec.prompt) ? 0.3 : 0.8;
  return {
    kind: 'alien',
    seed,
    eyeM,
    sun,
    ground: [
      shadeColour(soil, { lightness: -0.12, chroma: 0.5 }),
      shadeColour(soil, { lightness: 0.02, chroma: 0.55 }),
      shadeColour(soil, { lightness: -0.06, chroma: 0.35 }),
    ],
    hazeM: 1300 + 1500 * random(),
    horizon: [air[0] * dusk, air[1] * dusk, air[2] * dusk],
    zenith: shadeColour(air, { lightness: -0.5 }),
    glow: [0.7, 0.6, 0.5],
    sunlight: [2.2, 2, 1.8],
    ambient: [air[0] * 0.35, air[1] * 0.35, air[2] * 0.35],
    mountainsM: 260 + 420 * random(),
    mountainsFromM: 240 + 420 * random(),
    rocks: 260,
    craters: 8,
    ripples: 0.4 * random(),
    cut: 0.6 + 0.4 * random(),
  };
}

/** Digs craters and lays stones on ground that has its heights; sets `rocky` to 1 where stones lie. */
export function strewGround(grid: GroundGrid, world: World, detailSeed: number, rocky: Float32Array): void {
  const random = createRandom(deriveSeed(detailSeed, 'stones'));
  digCraters(grid, random, { count: Math.round(world.craters), least: 0.007, most: 0.2, farthestM: 900 });
  layRocks(grid, random, rocky, {
    count: Math.round(world.rocks),
    least: 0.0022,
    most: world.kind === 'moon' ? 0.03 : 0.042,
    farthestM: 500,
  });
}

/** Fills in the heights of steps `from` up to `to`. */
export function raiseSteps(grid: GroundGrid, world: World, from: number, to: number): void {
  const { columns, distances, heights, focalPx } = grid;
  const { seed, mountainsM, mountainsFromM, ripples, cut } = world;
  for (let step = from; step < to; step++) {
    const z = distances[step]!;
    const footprint = z / focalPx;
    const far = smooth((z - mountainsFromM) / (mountainsFromM * 2.2));
    const detail = (frequency: number): number => Math.max(0.01, octavesAbove(frequency, footprint * 0.7));
    for (let column = 0; column < columns; column++) {
      const x = ((column + 0.5 - columns / 2) / focalPx) * z;
      let height = 2.2 * fbm(x * 0.021, z * 0.021, 3, seed) + 0.34 * fbm(x * 0.19, z * 0.19, 4, seed + 1, detail(0.19));
      if (footprint < 0.12) height += 0.05 * fbm(x * 1.9, z * 1.9, 5, seed + 2, detail(1.9));
      if (ripples > 0 && footprint < 0.2) {
        const bend = gradientNoise(x * 0.11, z * 0.11, seed + 3) * 2.4;
        const wave = Math.abs(Math.sin(x * 0.5 + z * 1.9 + bend * 2));
        const where = Math.max(0, gradientNoise(x * 0.045 + 4, z * 0.045, seed + 4) + 0.25);
        height += ripples * 0.16 * (1 - wave) * Math.min(1, where * 2) * Math.min(1, 0.06 / footprint);
      }
      if (far > 0) height += far * mountainsM * mountain(x, z, seed, cut, detail(0.0016));
      heights[step * columns + column] = height - 0.4;
    }
  }
}

/** Shape of the mountains, about 0..1. */
function mountain(x: number, z: number, seed: number, cut: number, detail: number): number {
  const round = Math.max(0, fbm(x * 0.0011, z * 0.0011, 6, seed + 7, Math.max(3, detail)) + 0.18) * 1.3;
  if (cut <= 0.15) return round;
  const sharp = ridgedFbm(x * 0.0013 + 3, z * 0.0013, 6, seed + 8);
  // Mesas: steep walls between level tops.
  const steps = round * 4;
  const tier = (Math.floor(steps) + smooth((steps - Math.floor(steps) - 0.25) * 3)) / 4;
  const shaped = cut > 0.8 ? tier : sharp * sharp * 1.1 * Math.min(1, round * 3);
  return round + (shaped - round) * cut;
}

function smooth(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}
