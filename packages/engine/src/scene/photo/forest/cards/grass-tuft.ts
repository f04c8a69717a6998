import { createRandom } from '@backlot/kernels';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { createCardCanvas, finishCard, toneColour, type Card } from './card.ts';

const WIDTH_PX = 160;
const HEIGHT_PX = 240;
const JOINTS = 7;

/** A tuft of grass, growing to the right (that is up, once it stands). */
export function grassTuft(seed: number, blades = 64): Card {
  const random = createRandom(seed);
  const canvas = createCardCanvas(WIDTH_PX, HEIGHT_PX);
  for (let i = 0; i < blades; i++) {
    const fan = random() * 2 - 1;
    const height = WIDTH_PX * (0.25 + 0.68 * random() ** 1.3);
    const lean = fan * 0.25 + (random() - 0.5) * 0.7;
    const bend = lean * (0.5 + random()) + (random() - 0.5) * 0.9;
    const depth = i / blades;
    const tint = random() ** 1.5;
    const width = 0.8 + 0.9 * random();
    let x = 0;
    let y = HEIGHT_PX / 2 + fan * HEIGHT_PX * 0.3;
    for (let j = 0; j < JOINTS; j++) {
      const t = j / JOINTS;
      const angle = lean * 0.6 + bend * t * 1.3;
      const [x1, y1] = [x + (Math.cos(angle) * height) / JOINTS, y + (Math.sin(angle) * height) / JOINTS];
      const tone = toneColour({
        lit: (0.35 + 0.65 * depth) * (0.35 + 0.75 * t) * (0.8 + 0.3 * random()),
        tint,
        through: (0.3 + 0.7 * depth) * (0.25 + 0.85 * t),
      });
      const taper = (u: number) => width * (1 - u ** 2.2) + 0.2;
      strokeTaper(canvas, { x0: x, y0: y, radius0: taper(t), x1, y1, radius1: taper(t + 1 / JOINTS) }, tone);
      [x, y] = [x1, y1];
    }
  }
  return finishCard(canvas);
}
