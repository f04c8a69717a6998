import { mixHex } from '../hex-colour.ts';
import { circle } from '../outlines.ts';
import { drawPool } from '../parts/backdrop.ts';
import { drawBlock, drawSphere, drawVase } from '../parts/props.ts';
import type { SetColours } from '../parts/set-colours.ts';
import type { Sketch } from '../sketch.ts';
import { measureOf, standY } from './set-measures.ts';

/** A long shelf with a vase. */
export function shelf(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const measure = measureOf(sketch);
  const y = standY(sketch, measure * 0.02);
  sketch.add(
    'disc',
    'far',
    circle(sketch.pen(), widthPx * 0.66, heightPx * 0.36, measure * 0.2),
    mixHex(shape, accents[2], 0.4),
    {
      plain: true,
    },
  );
  drawPool(sketch, widthPx / 2, y + measure * 0.07, measure * 0.5, mixHex(deep, '#1a1526', 0.3));
  drawBlock(sketch, {
    x: widthPx / 2,
    y: y + measure * 0.06,
    width: Math.min(widthPx * 0.8, measure),
    height: measure * 0.08,
    colour: mixHex(ground, '#ffffff', 0.4),
    layer: 'mid',
  });
  drawVase(sketch, {
    x: widthPx / 2 - measure * 0.36,
    y: y - measure * 0.02,
    size: measure * 0.22,
    colour: accents[0],
    leaf: accents[1],
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: widthPx / 2 + measure * 0.37,
    y: y - measure * 0.02,
    width: measure * 0.11,
    colour: shape,
    layer: 'mid',
  });
}
