import { createRandom } from '@backlot/kernels';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { createCardCanvas, finishCard, toneColour, type Card } from './card.ts';

const SIZE_PX = 384;

/** A leafless limb that forks again and again, growing to the right. With `snow` (0..1) its second colour is the snow on it. */
export function bareTwigs(seed: number, snow: number): Card {
  const random = createRandom(seed);
  const canvas = createCardCanvas(SIZE_PX, SIZE_PX);
  grow(0, SIZE_PX / 2, (random() - 0.5) * 0.2, SIZE_PX * 0.34, 3.4, 0);
  return finishCard(canvas);

  function grow(x: number, y: number, angle: number, length: number, radius: number, generation: number): void {
    let [px, py, heading] = [x, y, angle];
    const joints = 4;
    for (let i = 0; i < joints; i++) {
      const [nx, ny] = [px + (Math.cos(heading) * length) / joints, py + (Math.sin(heading) * length) / joints];
      const [r0, r1] = [radius * (1 - (0.5 * i) / joints), radius * (1 - (0.5 * (i + 1)) / joints)];
      strokeTaper(
        canvas,
        { x0: px, y0: py, radius0: r0, x1: nx, y1: ny, radius1: r1 },
        toneColour({ lit: 0.7 + 0.5 * random(), tint: 0, through: 0 }),
      );
      if (random() < snow && Math.abs(Math.cos(heading)) > 0.3) {
        const lift = r0 * 0.6 + 0.7;
        const pad = toneColour({ lit: 0.85 + 0.25 * random(), tint: 1, through: 0.1 });
        strokeTaper(
          canvas,
          { x0: px, y0: py - lift, radius0: r0 * 0.8 + 0.5, x1: nx, y1: ny - lift, radius1: r1 * 0.8 + 0.4 },
          pad,
        );
      }
      if (generation < 4 && (i > 0 || generation > 0)) {
        const side = (i + generation) % 2 === 0 ? 1 : -1;
        grow(
          nx,
          ny,
          heading + side * (0.35 + 0.5 * random()),
          length * (0.5 + 0.22 * random()),
          r1 * 0.62,
          generation + 1,
        );
      }
      [px, py] = [nx, ny];
      heading += (random() - 0.5) * 0.35 - 0.03;
    }
  }
}
