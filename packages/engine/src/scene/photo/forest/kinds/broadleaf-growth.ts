import type { Random } from '@backlot/kernels';
import { asChannels, createCardCanvas, finishCard, toneColour, type Card } from '../cards/card.ts';
import { drawCard } from '../cards/draw-card.ts';
import { createRandom } from '@backlot/kernels';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { groundAt, type Terrain } from '../ground/terrain.ts';
import type { BarkKind } from '../trunks/bark-relief.ts';
import { barkOf } from '../trunks/bark.ts';
import { axisX, type Coat, type Trunk } from '../trunks/trunk.ts';
import type { Foliage, Sprig, Twig } from '../world/woods.ts';
import type { Spot } from './planting.ts';

/** A kind of broadleaf tree. */
export interface BroadleafHabit {
  readonly bark: BarkKind;
  readonly radiusM: readonly [number, number];
  readonly heightM: readonly [number, number];
  /** Height of the lowest living limbs. */
  readonly crownFromM: number;
  readonly limbM: number;
  /** How steeply limbs rise, radians. */
  readonly rise: number;
  readonly sprayM: number;
  /** How much is leafed, 0 = bare, 1 = full summer. */
  readonly leafage: number;
  readonly lean: number;
  readonly coat?: Omit<Coat, 'side'>;
  readonly woodColour: readonly [number, number, number];
  readonly isSnowy?: boolean;
}

/** Trees nearer than this have their sprays one by one; beyond it in clusters. */
const DETAILED_TO_M = 11;
/** Highest point that can be in the picture per metre of depth: higher limbs are not built. */
const HIGHEST_PER_M = 0.75;
const LIMB_STEPS = 4;

interface Parts {
  readonly trunks: Trunk[];
  readonly sprigs: Sprig[];
  readonly twigs: Twig[];
}

/** Grows one tree into `parts`. */
export function growBroadleaf(
  parts: Parts,
  spot: Spot,
  terrain: Terrain,
  random: Random,
  {
    habit,
    sprays,
    clusters,
    foliage,
  }: { habit: BroadleafHabit; sprays: readonly Card[]; clusters: readonly Card[]; foliage: () => Foliage },
): void {
  const { x, z } = spot;
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!;
  const between = ([low, high]: readonly [number, number], t: number) => low + (high - low) * t;
  const height = between(habit.heightM, random());
  const radius = between(habit.radiusM, random() ** 1.4);
  const side = random() < 0.5 ? -1 : 1;
  const trunk: Trunk = {
    x,
    z,
    footY: groundAt(terrain, x, z) - 0.03,
    radius,
    height,
    taper: (radius * 0.9) / height,
    lean: (random() - 0.5) * habit.lean,
    swing: (random() - 0.5) * habit.lean * 4,
    flare: 0.55,
    offset: random(),
    bark: barkOf(habit.bark),
    tone: 0.8 + 0.4 * random(),
    ...(habit.coat && { coat: { ...habit.coat, side } }),
  };
  parts.trunks.push(trunk);
  const leaves = foliage();
  const top = Math.min(height * 0.97, 2 + z * HIGHEST_PER_M);
  const isDetailed = z < DETAILED_TO_M;
  const step = isDetailed ? 0.36 : z < 30 ? 0.55 : 1.1;
  for (let up = habit.crownFromM * (0.6 + 0.7 * random()); up < top; up += step * (0.6 + 0.8 * random())) {
    const around = random() * 2 * Math.PI;
    const grown = Math.min(1, 0.55 + (up - habit.crownFromM) * 0.12);
    const length = habit.limbM * (0.55 + 0.6 * random()) * grown * (1 - 0.5 * (up / height) ** 2);
    const rise = habit.rise * (0.4 + 0.9 * random());
    const limb = { trunk, up, around, length, rise, radius: 0.006 + 0.14 * radius * (1 - up / height) };
    if (isDetailed) growLimb(parts, limb, habit, sprays, leaves, random);
    else if (random() < habit.leafage) growCluster(parts, limb, pick(clusters), leaves, random, z > 30 ? 1.8 : 1.15);
  }
}

interface Limb {
  readonly trunk: Trunk;
  readonly up: number;
  readonly around: number;
  readonly length: number;
  readonly rise: number;
  readonly radius: number;
}

