import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { linearOfHex } from '../sets/colour.ts';
import type { MilkyWay } from '../sky/milky-way.ts';
import type { Rgb } from '../tone/colour-ramp.ts';
import type { BlackHole } from './black-hole.ts';
import type { Galaxy } from './galaxy.ts';
import { planBodies } from './plan-bodies.ts';
import type { Nebula } from './nebula.ts';
import type { Planet } from './planet/planet.ts';
import { spaceKind, type SpaceKind } from './space-kind.ts';

/** Everything about a picture of space that is decided before painting: plain data. */
export interface SpacePlan {
  readonly kind: SpaceKind;
  readonly seed: number;
  readonly detailSeed: number;
  readonly stars: { readonly count: number; readonly brightest: number; readonly spiked: number };
  readonly nebula?: Nebula;
  readonly galaxies: readonly Galaxy[];
  readonly milkyWay?: MilkyWay;
  /** Far ones first. */
  readonly planets: readonly Planet[];
  /** A sun in the frame: place in parts of the frame, and its light. */
  readonly sun?: { readonly u: number; readonly v: number; readonly light: number };
  readonly hasAsteroids: boolean;
  readonly blackHole?: BlackHole;
}

interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Colours of gas near hot stars, farther out and at the edge; drawn by the seed where the prompt names none. */
const GASES: readonly (readonly [string, string, string])[] = [
  ['#9fe8ff', '#2f9fb8', '#c8742e'],
  ['#ffd9f0', '#e0508f', '#5a3fb8'],
  ['#ffe3b0', '#f08a3c', '#8f2f3f'],
  ['#bfe0ff', '#5a7cf0', '#8a3fc0'],
  ['#d8fff2', '#3fc0a0', '#2f5fb0'],
  ['#ffe9d0', '#ff6a5a', '#7a1f4a'],
  ['#cfe6ff', '#3f8fe8', '#1f3f9f'],
  ['#ffe8f7', '#c060e8', '#2f8fd8'],
];

/** Decides a picture of space. */
export function planSpace(spec: SceneSpec, frame: Frame): SpacePlan {
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const kind = spaceKind(spec);
  const colours = spec.palette.named.length > 0 || spec.palette.hex.length > 0 ? spec.palette.hex.map(linearOfHex) : [];
  const seed = deriveSeed(spec.seed, 'space') & 0xffffff;
  const bodies = planBodies(spec, kind, frame, random, colours);
  const gas = gasOf(colours, random);
  const nebula = nebulaOf(kind, gas, random);
  const isFull = kind === 'stars' || kind === 'nebula' || kind === 'milky-way';
  return {
    kind,
    seed,
    detailSeed: deriveSeed(spec.detailSeed ?? spec.seed, 'space-detail') & 0xffffff,
    stars: {
      count: kind === 'milky-way' ? 9000 : kind === 'earth' ? 1800 : isFull ? 5200 : 3600,
      brightest: kind === 'earth' ? 2.5 : isFull ? 26 : 12,
      spiked: kind === 'nebula' || kind === 'galaxy' ? 6 : kind === 'stars' ? 4 : 2,
    },
    ...(nebula === undefined ? {} : { nebula }),
    galaxies: kind === 'galaxy' ? galaxiesOf(colours, seed, random) : [],
    ...(kind === 'milky-way' ? { milkyWay: milkyWayOf(seed, random) } : {}),
    ...bodies,
    hasAsteroids: kind === 'asteroids',
    ...(kind === 'black-hole' ? { blackHole: blackHoleOf(colours, seed, random) } : {}),
  };
}

function gasOf(colours: readonly Rgb[], random: Random): readonly [Rgb, Rgb, Rgb] {
  const [a, b, c] = GASES[Math.floor(random() * GASES.length)]!;
  const own: readonly [Rgb, Rgb, Rgb] = [linearOfHex(a), linearOfHex(b), linearOfHex(c)];
  const [first, second, third] = colours;
  if (first === undefined) return own;
  const pale: Rgb = [0.5 + 0.5 * first[0], 0.5 + 0.5 * first[1], 0.5 + 0.5 * first[2]];
  return [third === undefined ? pale : first, third === undefined ? first : second!, third ?? second ?? first];
}

/** How strong the gas is behind each kind of picture. */
const GAS_LIGHT: Readonly<Partial<Record<SpaceKind, number>>> = {
  nebula: 1,
  planet: 0.3,
  planets: 0.4,
  asteroids: 0.45,
  stars: 0.14,
  'black-hole': 0.2,
  galaxy: 0.07,
  'alien-ground': 0.25,
};

