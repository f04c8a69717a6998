import { createRandom, deriveSeed, type LinearRaster, type Random } from '@backlot/kernels';
import { fillPolygon } from '../silhouette/fill-polygon.ts';
import type { UnderwaterPlan } from './underwater-plan.ts';
import { waterLight, type View } from './water-view.ts';

const LAYERS = 6;
const FARTHEST_M = 15;
const NEAREST_M = 1.7;
/** Leaf of giant kelp with the sun through it, and by reflection. */
const THROUGH = [0.36, 0.27, 0.045] as const;
const DARK = [0.05, 0.045, 0.012] as const;

interface Stalk {
  readonly x: number;
  readonly z: number;
  readonly seed: number;
  readonly lean: number;
}

/** Paints a forest of kelp: stalks that sway the same way, blades along them, far ones lost in the water. */
export function paintKelp(picture: LinearRaster, plan: UnderwaterPlan, view: View): void {
  const random = createRandom(deriveSeed(plan.seed, 'kelp'));
  const gap = (random() - 0.5) * 0.5;
  const stalks: Stalk[] = [];
  for (let layer = 0; layer < LAYERS; layer++) {
    const z = FARTHEST_M * (NEAREST_M / FARTHEST_M) ** (layer / (LAYERS - 1));
    const count = Math.round(44 / (1 + layer * 1.15));
    for (let i = 0; i < count; i++) {
      const u = (i + random()) / count - 0.5;
      // A way through: near stalks leave the middle free.
      if (Math.abs(u - gap * 0.4) < 0.06 + 0.045 * layer) continue;
      stalks.push({
        x: u * 2.1 * z * (view.widthPx / view.focalPx / 1.56),
        z: z * (0.85 + 0.3 * random()),
        seed: deriveSeed(plan.detailSeed, `stalk ${layer} ${i}`),
        lean: plan.side * (0.05 + 0.12 * random()),
      });
    }
  }
  for (const stalk of stalks.toSorted((a, b) => b.z - a.z)) paintStalk(picture, plan, view, stalk);
}

function paintStalk(picture: LinearRaster, plan: UnderwaterPlan, view: View, { x, z, seed, lean }: Stalk): void {
  const random = createRandom(seed);
  const { floorM, surfaceM } = plan;
  const phase = random() * 6.28;
  const swing = 0.16 + 0.12 * random();
  const at = (height: number): readonly [number, number] => {
    const up = height + floorM;
    const px = x + lean * up + swing * Math.sin(up * 0.55 + phase) + 0.05 * Math.sin(up * 1.9 + phase * 2);
    return [view.widthPx / 2 + (px / z) * view.focalPx, view.horizonPx - (height / z) * view.focalPx];
  };
  const perMetre = view.focalPx / z;
  const top = surfaceM - 0.1;
  const bladeM = 0.17 + 0.12 * Math.min(1, z / 6);
  for (let height = -floorM; height < top; height += bladeM * (0.75 + 0.5 * random())) {
    const [sx, sy] = at(height);
    if (sy > view.heightPx + perMetre || sy < -perMetre) {
      for (let i = 0; i < 6; i++) random();
      continue;
    }
    paintStem(picture, plan, z, at, height, bladeM, perMetre);
    paintBlade(picture, plan, { x: sx, y: sy, z, height, perMetre, side: random() < 0.5 ? 1 : -1 }, random);
  }
}

function paintStem(
  picture: LinearRaster,
  plan: UnderwaterPlan,
  z: number,
  at: (height: number) => readonly [number, number],
  height: number,
  length: number,
  perMetre: number,
): void {
  const [x0, y0] = at(height);
  const [x1, y1] = at(height + length * 1.35);
  const half = Math.max(0.5, 0.012 * perMetre);
  fillPolygon(
    picture,
    [x0 - half, y0, x0 + half, y0, x1 + half, y1, x1 - half, y1],
    inWater(plan, DARK, z, height, 0.6),
  );
}

interface Blade {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly height: number;
  readonly perMetre: number;
  readonly side: number;
}

/** A long leaf, drawn along by the current, in two halves of different light. */
function paintBlade(
  picture: LinearRaster,
  plan: UnderwaterPlan,
  { x, y, z, height, perMetre, side }: Blade,
  random: Random,
): void {
  const length = (0.34 + 0.34 * random()) * perMetre;
  const wide = length * (0.07 + 0.05 * random()) * (0.35 + 0.65 * random());
  const current = plan.side * 0.7;
  const angle = Math.atan2(-(0.35 + 0.55 * random()), side * 0.55 + current);
  const droop = 0.5 + 0.9 * random();
  const spine: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const count = perMetre > 60 ? 9 : 5;
  for (let i = 0; i <= count; i++) {
    const t = i / count;
    const turn = angle + droop * t * (Math.cos(angle) > 0 ? 1 : -1) * 0.55 + 0.25 * Math.sin(t * 7 + x);
    const px = i === 0 ? x : spine[i * 2 - 2]! + (Math.cos(turn) * length) / count;
    const py = i === 0 ? y : spine[i * 2 - 1]! + (Math.sin(turn) * length) / count;
    spine.push(px, py);
    const half = wide * Math.sin(Math.PI * Math.min(1, t * 0.93 + 0.07)) ** 0.8 * (1 + 0.16 * Math.sin(t * 21 + y));
    const [nx, ny] = [-Math.sin(turn), Math.cos(turn)];
    left.push(px + nx * half, py + ny * half);
    right.push(px - nx * half, py - ny * half);
  }
  const through = 0.35 + 0.8 * random();
  const backwards = (line: readonly number[]): number[] =>
    Array.from({ length: line.length / 2 }, (_, i) => [
      line[line.length - 2 - i * 2]!,
      line[line.length - 1 - i * 2]!,
    ]).flat();
  fillPolygon(picture, [...spine, ...backwards(left)], inWater(plan, THROUGH, z, height, through));
  fillPolygon(picture, [...spine, ...backwards(right)], inWater(plan, THROUGH, z, height, through * 0.62));
}

/** A colour lit from above at a height, as it reaches the eye from a distance. */
function inWater(
  plan: UnderwaterPlan,
  colour: readonly [number, number, number],
  far: number,
  height: number,
  light: number,
): number[] {
  const { water, surfaceM } = plan;
  const depth = Math.max(0, surfaceM - height);
  return [0, 1, 2].map((c) => {
    const channel = c as 0 | 1 | 2;
    const lit =
      colour[channel] * (water.above[channel] * 0.9 + water.sunlight[channel] * 0.8) * light * Math.exp(-depth * 0.1);
    const seen = Math.exp(-far * (0.08 + water.loss[channel] * 0.9));
    return lit * seen + waterLight(water, height / far, channel) * (1 - seen);
  });
}
