import { createRandom } from '@backlot/kernels';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { asChannels, createCardCanvas, finishCard, toneColour, type Card } from './card.ts';
import { drawCard } from './draw-card.ts';

/** The form of a conifer's crown; lengths as parts of the tree's height. */
export interface ConiferForm {
  /** Where the living crown begins. */
  readonly crownFrom: number;
  /** Longest bough. */
  readonly reach: number;
  /** Height of the tips of the lowest boughs below their roots, per length. */
  readonly droop: number;
  readonly whorls: number;
  /** It stands alone: its lowest boughs are its longest. */
  readonly isOpenGrown?: boolean;
}

const LENGTH_PX = 640;
const ACROSS_PX = 320;
const BOUGHS = 7;
/** Where the topmost boughs grow, as a part of the height. */
const TOP = 0.985;
/** How far boughs stray from their whorl, in distances between whorls: even rings look turned on a lathe. */
const STRAY = 2.2;

/** A whole conifer on one card, built of boughs; it grows to the right, that is up once it stands. */
export function treeCard(seed: number, boughs: readonly Card[], form: ConiferForm): Card {
  const { crownFrom, reach, droop, whorls } = form;
  const random = createRandom(seed);
  const canvas = createCardCanvas(LENGTH_PX, ACROSS_PX);
  const middle = ACROSS_PX / 2;
  const wood = toneColour({ lit: 0.5, tint: 0, through: 0 });
  strokeTaper(
    canvas,
    {
      x0: form.isOpenGrown === true ? LENGTH_PX * crownFrom : 0,
      y0: middle,
      radius0: LENGTH_PX * 0.011,
      x1: LENGTH_PX * 0.97,
      y1: middle,
      radius1: 0.8,
    },
    wood,
  );
  const parts: { along: number; side: number; depth: number; length: number; fall: number; card: Card }[] = [];
  for (let i = 0; i < whorls; i++) {
    const t = (i + random() * 0.6) / whorls;
    const along = LENGTH_PX * (crownFrom + (TOP - crownFrom) * t);
    // In a wood the lowest boughs are short and few: they get no light.
    const lit = form.isOpenGrown === true ? 1 : Math.min(1, 0.35 + 2.4 * t);
    const length = LENGTH_PX * reach * lit * ((1 - t) ** 0.8 + 0.06) * (0.65 + 0.55 * random());
    for (let j = 0; j < BOUGHS; j++) {
      if (random() > 3 * lit - 0.7 + t) continue;
      const around = random() * 2 * Math.PI;
      parts.push({
        along: Math.min(LENGTH_PX * TOP, along + (random() - 0.5) * STRAY * ((LENGTH_PX * (TOP - crownFrom)) / whorls)),
        side: Math.cos(around),
        depth: Math.sin(around),
        length: length * (0.75 + 0.4 * random()),
        fall: droop * (1 - 1.35 * t) + (random() - 0.5) * 0.2,
        card: boughs[Math.floor(random() * boughs.length)]!,
      });
    }
  }
  // Far side first; within it from below, as upper boughs lie over lower ones.
  parts.sort((a, b) => (a.depth > 0 ? 0 : 1) - (b.depth > 0 ? 0 : 1) || a.along - b.along);
  for (const { along, side, depth, length, fall, card } of parts) {
    // Card coordinates: x is up the tree, y is sideways.
    const outY = side * length;
    const outX = -fall * length - Math.max(0, -depth) * 0.3 * length;
    const width = length * card.aspect * (0.55 + 0.45 * Math.abs(depth));
    const size = Math.hypot(outX, outY) || 1;
    const inner = depth > 0 ? 0.45 : 0.7 + 0.3 * -depth;
    drawCard(
      canvas,
      card,
      {
        rootX: along,
        rootY: middle,
        alongX: outX,
        alongY: outY,
        acrossX: (-Math.abs(outY) / size) * width,
        acrossY: (Math.sign(outY) * outX * width) / size,
      },
      asChannels(inner, 1),
    );
  }
  return finishCard(canvas);
}
