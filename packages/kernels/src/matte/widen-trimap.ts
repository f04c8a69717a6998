import type { Matte } from '../image/matte.ts';
import { createTrimap, type Trimap } from '../image/trimap.ts';
import { connectedComponents } from '../morphology/components.ts';
import { clearWide } from './clear-wide.ts';
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
  const out = createTrimap(width, height);
  for (let i = 0; i < opened.length; i++) out.data[i] = opened[i] === 1 ? 128 : matte.data[i]! >= HALF ? 255 : 0;
  addRims(out, opened, wide);
  return out;
}

/** Opens the neighbours of all that is open too, so that the soft rims of strands are in it. */
function addRims({ width, height, data }: Trimap, opened: Uint8Array, wide: Trimap): void {
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (opened[i] === 0) continue;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const k = row * width + column;
          if (wide.data[k] === 128) data[k] = 128;
        }
    }
}

/** Pixels outside that look like the subject, less every area that is wider than a strand. */
function strands({ alpha, confidence }: SampledAlpha, wide: Trimap, matte: Matte, strandPx: number): Uint8Array {
  const { width, height } = wide;
  const isLike = new Uint8Array(wide.data.length);
  for (let i = 0; i < isLike.length; i++)
    if (wide.data[i] === 128 && matte.data[i]! < HALF && confidence[i]! > LEAST_CONFIDENCE && alpha.data[i]! > STRAND)
      isLike[i] = 1;
  clearWide(isLike, width, height, strandPx);
  return isLike;
}