function nebulaOf(kind: SpaceKind, colours: readonly [Rgb, Rgb, Rgb], random: Random): Nebula | undefined {
  const light = GAS_LIGHT[kind];
  if (light === undefined) return undefined;
  const layout = Math.floor(random() * 6);
  const angle = random() * Math.PI * 2;
  const side = random() < 0.5 ? 0.3 : 0.7;
  const [u, v] = [
    [0.5, 0.48],
    [side, 0.35],
    [0.5, 0.5],
    [side, 0.7],
    [1 - side, 0.2],
    [0.5, 0.95],
  ][layout]! as [number, number];
  const isBand = layout === 2 || layout === 3 || layout === 5 || kind !== 'nebula';
  const lamps = Array.from({ length: 2 + Math.floor(random() * 2) }, (_, i) => ({
    u: u + (random() - 0.5) * (i === 0 ? 0.1 : 0.7),
    v: v + (random() - 0.5) * (i === 0 ? 0.1 : 0.5),
    depth: 0.25 + 0.5 * random(),
    power: i === 0 ? 1 : 0.45 * random() + 0.1,
  }));
  return {
    offset: [random() * 7, random() * 7, random() * 7],
    scale: 0.75 + 0.7 * random(),
    fill: 0.19 + 0.14 * random(),
    dust: 0.35 + 0.6 * random(),
    light: light * (0.75 + 0.4 * random()),
    lamps,
    colours,
    ...(isBand ? { band: { u, v, cos: Math.cos(angle), sin: Math.sin(angle), width: 0.34 + 0.22 * random() } } : {}),
  };
}

function galaxiesOf(colours: readonly Rgb[], seed: number, random: Random): Galaxy[] {
  const layout = Math.floor(random() * 5);
  const places = [
    { u: 0.5, v: 0.5, radius: 0.5, tiltDeg: 42 },
    { u: 0.62, v: 0.42, radius: 0.44, tiltDeg: 64 },
    { u: 0.5, v: 0.5, radius: 0.55, tiltDeg: 22 },
    { u: 0.36, v: 0.6, radius: 0.42, tiltDeg: 76 },
    { u: 0.42, v: 0.46, radius: 0.72, tiltDeg: 55 },
  ] as const;
  const place = places[layout]!;
  const [asked, second] = colours;
  const main: Galaxy = {
    ...place,
    turn: random() * Math.PI,
    arms: random() < 0.7 ? 2 : 4,
    pitch: 0.24 + 0.2 * random(),
    seed,
    light: 0.85,
    core: [1.25, 0.95, 0.62],
    arm: asked ?? [0.5, 0.72, 1.25],
    knot: second ?? [1.3, 0.32, 0.5],
  };
  const others = Array.from({ length: 5 + Math.floor(random() * 6) }, (_, i): Galaxy => ({
    ...main,
    u: random(),
    v: random(),
    radius: 0.008 + 0.022 * random() * random(),
    tiltDeg: random() * 84,
    turn: random() * Math.PI,
    seed: seed + i + 1,
    light: 0.25 + 0.3 * random(),
  }));
  return [...others, main];
}

const FIRE = ['#3a0c02', '#c2410c', '#ff9a3c', '#fff1d6'].map(linearOfHex);

function blackHoleOf(colours: readonly Rgb[], seed: number, random: Random): BlackHole {
  const layout = Math.floor(random() * 5);
  const [u, v, radius, elevationDeg] = [
    [0.5, 0.5, 0.075, 8],
    [0.62, 0.46, 0.06, 14],
    [0.4, 0.52, 0.095, 5],
    [0.5, 0.46, 0.05, 30],
    [0.66, 0.62, 0.11, 11],
  ][layout]! as [number, number, number, number];
  const disc: readonly Rgb[] = colours.length > 1 ? [...colours, [1, 0.97, 0.92]] : FIRE;
  return { u, v, radius, elevationDeg, roll: (random() - 0.5) * 0.7, inner: 2.4, outer: 8.2, colours: disc, seed };
}

function milkyWayOf(seed: number, random: Random): MilkyWay {
  const angle = [0.6, -0.6, 1.2, -0.15, -1.25][Math.floor(random() * 5)]! + (random() - 0.5) * 0.3;
  return {
    u: 0.3 + 0.4 * random(),
    v: 0.35 + 0.3 * random(),
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    width: 0.13 + 0.06 * random(),
    light: 0.3,
    seed,
  };
}
