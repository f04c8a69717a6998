import { mixHex } from '../hex-colour.ts';
import { drawPool } from '../parts/backdrop.ts';
import { drawBlock, drawSphere } from '../parts/props.ts';
import type { SetColours } from '../parts/set-colours.ts';
import type { Sketch } from '../sketch.ts';
import { measureOf, middleOf, standY } from './set-measures.ts';

/** Blocks of three heights and two balls. */
export function blocks(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const measure = measureOf(sketch);
  const x = middleOf(sketch);
  const y = standY(sketch, measure * 0.08);
  drawPool(sketch, x, y + measure * 0.05, measure * 0.46, mixHex(deep, '#1a1526', 0.3));
  drawBlock(sketch, {
    x: x - measure * 0.3,
    y: y - measure * 0.03,
    width: measure * 0.2,
    height: measure * 0.42,
    colour: shape,
    layer: 'far',
  });
  drawBlock(sketch, {
    x: x + measure * 0.27,
    y: y - measure * 0.02,
    width: measure * 0.22,
    height: measure * 0.28,
    colour: accents[0],
    layer: 'far',
  });
  drawBlock(sketch, {
    x,
    y: y + measure * 0.04,
    width: measure * 0.36,
    height: measure * 0.12,
    colour: mixHex(ground, '#ffffff', 0.4),
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x + measure * 0.29,
    y: y - measure * 0.34,
    width: measure * 0.15,
    colour: accents[2],
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x - measure * 0.34,
    y: y + measure * 0.08,
    width: measure * 0.1,
    colour: accents[1],
    layer: 'near',
  });
}
