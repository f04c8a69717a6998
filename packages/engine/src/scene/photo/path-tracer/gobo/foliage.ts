import { createPlane, type Plane, type Random } from '@backlot/kernels';
import { stampLeaf } from './leaf.ts';

const MASK_PX = 448;
const LEAVES_A_TWIG = 15;

/** Twigs of broad leaves (a tree, an olive, a eucalyptus before a window): dappled light. Transmission 0..1. */
export function paintFoliageMask(random: Random, twigs: number): Plane {
  const mask = createPlane(MASK_PX, MASK_PX);
  mask.data.fill(1);
  const broad = 0.35 + 0.3 * random();
  const size = 0.15 + 0.08 * random();
  for (let t = 0; t < twigs; t++) {
    const around = random() * Math.PI * 2;
    let x = Math.cos(around) * (0.55 + 0.5 * random());
    let y = Math.sin(around) * (0.55 + 0.5 * random());
    let angle = around + Math.PI + (random() - 0.5) * 2;
    const curl = (random() - 0.5) * 0.12;
    for (let i = 0; i < LEAVES_A_TWIG; i++) {
      const side = i % 2 === 0 ? 1 : -1;
      const length = size * (1 - 0.4 * (i / LEAVES_A_TWIG)) * (0.8 + 0.4 * random());
      stampLeaf(mask, { x, y, angle, length: 0.075, width: 0.012, bend: 0 });
      stampLeaf(mask, {
        x,
        y,
        angle: angle + side * (0.75 + 0.35 * random()),
        length,
        width: length * broad * (0.6 + 0.5 * random()),
        bend: (random() - 0.5) * 0.3,
      });
      x += Math.cos(angle) * 0.06;
      y += Math.sin(angle) * 0.06;
      angle += curl + (random() - 0.5) * 0.1;
    }
  }
  return mask;
}
