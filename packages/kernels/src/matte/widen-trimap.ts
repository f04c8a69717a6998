import type { Matte } from '../image/matte.ts';
import { createTrimap, type Trimap } from '../image/trimap.ts';
import { connectedComponents } from '../morphology/components.ts';
import { squaredDistance } from '../morphology/distance.ts';
import type { SampledAlpha } from './sample-alpha.ts';

interface WidenOptions {
  /** Where colours were sampled: at least all that is unknown already. */
  readonly wide: Trimap;
  readonly sampled: SampledAlpha;
  /** The coarse matte: from one half on, a pixel counts as inside. */
  readonly matte: Matte;
  /** Half-width of the widest strand that is looked for outside, px. */
  readonly strandPx: number;
}

/** What is this much subject by its colours is opened, if it is thin: hair and whiskers, not the neighbour's coat. */
const STRAND = 0.5;
const LEAST_CONFIDENCE = 0.4;
const HALF = 0.5;
/** Opened areas grow by this much, so that the soft rims of strands are in them, px squared. */
const RIM_PX2 = 2;

/**
 * Opens the unknown band of a trimap outwards along thin strands of the subject's colours (hair, whiskers) where they hang together
 * with it.
 */
export function widenTrimap(narrow: Trimap, { wide, sampled, matte, strandPx }: WidenOptions): Trimap {
  const { width, height } = narrow;
  const opened = strands(sampled, wide, matte, strandPx);
  for (let i = 0; i < opened.length; i++) if (narrow.data[i] === 128) opened[i] = 1;
  const { labels, areas } = connectedComponents(opened, width, height);
  const isAttached = new Uint8Array(areas.length);
  for (let i = 0; i < opened.length; i++) if (narrow.data[i] === 128) isAttached[labels[i]!] = 1;
  for (let i = 0; i < opened.length; i++) if (isAttached[labels[i]!] === 0) opened[i] = 0;
  const toOpened = squaredDistance(opened, width, height, 2);
  const out = createTrimap(width, height);
  for (let i = 0; i < opened.length; i++)
    if (opened[i] === 1 || (wide.data[i] === 128 && toOpened[i]! <= RIM_PX2)) out.data[i] = 128;
    else out.data[i] = matte.data[i]! >= HALF ? 255 : 0;
  return out;
}

/** Pixels outside that look like the subject, less every area that is wider than a strand. */
function strands({ alpha, confidence }: SampledAlpha, wide: Trimap, matte: Matte, strandPx: number): Uint8Array {
  const { width, height } = wide;
  const isLike = new Uint8Array(wide.data.length);
  const isUnlike = new Uint8Array(wide.data.length).fill(1);
  for (let i = 0; i < isLike.length; i++) {
    if (wide.data[i] !== 128 || matte.data[i]! >= HALF) continue;
    if (confidence[i]! <= LEAST_CONFIDENCE || alpha.data[i]! <= STRAND) continue;
    isLike[i] = 1;
    isUnlike[i] = 0;
  }
  const depth = squaredDistance(isUnlike, width, height, strandPx + 1);
  const core = new Uint8Array(isLike.length);
  for (let i = 0; i < core.length; i++) if (depth[i]! > strandPx * strandPx) core[i] = 1;
  const toCore = squaredDistance(core, width, height, strandPx + 2);
  for (let i = 0; i < isLike.length; i++) if (toCore[i]! <= (strandPx + 1) ** 2) isLike[i] = 0;
  return isLike;
}
