import type { Sketch } from '../sketch.ts';

/** Where wall and floor meet, and where things stand, parts of the height. */
export const FLOOR = 0.68;
export const STAND = 0.82;
/** Where the top of a podium lies when something is to stand on it. */
const SUBJECT_STAND = 0.83;
/** How far a set that carries nothing may stand from the middle, part of the width that is left beside it. */
const WANDER = 0.9;

/** The measure of a set; no two seeds share it. */
export function measureOf(sketch: Sketch): number {
  return Math.min(sketch.widthPx, sketch.heightPx) * (0.8 + 0.28 * sketch.random('measure')());
}

/** The middle of a set: that of the picture when something is to stand on it, else by seed to one side. */
export function middleOf(sketch: Sketch): number {
  const { widthPx, spec } = sketch;
  if (spec.objects.length > 0) return widthPx / 2;
  const room = Math.max(0, widthPx - measureOf(sketch) * 0.9);
  return widthPx / 2 + (sketch.random('middle')() - 0.5) * WANDER * room;
}

/** Where a set stands whose top is so much higher: lower when something is to stand on it, so that its foot meets the top. */
export function standY({ heightPx, spec }: Sketch, risePx: number): number {
  return spec.objects.length === 0 ? heightPx * STAND : heightPx * SUBJECT_STAND + risePx;
}
