import { createMatte, type Matte } from '../image/matte.ts';
import { connectedComponents } from '../morphology/components.ts';
import { squaredDistance } from '../morphology/distance.ts';
import { below } from '../morphology/threshold.ts';

/** A part is made background, made subject, or left as it is. */
type Fate = 'dropped' | 'kept' | 'stays';

interface DoubtOptions {
  /** Half-width of a soft edge, px: doubt that is nowhere wider is an edge and stays. */
  readonly edgePx: number;
  /** What becomes of a part of a mean alpha. */
  readonly decide: (meanAlpha: number) => Fate;
  /** Smaller parts than this share of the certain subject stay: they are blemishes, not things. */
  readonly minShare: number;
}

/** Alphas outside these are certain. */
const DOUBTFUL = { from: 0.1, to: 0.9 } as const;
/** Of a part that is kept, what is fainter stays as it is: its own haze. */
const KEPT_FROM = 0.25;
/** Alpha of a part that is kept: subject, but less certain than what the network finds. */
const KEPT = 0.92;
/** Share of a part's rim that must lie at certain background: a doubt inside the subject is a hole to be filled, not a part. */
const MIN_OPEN_RIM = 0.25;
/** What counts as lying at something, in half-widths of an edge. */
const NEAR = 2;

/**
 * Decides about wide grey areas at the edge of a subject: parts of it that a saliency network half misses, or neighbours that it half
 * believes in. A soft edge is doubt too, but narrow; it stays as it is. About 8 ms at 512 px, less where
 * nothing is doubtful.
 */
export function decideDoubtfulParts(matte: Matte, { edgePx, decide, minShare }: DoubtOptions): Matte {
  const { width, height, data } = matte;
  const isDoubtful = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) isDoubtful[i] = data[i]! >= DOUBTFUL.from && data[i]! <= DOUBTFUL.to ? 1 : 0;
  const wide = opened(isDoubtful, width, height, edgePx);
  if (wide === undefined) return createMatte(width, height, data.slice());
  const { labels, areas } = connectedComponents(wide, width, height);
  const toBackground = squaredDistance(below(data, DOUBTFUL.from), width, height, NEAR * edgePx);
  const nearPx2 = (NEAR * edgePx) ** 2;
  const sums = new Float64Array(areas.length);
  const rims = new Uint32Array(areas.length);
  const openRims = new Uint32Array(areas.length);
  let certain = 0;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (data[i]! > DOUBTFUL.to) certain++;
      const label = labels[i]!;
      if (label === 0) continue;
      sums[label]! += data[i]!;
      const rim =
        (y > 0 && labels[i - width] !== label ? 1 : 0) +
        (y < height - 1 && labels[i + width] !== label ? 1 : 0) +
        (x > 0 && labels[i - 1] !== label ? 1 : 0) +
        (x < width - 1 && labels[i + 1] !== label ? 1 : 0);
      rims[label]! += rim;
      if (toBackground[i]! <= nearPx2) openRims[label]! += rim;
    }
  const fates = Array.from(areas, (area, label): Fate => {
    const isPart = label > 0 && area >= minShare * certain && openRims[label]! >= MIN_OPEN_RIM * rims[label]!;
    return isPart ? decide(sums[label]! / area) : 'stays';
  });
  const out = createMatte(width, height, data.slice());
  for (let i = 0; i < data.length; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    if (fates[label] === 'dropped') out.data[i] = 0;
    else if (fates[label] === 'kept' && data[i]! >= KEPT_FROM) out.data[i] = Math.max(data[i]!, KEPT);
  }
  return out;
}

/** What is left of an area when everything narrower than twice the radius is taken away, if anything is. */
function opened(area: Uint8Array, width: number, height: number, radiusPx: number): Uint8Array | undefined {
  const outside = new Uint8Array(area.length);
  for (let i = 0; i < area.length; i++) outside[i] = 1 - area[i]!;
  const depth = squaredDistance(outside, width, height, radiusPx);
  const core = new Uint8Array(area.length);
  for (let i = 0; i < area.length; i++) if (area[i] === 1 && depth[i]! > radiusPx * radiusPx) core[i] = 1;
  if (!core.includes(1)) return undefined;
  const toCore = squaredDistance(core, width, height, radiusPx + 1);
  const out = new Uint8Array(area.length);
  for (let i = 0; i < area.length; i++) out[i] = area[i] === 1 && toCore[i]! <= (radiusPx + 1) ** 2 ? 1 : 0;
  return out;
}
