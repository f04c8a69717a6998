import { createPlane, type Plane, type Random } from '@backlot/kernels';
import { stampLeaf } from './leaf.ts';

const MASK_PX = 448;
const LEAFLETS = 27;

/** Palm fronds that reach in from around the mask: midribs with pairs of drooping leaflets. Transmission 0..1. */
export function paintPalmMask(random: Random, fronds: number): Plane {
  const mask = createPlane(MASK_PX, MASK_PX);
  mask.data.fill(1);
  const turn = random() * Math.PI * 2;
  for (let i = 0; i < fronds; i++) {
    const around = turn + ((i + 0.6 * random()) / fronds) * Math.PI * 2;
    const distance = 0.75 + 0.35 * random();
    paintFrond(mask, random, {
      x: Math.cos(around) * distance,
      y: Math.sin(around) * distance,
      angle: around + Math.PI + (random() - 0.5) * 0.9,
      length: 0.8 + 0.4 * random(),
      curl: (random() - 0.5) * 0.9,
    });
  }
  return mask;
}

interface Frond {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly length: number;
  readonly curl: number;
}

function paintFrond(mask: Plane, random: Random, frond: Frond): void {
  let { x, y, angle } = frond;
  const step = frond.length / LEAFLETS;
  for (let i = 0; i < LEAFLETS; i++) {
    const s = i / (LEAFLETS - 1);
    stampLeaf(mask, { x, y, angle, length: step * 1.8, width: 0.022 - 0.014 * s, bend: 0 });
    const length = frond.length * 0.5 * Math.sin(Math.PI * (0.1 + 0.86 * s) ** 0.8) * (0.85 + 0.25 * random()) + 0.05;
    for (const side of [-1, 1]) {
      const spread = 1.15 - 0.75 * s + 0.14 * (random() - 0.5);
      stampLeaf(mask, {
        x,
        y,
        angle: angle + side * spread,
        length,
        width: 0.019 + 0.008 * random(),
        bend: -side * 0.12,
      });
    }
    x += Math.cos(angle) * step;
    y += Math.sin(angle) * step;
    angle += frond.curl / LEAFLETS;
  }
}
