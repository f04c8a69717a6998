import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { Rgb } from '../model.ts';
import { buildCluster, type Cluster, type SkylineTown } from './skyline-town.ts';

/** The ways a city is looked at from outside. */
export const SKYLINE_LAYOUTS = ['harbour', 'river', 'terrace', 'hill', 'mist', 'park', 'bay'] as const;
export type SkylineLayout = (typeof SKYLINE_LAYOUTS)[number];

/** What lies between the camera and the city. */
export type Foreground = 'water' | 'terrace' | 'roofs' | 'park' | 'none';

/** A city from outside and how the camera stands to it. */
export interface SkylinePlan {
  readonly town: SkylineTown;
  readonly foreground: Foreground;
  readonly eyeM: number;
  readonly fovDeg: number;
  /** Where water ends, or the park, m. */
  readonly shoreM: number;
  /** How far the horizon is moved from where the spec has it, part of the height. */
  readonly shift: number;
  /** Height over which mist thins out, m. */
  readonly hazeTopM: number;
  readonly visibilityM: number;
}

interface Site {
  readonly town: SkylineTown;
  readonly random: Random;
  readonly seed: number;
  readonly side: number;
  readonly isLit: boolean;
  readonly glow: readonly Rgb[] | undefined;
}

const BUILDERS: Readonly<Record<SkylineLayout, (site: Site) => Omit<SkylinePlan, 'town'>>> = {
  harbour,
  river,
  terrace,
  hill,
  mist,
  park,
  bay,
};
const CLEAR = { hazeTopM: 900, visibilityM: 6000 } as const;

/** Builds the towers of a layout. `glow`: colours of crowns in a city of neon. */
export function planSkyline(layout: SkylineLayout, seed: number, isLit: boolean, glow?: readonly Rgb[]): SkylinePlan {
  const random = createRandom(deriveSeed(seed, 'skyline'));
  const town: SkylineTown = { prisms: [], props: [] };
  const side = random() < 0.5 ? -1 : 1;
  return { town, ...BUILDERS[layout]({ town, random, seed, side, isLit, glow }) };
}

function add({ town, seed, isLit, glow }: Site, number: number, cluster: Cluster): void {
  buildCluster(town, cluster, deriveSeed(seed, `cluster ${number}`), isLit, glow);
}

/** A downtown with its flanks: a low front row, the towers, a second group, and a far one in the haze. */
function downtown(site: Site, at: number, widthM: number, highestM: number): void {
  const { random, side } = site;
  const x = side * widthM * (0.06 + 0.16 * random());
  add(site, 1, { x: 0, z: at + 95, spreadX: widthM * 0.8, spreadZ: 60, count: 78, lowestM: 16, highestM: 66 });
  add(site, 2, { x, z: at + 400, spreadX: widthM * 0.42, spreadZ: 230, count: 54, lowestM: 45, highestM });
  add(site, 3, {
    x: -side * widthM * (0.42 + 0.1 * random()),
    z: at + 500,
    spreadX: widthM * 0.26,
    spreadZ: 220,
    count: 26,
    lowestM: 40,
    highestM: highestM * 0.62,
  });
  add(site, 4, {
    x: side * widthM * 0.62,
    z: at + 700,
    spreadX: widthM * 0.3,
    spreadZ: 250,
    count: 24,
    lowestM: 30,
    highestM: highestM * 0.5,
  });
  add(site, 5, {
    x: -side * widthM * 0.2,
    z: at + 1900,
    spreadX: widthM * 1.3,
    spreadZ: 500,
    count: 60,
    lowestM: 40,
    highestM: highestM * 0.8,
  });
}

function harbour(site: Site): Omit<SkylinePlan, 'town'> {
  const at = 520 + 140 * site.random();
  downtown(site, at, 820, 340 + 90 * site.random());
  return { foreground: 'water', eyeM: 3.5 + 3 * site.random(), fovDeg: 56, shoreM: at, shift: 0, ...CLEAR };
}

function river(site: Site): Omit<SkylinePlan, 'town'> {
  const at = 240 + 70 * site.random();
  downtown(site, at, 480, 215 + 60 * site.random());
  return { foreground: 'water', eyeM: 5 + 5 * site.random(), fovDeg: 58, shoreM: at, shift: 0.02, ...CLEAR };
}

function bay(site: Site): Omit<SkylinePlan, 'town'> {
  const at = 1500 + 400 * site.random();
  // A long lens: towers stand close behind each other.
  downtown(site, at, 950, 330 + 100 * site.random());
  return {
    foreground: 'water',
    eyeM: 9 + 10 * site.random(),
    fovDeg: 33,
    shoreM: at,
    shift: 0.03,
    hazeTopM: 500,
    visibilityM: 5200,
  };
}

function terrace(site: Site): Omit<SkylinePlan, 'town'> {
  const { random, side } = site;
  const eyeM = 70 + 30 * random();
  add(site, 1, { x: 0, z: 190, spreadX: 260, spreadZ: 110, count: 40, lowestM: 22, highestM: eyeM * 0.75 });
  add(site, 2, {
    x: side * 170,
    z: 430,
    spreadX: 260,
    spreadZ: 170,
    count: 44,
    lowestM: 40,
    highestM: 210 + 60 * random(),
  });
  add(site, 3, { x: -side * 330, z: 620, spreadX: 260, spreadZ: 220, count: 34, lowestM: 40, highestM: 170 });
  add(site, 4, { x: 0, z: 1300, spreadX: 1100, spreadZ: 400, count: 80, lowestM: 40, highestM: 240 });
  return { foreground: 'terrace', eyeM, fovDeg: 60, shoreM: 0, shift: -0.08, ...CLEAR };
}

function hill(site: Site): Omit<SkylinePlan, 'town'> {
  const { random, side } = site;
  add(site, 1, {
    x: side * 220,
    z: 1500,
    spreadX: 430,
    spreadZ: 330,
    count: 60,
    lowestM: 45,
    highestM: 270 + 80 * random(),
  });
  add(site, 2, { x: -side * 480, z: 1800, spreadX: 300, spreadZ: 300, count: 30, lowestM: 35, highestM: 160 });
  add(site, 3, { x: 0, z: 800, spreadX: 750, spreadZ: 380, count: 520, lowestM: 7, highestM: 19, isLow: true });
  add(site, 4, { x: 0, z: 2900, spreadX: 2000, spreadZ: 600, count: 80, lowestM: 30, highestM: 160 });
  return { foreground: 'park', eyeM: 95 + 40 * random(), fovDeg: 46, shoreM: 330, shift: -0.12, ...CLEAR };
}

function mist(site: Site): Omit<SkylinePlan, 'town'> {
  const { random, side } = site;
  for (let i = 0; i < 5; i++)
    add(site, i, {
      x: side * (i % 2 === 0 ? 1 : -1) * 90 * (i + 1) * random(),
      z: 480 + i * 480,
      spreadX: 330 + i * 260,
      spreadZ: 170,
      count: 24 + i * 8,
      lowestM: 70,
      highestM: 250 + 60 * random(),
    });
  return {
    foreground: 'none',
    eyeM: 190 + 50 * random(),
    fovDeg: 42,
    shoreM: 0,
    shift: -0.22,
    hazeTopM: 85,
    visibilityM: 620,
  };
}

function park(site: Site): Omit<SkylinePlan, 'town'> {
  const at = 300 + 80 * site.random();
  downtown(site, at, 520, 230 + 60 * site.random());
  return { foreground: 'park', eyeM: 1.9 + 1.5 * site.random(), fovDeg: 56, shoreM: at - 40, shift: 0.02, ...CLEAR };
}
