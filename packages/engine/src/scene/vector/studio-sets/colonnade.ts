import { mixHex } from '../hex-colour.ts';
import { drawPool } from '../parts/backdrop.ts';
import { drawArch, drawBlock, drawCylinder, drawSphere } from '../parts/props.ts';
import type { SetColours } from '../parts/set-colours.ts';
import type { Sketch } from '../sketch.ts';
import { FLOOR, measureOf, middleOf, standY } from './set-measures.ts';

/** Widths between the arches, parts of the measure. */
const STEP = 0.3;

/** Three arches in a row, and plinths of two heights before them. */
export function colonnade(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const measure = measureOf(sketch);
  const x = middleOf(sketch);
  const floorY = sketch.heightPx * FLOOR;
  const y = standY(sketch, measure * 0.12);
  for (const [i, height] of [0.46, 0.56, 0.5].entries())
    drawArch(sketch, {
      x: x + (i - 1) * measure * STEP,
      y: floorY + measure * 0.015,
      width: measure * STEP * 0.8,
      height: measure * height,
      colour: mixHex(shape, accents[0], 0.18 * i),
      layer: 'far',
    });
  drawPool(sketch, x, y + measure * 0.06, measure * 0.4, mixHex(deep, '#1a1526', 0.3));
  drawBlock(sketch, {
    x: x - measure * 0.27,
    y: y - measure * 0.01,
    width: measure * 0.22,
    height: measure * 0.24,
    colour: shape,
    layer: 'mid',
  });
  drawCylinder(sketch, {
    x: x + measure * 0.05,
    y: y + measure * 0.03,
    width: measure * 0.36,
    height: measure * 0.13,
    colour: mixHex(ground, '#ffffff', 0.4),
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x + measure * 0.34,
    y: y + measure * 0.05,
    width: measure * 0.14,
    colour: accents[2],
    layer: 'mid',
  });
}
