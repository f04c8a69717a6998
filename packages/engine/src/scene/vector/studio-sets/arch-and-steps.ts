import { mixHex } from '../hex-colour.ts';
import { drawPool } from '../parts/backdrop.ts';
import { drawArch, drawBlock, drawVase } from '../parts/props.ts';
import type { SetColours } from '../parts/set-colours.ts';
import type { Sketch } from '../sketch.ts';
import { FLOOR, measureOf, middleOf, standY } from './set-measures.ts';

/** Two arches, a flight of steps, a vase. */
export function archAndSteps(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { heightPx } = sketch;
  const measure = measureOf(sketch);
  const x = middleOf(sketch);
  const y = standY(sketch, measure * 0.115);
  drawArch(sketch, {
    x: x + measure * 0.05,
    y: heightPx * FLOOR + measure * 0.02,
    width: measure * 0.5,
    height: measure * 0.56,
    colour: shape,
    layer: 'far',
  });
  drawArch(sketch, {
    x: x - measure * 0.3,
    y: heightPx * FLOOR + measure * 0.03,
    width: measure * 0.26,
    height: measure * 0.36,
    colour: mixHex(shape, accents[0], 0.45),
    layer: 'far',
  });
  drawPool(sketch, x + measure * 0.04, y + measure * 0.05, measure * 0.4, mixHex(deep, '#1a1526', 0.3));
  const step = { x, layer: 'mid', colour: mixHex(ground, '#ffffff', 0.35) } as const;
  drawBlock(sketch, { ...step, y: y + measure * 0.04, width: measure * 0.6, height: measure * 0.07 });
  drawBlock(sketch, {
    ...step,
    x: x + measure * 0.03,
    y: y - measure * 0.045,
    width: measure * 0.42,
    height: measure * 0.07,
  });
  drawVase(sketch, {
    x: x + measure * 0.4,
    y: y + measure * 0.05,
    size: measure * 0.19,
    colour: accents[0],
    leaf: accents[1],
    layer: 'mid',
  });
}
