import type { Random } from '@backlot/kernels';
import type { FramingTree } from './alpine-plan.ts';

/** A group of trees at one edge of the frame, or one at each edge (`sides` 2), tall enough to reach high up in it. */
export function framingTrees(random: Random, side: number, sides: number): readonly FramingTree[] {
  const trees: FramingTree[] = [];
  for (let s = 0; s < sides; s++) {
    const edge = s === 0 ? side : -side;
    const count = 1 + Math.floor(random() * 3);
    for (let i = 0; i < count; i++) {
      const inward = 0.01 + 0.055 * i + 0.03 * random();
      trees.push({
        place: edge < 0 ? inward : 1 - inward,
        z: 17 + 7 * i + 6 * random(),
        heightM: (s === 0 ? 12 : 9) + 6 * random(),
        seed: Math.floor(random() * 0xffff),
      });
    }
  }
  return trees;
}
