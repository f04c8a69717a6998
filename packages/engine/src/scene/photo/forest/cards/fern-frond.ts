import { createRandom } from '@backlot/kernels';
import { fillPolygon } from '../../silhouette/fill-polygon.ts';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { createCardCanvas, finishCard, toneColour, type Card } from './card.ts';

const WIDTH_PX = 320;
const HEIGHT_PX = 160;
const PINNAE = 27;
const LEAFLETS = 11;

/** A frond of bracken or fern, arching over to the right. */
export function fernFrond(seed: number): Card {
  const random = createRandom(seed);
  const canvas = createCardCanvas(WIDTH_PX, HEIGHT_PX);
  const arch = 0.1 + 0.22 * random();
  const stem = (t: number) => [t * WIDTH_PX * 0.96, HEIGHT_PX * (0.5 + arch * (t * t - 0.3 * t))] as const;
  const rib = toneColour({ lit: 0.8, tint: 0.7, through: 0.25 });
  for (const side of [1, -1])
    for (let i = 0; i < PINNAE; i++) {
      const t = 0.14 + (0.85 * (i + 0.2 * random())) / PINNAE;
      const [x, y] = stem(t);
      const length = HEIGHT_PX * 0.48 * Math.min(1, 2.4 * t + 0.2) * (1 - t) ** 0.85 * (0.85 + 0.25 * random()) + 2;
      const angle = side * (1.15 - 0.35 * t + 0.12 * random()) + arch * 0.8 * t;
      const light = (side < 0 ? 1.05 : 0.78) * (0.75 + 0.45 * random());
      paintPinna(x, y, angle, length, light);
    }
  for (let i = 0; i < 14; i++) {
    const [x0, y0] = stem(i / 14);
    const [x1, y1] = stem((i + 1) / 14);
    strokeTaper(canvas, { x0, y0, radius0: 1.5 * (1 - i / 16), x1, y1, radius1: 1.4 * (1 - i / 16) }, rib);
  }
  return finishCard(canvas);

  function paintPinna(x: number, y: number, angle: number, length: number, light: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    for (let j = 0; j < LEAFLETS; j++) {
      const t = (j + 0.5) / LEAFLETS;
      const size = (2 + 0.1 * length) * (1.12 - t);
      const [cx, cy] = [x + cos * length * t, y + sin * length * t];
      const tone = toneColour({
        lit: light * (0.7 + 0.5 * random()),
        tint: 0.25 + 0.5 * t * random(),
        through: light * (0.5 + 0.5 * random()),
      });
      for (const side of [-1, 1]) {
        const turn = angle + side * 1.05;
        const [tx, ty] = [cx + Math.cos(turn) * size, cy + Math.sin(turn) * size];
        const wide = length * 0.05 * (1.1 - 0.4 * t);
        fillPolygon(
          canvas,
          [
            cx - cos * wide,
            cy - sin * wide,
            tx - cos * wide * 0.5,
            ty - sin * wide * 0.5,
            tx + cos * wide * 0.4,
            ty + sin * wide * 0.4,
            cx + cos * wide,
            cy + sin * wide,
          ],
          tone,
        );
      }
    }
  }
}