function growLimb(
  parts: Parts,
  limb: Limb,
  habit: BroadleafHabit,
  sprays: readonly Card[],
  foliage: Foliage,
  random: Random,
): void {
  const { trunk, up, around, length, rise, radius } = limb;
  let [x, y, z] = [axisX(trunk, up), trunk.footY + up, trunk.z];
  let [turn, pitch] = [around, rise];
  const stride = length / LIMB_STEPS;
  for (let i = 0; i < LIMB_STEPS; i++) {
    const out = Math.cos(pitch) * stride;
    const [nx, ny, nz] = [x + Math.cos(turn) * out, y + Math.sin(pitch) * stride, z + Math.sin(turn) * out];
    const thick = (step: number) => radius * (1 - (0.85 * step) / LIMB_STEPS);
    const drawnZ = i === 0 ? trunk.z + 0.01 : (z + nz) / 2;
    parts.twigs.push({
      x,
      y,
      z: drawnZ,
      toX: nx,
      toY: ny,
      radius: thick(i),
      toRadius: thick(i + 1),
      colour: habit.woodColour,
      isSnowy: habit.isSnowy === true,
    });
    if (i > 0)
      for (let k = 0; k < 3; k++) {
        if (random() > habit.leafage) continue;
        const t = random();
        parts.sprigs.push(
          spray(
            sprays[Math.floor(random() * sprays.length)]!,
            x + (nx - x) * t,
            y + (ny - y) * t,
            z + (nz - z) * t,
            turn + (random() - 0.5) * 2.4,
            habit.sprayM * (0.65 + 0.6 * random()),
            foliage,
            random,
          ),
        );
      }
    [x, y, z] = [nx, ny, nz];
    turn += (random() - 0.5) * 0.9;
    pitch += (random() - 0.6) * 0.5;
  }
}

/** A spray that hangs free: seen more or less flat. */
export function spray(
  card: Card,
  x: number,
  y: number,
  z: number,
  turn: number,
  length: number,
  foliage: Foliage,
  random: Random,
): Sprig {
  const fall = -0.35 + 0.6 * random();
  const flat = Math.cos(fall) * length;
  const along = [Math.cos(turn) * flat, Math.sin(fall) * length, Math.sin(turn) * flat] as const;
  const width = length * card.aspect;
  const side = Math.sign(along[0]) || 1;
  // Leaves spread out level: from the side a spray is seen from below, at a slant.
  const tilt = 0.45 + 0.5 * random();
  return {
    card,
    x,
    y,
    z: Math.max(0.6, z),
    along,
    across: [
      (along[1] / length) * side * width + Math.sin(turn) * width * 0.6,
      -width * tilt * (Math.abs(Math.cos(turn)) * 0.8 + 0.2),
      width * (random() - 0.5),
    ],
    foliage,
    open: 0.55 + 0.6 * random(),
  };
}

function growCluster(parts: Parts, limb: Limb, card: Card, foliage: Foliage, random: Random, grow: number): void {
  const { trunk, up, around, length, rise } = limb;
  const out = Math.cos(rise) * length;
  const mirror = random() < 0.5 ? -1 : 1;
  const size = length * grow;
  const side = Math.cos(around) >= 0 ? 1 : -1;
  parts.sprigs.push({
    card,
    x: axisX(trunk, up),
    y: trunk.footY + up,
    z: trunk.z + (Math.sin(around) > 0 ? 0.05 : -0.05),
    along: [
      side * Math.max(0.45 * size, Math.abs(Math.cos(around)) * out * grow),
      Math.sin(rise) * size * 0.7,
      Math.sin(around) * out * 0.4,
    ],
    across: [side * 0.2 * size, -mirror * size * card.aspect * (0.6 + 0.35 * random()), (random() - 0.5) * size],
    foliage,
    open: 0.5 + 0.6 * random(),
  });
}

const CLUSTER_PX = 384;
const CLUSTER_SPRAYS = 30;

/** Many sprays on one card: what a limb looks like from afar. */
export function leafCluster(seed: number, sprays: readonly Card[]): Card {
  const random = createRandom(seed);
  const canvas = createCardCanvas(CLUSTER_PX, CLUSTER_PX);
  const wood = toneColour({ lit: 0.3, tint: 0.5, through: 0 });
  const middle = CLUSTER_PX / 2;
  for (let i = 0; i < 5; i++) {
    const angle = (random() - 0.5) * 1.1;
    const length = CLUSTER_PX * (0.35 + 0.3 * random());
    strokeTaper(
      canvas,
      {
        x0: 0,
        y0: middle,
        radius0: 2,
        x1: Math.cos(angle) * length,
        y1: middle + Math.sin(angle) * length,
        radius1: 0.6,
      },
      wood,
    );
  }
  for (let i = 0; i < CLUSTER_SPRAYS; i++) {
    const depth = i / CLUSTER_SPRAYS;
    const size = CLUSTER_PX * (0.24 + 0.12 * random());
    const angle = (random() - 0.5) * 2.2;
    const away = CLUSTER_PX * (0.1 + 0.55 * Math.sqrt(random()));
    const heading = angle * 0.75;
    const turn = heading + (random() - 0.5) * 1.4;
    const dim = 0.55 + 0.45 * depth;
    const squash = 0.6 + 0.4 * random();
    drawCard(
      canvas,
      sprays[Math.floor(random() * sprays.length)]!,
      {
        rootX: Math.cos(heading) * away,
        rootY: middle + Math.sin(heading) * away * 0.75,
        alongX: Math.cos(turn) * size,
        alongY: Math.sin(turn) * size,
        acrossX: -Math.sin(turn) * size * squash,
        acrossY: Math.cos(turn) * size * squash,
      },
      asChannels(dim, 0.5 + 0.5 * depth),
    );
  }
  return finishCard(canvas);
}
