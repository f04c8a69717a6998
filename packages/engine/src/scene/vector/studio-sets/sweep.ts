import { mixHex } from '../hex-colour.ts';
import { drawPool } from '../parts/backdrop.ts';
import type { SetColours } from '../parts/set-colours.ts';
import type { Sketch } from '../sketch.ts';
import { FLOOR, STAND, measureOf } from './set-measures.ts';

/** Seamless paper that rolls from the wall onto the floor. */
export function sweep(sketch: Sketch, { ground, shape, deep }: SetColours): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const measure = measureOf(sketch);
  const left = widthPx / 2 - measure * 0.42;
  const right = widthPx / 2 + measure * 0.42;
  const floorY = heightPx * FLOOR;
  const paper = sketch
    .pen()
    .move(left, -bleedPx)
    .line(right, -bleedPx)
    .line(right, floorY - measure * 0.06)
    .quad(right, floorY + measure * 0.04, right + measure * 0.1, heightPx + bleedPx)
    .line(left - measure * 0.1, heightPx + bleedPx)
    .quad(left, floorY + measure * 0.04, left, floorY - measure * 0.06)
    .close();
  sketch.add('sweep', 'far', paper, shape, { fadesTo: mixHex(shape, '#ffffff', 0.4) });
  drawPool(sketch, widthPx / 2, heightPx * STAND, measure * 0.28, mixHex(mixHex(shape, deep, 0.5), ground, 0.1));
}
