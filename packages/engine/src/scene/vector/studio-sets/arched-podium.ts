import { mixHex } from '../hex-colour.ts';
import { drawPool } from '../parts/backdrop.ts';
import { drawArch, drawCylinder, drawSphere, drawVase } from '../parts/props.ts';
import type { SetColours } from '../parts/set-colours.ts';
import type { Sketch } from '../sketch.ts';
import { FLOOR, measureOf, middleOf, standY } from './set-measures.ts';

/** One wide arch with another inside it, a round podium before them. */
export function archedPodium(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const measure = measureOf(sketch);
  const x = middleOf(sketch);
  const floorY = sketch.heightPx * FLOOR;
  const y = standY(sketch, measure * 0.1);
  const arches = [
    [0.72, 0.6, shape],
    [0.54, 0.5, mixHex(shape, accents[0], 0.3)],
    [0.36, 0.4, mixHex(shape, ground, 0.6)],
  ] as const;
  for (const [width, height, colour] of arches)
    drawArch(sketch, {
      x,
      y: floorY + measure * 0.015,
      width: measure * width,
      height: measure * height,
      colour,
      layer: 'far',
    });
  drawPool(sketch, x, y + measure * 0.06, measure * 0.32, mixHex(deep, '#1a1526', 0.3));
  drawCylinder(sketch, {
    x,
    y: y + measure * 0.02,
    width: measure * 0.44,
    height: measure * 0.11,
    colour: mixHex(ground, '#ffffff', 0.4),
    layer: 'mid',
  });
  drawVase(sketch, {
    x: x - measure * 0.36,
    y: y + measure * 0.04,
    size: measure * 0.2,
    colour: accents[0],
    leaf: accents[1],
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x + measure * 0.33,
    y: y + measure * 0.05,
    width: measure * 0.11,
    colour: accents[2],
    layer: 'mid',
  });
}
