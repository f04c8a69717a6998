import { createMatte, type Matte } from '../image/matte.ts';
import { connectedComponents } from '../morphology/components.ts';
import { squaredDistance } from '../morphology/distance.ts';
import { below } from '../morphology/threshold.ts';
import { boxMean } from '../stylise/soft-blur.ts';

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
/** Of a part that is kept, what is fainter is its own haze. */
const KEPT_FROM = 0.25;
/** Share of what is clearer near by from which a pixel of a kept part starts to be in it, and is. */
const NEAR_BY = { from: 0.25, to: 0.75 } as const;
/** Alpha below which a network is sure of background. A bay of haze in a kept part that has none of it is a gap in what it sees. */
const SURE_BACKGROUND = 0.05;
const HALF = 0.5;
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
  const isKept = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const fate = fates[labels[i]!];
    if (fate === 'dropped') out.data[i] = 0;
    else if (fate === 'kept') isKept[i] = 1;
  }
  if (isKept.includes(1)) keep(out, isKept, Math.round(0.75 * edgePx));
  return out;
}

/** Makes parts subject, in place, with an even edge: what a network doubts ends in shreds. */
function keep(matte: Matte, isKept: Uint8Array, evenPx: number): void {
  const { width, height, data } = matte;
  const isClear = Float32Array.from(data, (alpha) => (alpha >= KEPT_FROM ? 1 : 0));
  const clear = boxMean(boxMean(isClear, width, height, evenPx), width, height, evenPx);
  for (let i = 0; i < data.length; i++) {
    if (isKept[i] === 0) continue;
    const share = Math.min(1, Math.max(0, (clear[i]! - NEAR_BY.from) / (NEAR_BY.to - NEAR_BY.from)));
    data[i] = Math.max(Math.min(data[i]!, KEPT_FROM), KEPT * share);
  }
  fillBays(matte, isKept);
}

/** Fills, in place, areas beside a kept part in which no pixel is surely background, shut in by the subject and the edge of the picture. */
function fillBays({ width, height, data }: Matte, isKept: Uint8Array): void {
  const { labels, areas } = connectedComponents(below(data, HALF), width, height);
  const isBeside = new Uint8Array(areas.length);
  const isBay = new Uint8Array(areas.length);
  for (let i = 0; i < data.length; i++) {
    const x = i % width;
    if (isKept[i] === 1) isBeside[labels[i]!] = 1;
    if (x === 0 || x === width - 1 || i < width || i >= data.length - width) isBay[labels[i]!] = 1;
  }
  for (let i = 0; i < data.length; i++) if (data[i]! < SURE_BACKGROUND) isBay[labels[i]!] = 0;
  isBay[0] = 0;
  for (let i = 0; i < data.length; i++) if (isBay[labels[i]!] === 1 && isBeside[labels[i]!] === 1) data[i] = KEPT;
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
