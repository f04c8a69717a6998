import { createRandom } from '@backlot/kernels';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { createCardCanvas, finishCard, toneColour, type Card } from './card.ts';
import type { LeafShape } from './leaf-shape.ts';
import { paintLeaf, type Leaf } from './paint-leaf.ts';

/** How the leaves of a kind of broadleaf tree sit. */
export interface SprayHabit {
  readonly shape: LeafShape;
  /** Length of a leaf as a part of the spray's. */
  readonly leaf: number;
  readonly twigs: number;
  readonly leavesPerTwig: number;
  /** How much leaves hang instead of following the twig, 0..1. */
  readonly hang: number;
}

export const BEECH: SprayHabit = { shape: 'ovate', leaf: 0.115, twigs: 9, leavesPerTwig: 8, hang: 0.25 };
export const BIRCH: SprayHabit = { shape: 'ovate', leaf: 0.075, twigs: 12, leavesPerTwig: 10, hang: 0.75 };
export const MAPLE: SprayHabit = { shape: 'maple', leaf: 0.17, twigs: 7, leavesPerTwig: 5, hang: 0.5 };
export const OAK: SprayHabit = { shape: 'oak', leaf: 0.15, twigs: 8, leavesPerTwig: 6, hang: 0.3 };
export const BAMBOO: SprayHabit = { shape: 'lance', leaf: 0.3, twigs: 9, leavesPerTwig: 6, hang: 0.6 };

const SIZE_PX = 320;

/** A twig with its leaves, growing to the right. */
export function leafSpray(seed: number, habit: SprayHabit): Card {
  const random = createRandom(seed);
  const canvas = createCardCanvas(SIZE_PX, SIZE_PX);
  const wood = toneColour({ lit: 0.3, tint: 0.6, through: 0.02 });
  const leaves: Leaf[] = [];
  const lift = (random() - 0.5) * 0.3;
  const axis = (t: number) => [t * SIZE_PX * 0.82, SIZE_PX * (0.5 + lift * t * (1 - t) + 0.06 * t * t)] as const;
  for (let i = 0; i < habit.twigs; i++) {
    const t = (i + 0.4 + 0.6 * random()) / habit.twigs;
    const [x0, y0] = axis(t);
    const side = i % 2 === 0 ? -1 : 1;
    const isTip = i === habit.twigs - 1;
    const angle = isTip ? (random() - 0.5) * 0.4 : side * (0.5 + 0.5 * random());
    const length = SIZE_PX * (0.17 + 0.2 * random()) * (1.15 - 0.55 * t);
    const x1 = x0 + Math.cos(angle) * length;
    const y1 = y0 + Math.sin(angle) * length + 0.05 * length;
    strokeTaper(canvas, { x0, y0, radius0: 1.1, x1, y1, radius1: 0.5 }, wood);
    for (let j = 0; j < habit.leavesPerTwig; j++) {
      const along = (j + 0.5 + 0.5 * random()) / habit.leavesPerTwig;
      const leafSide = j % 2 === 0 ? -1 : 1;
      const free = angle + leafSide * (0.55 + 0.7 * random()) * (j === habit.leavesPerTwig - 1 ? 0.2 : 1);
      const hanging = Math.PI / 2 + (random() - 0.5) * 1.3;
      const depth = random();
      leaves.push({
        x: x0 + (x1 - x0) * along,
        y: y0 + (y1 - y0) * along,
        angle: free + (hanging - free) * habit.hang * random(),
        lengthPx: SIZE_PX * habit.leaf * (0.65 + 0.5 * random()),
        flatness: 0.3 + 0.7 * Math.sqrt(random()),
        shape: habit.shape,
        tone: {
          lit: (0.4 + 0.6 * depth) * (0.5 + 0.85 * random()),
          tint: random() ** 1.6,
          // Some lie in the shadow of others: light through them is the strongest contrast in a sunlit crown.
          through: (0.35 + 0.65 * depth) * (random() < 0.3 ? 0.35 : 0.7 + 0.5 * random()),
        },
        fold: 0.1 + 0.25 * random(),
      });
    }
  }
  for (let i = 0; i < 10; i++) {
    const [x0, y0] = axis(i / 10);
    const [x1, y1] = axis((i + 1) / 10);
    strokeTaper(canvas, { x0, y0, radius0: 2.2 - 0.15 * i, x1, y1, radius1: 2 - 0.15 * i }, wood);
  }
  // The darkest are the deepest: they are painted first.
  leaves.sort((a, b) => a.tone.lit + a.tone.through - b.tone.lit - b.tone.through);
  const ordered = leaves.map((leaf, i) => ({ leaf, order: i / leaves.length + 0.7 * random() }));
  ordered.sort((a, b) => a.order - b.order);
  for (const { leaf } of ordered) paintLeaf(canvas, leaf);
  return finishCard(canvas);
}
