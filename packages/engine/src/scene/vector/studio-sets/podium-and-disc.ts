import { mixHex } from '../hex-colour.ts';
import { circle } from '../outlines.ts';
import { drawPool } from '../parts/backdrop.ts';
import { drawCylinder, drawSphere } from '../parts/props.ts';
import type { SetColours } from '../parts/set-colours.ts';
import type { Sketch } from '../sketch.ts';
import { measureOf, middleOf, standY } from './set-measures.ts';

/** Two round steps before a disc. */
export function podiumAndDisc(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const measure = measureOf(sketch);
  const x = middleOf(sketch);
  const y = standY(sketch, measure * 0.14);
  sketch.add('disc', 'far', circle(sketch.pen(), x, y - measure * 0.36, measure * 0.29), shape, {
    fadesTo: mixHex(shape, accents[0], 0.3),
  });
  drawPool(sketch, x, y + measure * 0.09, measure * 0.4, mixHex(deep, '#1a1526', 0.3));
  drawCylinder(sketch, {
    x,
    y: y + measure * 0.03,
    width: measure * 0.62,
    height: measure * 0.09,
    colour: shape,
    layer: 'mid',
  });
  drawCylinder(sketch, {
    x,
    y: y - measure * 0.07,
    width: measure * 0.4,
    height: measure * 0.07,
    colour: mixHex(ground, '#ffffff', 0.4),
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x - measure * 0.4,
    y: y + measure * 0.06,
    width: measure * 0.12,
    colour: accents[0],
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x + measure * 0.4,
    y: y + measure * 0.02,
    width: measure * 0.08,
    colour: accents[2],
    layer: 'mid',
  });
}
