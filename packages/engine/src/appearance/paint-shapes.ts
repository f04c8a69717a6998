import { layPaint, planPalette, type Oklab, type Paint, type PaintOptions } from '@backlot/kernels';
import type { VectorScene } from '../scene/vector/vector-scene.ts';
import { hexOfOklab, oklabOfHex } from './oklab-of-rgb.ts';
import { shapeAreas, type ShapeArea } from './shape-areas.ts';

/** One colour of a drawing with all that is seen of it. */
interface Ink {
  readonly hex: string;
  readonly colour: Oklab;
  readonly mass: number;
  readonly depth: number;
}

/** A paint that has already had this part of its share is passed over for the next best. */
const FULL = 0.85;
const LEAST_MASS = 1e-4;

/**
 * Draws a scene in the paints given, each covering its share of what is seen: every colour of the drawing becomes one paint, lighter or
 * darker as it was itself, so that bands and shades stay apart. The same scene without paints.
 */
export function paintShapes(scene: VectorScene, paints: readonly Paint[], options: PaintOptions): VectorScene {
  if (paints.length === 0) return scene;
  const inks = inksOf(shapeAreas(scene), scene);
  const { chosen, plan } = choosePaints(inks, paints);
  const laid = (hex: string, paintOf: string): string => {
    const part = new Float64Array(paints.length + 1);
    part[chosen.get(paintOf) ?? paints.length] = 1;
    const colour = oklabOfHex(hex);
    layPaint(plan, part, options, colour);
    return hexOfOklab(colour);
  };
  return {
    ...scene,
    shapes: scene.shapes.map((shape) => ({
      ...shape,
      colour: laid(shape.colour, shape.colour),
      ...(shape.fadesTo !== undefined && { fadesTo: laid(shape.fadesTo, shape.colour) }),
    })),
  };
}

function inksOf(areas: readonly ShapeArea[], scene: VectorScene): Ink[] {
  const inks = new Map<string, { mass: number; depth: number }>();
  for (const { colour } of scene.shapes) inks.set(colour, { mass: LEAST_MASS, depth: LEAST_MASS * 0.5 });
  for (const { shape, area, depth } of areas) {
    const ink = inks.get(shape.colour);
    if (ink === undefined) continue;
    ink.mass += area;
    ink.depth += area * depth;
  }
  return [...inks]
    .map(([hex, { mass, depth }]) => ({ hex, colour: oklabOfHex(hex), mass, depth: depth / mass }))
    .sort((one, other) => other.mass - one.mass);
}

/** One paint for each ink, the inks of large areas first: the soft plan, rounded without letting a paint cover more than its share. */
function choosePaints(inks: readonly Ink[], paints: readonly Paint[]) {
  const soft = planPalette(inks, paints);
  const total = inks.reduce((sum, { mass }) => sum + mass, 0);
  const asked = paints.reduce((sum, { share }) => sum + share, 0);
  const shares = [...paints.map(({ share }) => share / Math.max(1, asked)), Math.max(0, 1 - asked)];
  const left = shares.map((share) => share * total);
  const sums = new Float64Array(paints.length + 1);
  const masses = new Float64Array(paints.length + 1);
  const part = new Float64Array(paints.length + 1);
  const chosen = new Map<string, number>();
  for (const { hex, colour, mass, depth } of inks) {
    soft.shareOf(colour[0], colour[1], colour[2], depth, part);
    const best = bestOf(part, (k) => fits(left[k] ?? 0, mass, (shares[k] ?? 0) * total));
    chosen.set(hex, best);
    left[best] = (left[best] ?? 0) - mass;
    sums[best] = (sums[best] ?? 0) + mass * colour[0];
    masses[best] = (masses[best] ?? 0) + mass;
  }
  const lightnesses = sums.map((sum, k) => sum / Math.max(LEAST_MASS, masses[k] ?? 0));
  return { chosen, plan: { ...soft, lightnesses } };
}

/** 1 where the ink fits into what is left of the paint, less the more it does not. */
function fits(left: number, mass: number, share: number): number {
  if (share <= 0) return 0;
  if (left >= mass * FULL) return 1;
  return Math.max(1e-3, left / mass) ** 2;
}

function bestOf(part: Float64Array, weight: (index: number) => number): number {
  // A paint that the soft plan gives nothing may still be the only one with room.
  const leastPart = 1e-4;
  let best = 0;
  let most = -Infinity;
  part.forEach((share, k) => {
    const score = (share + leastPart) * weight(k);
    if (score <= most) return;
    most = score;
    best = k;
  });
  return best;
}
