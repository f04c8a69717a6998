import { drawPool } from '../parts/backdrop.ts';
import type { SetColours } from '../parts/set-colours.ts';
import type { Sketch } from '../sketch.ts';
import { STAND, measureOf } from './set-measures.ts';

/** A wall and a floor, nothing else: where the wall itself was asked for. */
export function bare(sketch: Sketch, { deep }: SetColours): void {
  drawPool(sketch, sketch.widthPx / 2, sketch.heightPx * STAND, measureOf(sketch) * 0.3, deep);
}
