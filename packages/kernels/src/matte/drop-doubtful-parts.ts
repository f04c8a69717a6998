import { createMatte, type Matte } from '../image/matte.ts';
import { connectedComponents } from '../morphology/components.ts';
import { squaredDistance } from '../morphology/distance.ts';
import { below } from '../morphology/threshold.ts';

interface DoubtOptions {
  /** Half-width of a soft edge, px: doubt that is nowhere wider is an edge and stays. */
  readonly edgePx: number;
  /** Parts whose mean alpha is below this are dropped, 0..1. */
  readonly keptFrom: number;
  /** Smaller parts than this share of the certain subject stay: they are blemishes, not things. */
  readonly minShare: number;
}

/** Alphas outside these are certain. */
const DOUBTFUL = { from: 0.1, to: 0.9 } as const;
/** Share of a part's rim that must lie at certain background: a doubt inside the subject is a hole to be filled, not a part. */
const MIN_OPEN_RIM = 0.25;
/** What counts as lying at something, in half-widths of an edge. */
const NEAR = 2;

/**
 * Drops wide grey areas beside a subject that is certain otherwise: what a saliency network half believes in is, there, a neighbour
 * in the background. A soft edge is doubt too, but narrow; it stays as it is. About 40 ms a megapixel.
 */
export function dropDoubtfulParts(matte: Matte, { edgePx, keptFrom, minShare }: DoubtOptions): Matte {
  const { width, height, data } = matte;
  const isDoubtful = Uint8Array.from(data, (alpha) => (alpha >= DOUBTFUL.from && alpha <= DOUBTFUL.to ? 1 : 0));
  const { labels, areas } = connectedComponents(opened(isDoubtful, width, height, edgePx), width, height);
  const toBackground = squaredDistance(below(data, DOUBTFUL.from), width, height);
  const nearPx2 = (NEAR * edgePx) ** 2;
  const sums = new Float64Array(areas.length);
  const rims = new Uint32Array(areas.length);
  const openRims = new Uint32Array(areas.length);
  let certain = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i]! > DOUBTFUL.to) certain++;
    const label = labels[i]!;
    if (label === 0) continue;
    sums[label]! += data[i]!;
    for (const neighbour of [i - width, i + width, i % width > 0 ? i - 1 : -1, i % width < width - 1 ? i + 1 : -1]) {
      if (neighbour < 0 || neighbour >= data.length || labels[neighbour] === label) continue;
      rims[label]!++;
      if (toBackground[i]! <= nearPx2) openRims[label]!++;
    }
  }
  const isDropped = Uint8Array.from(areas, (area, label) =>
    label > 0 &&
    area >= minShare * certain &&
    sums[label]! / area < keptFrom &&
    openRims[label]! >= MIN_OPEN_RIM * rims[label]!
      ? 1
      : 0,
  );
  return createMatte(
    width,
    height,
    data.map((alpha, i) => (isDropped[labels[i]!] === 1 ? 0 : alpha)),
  );
}

/** What is left of an area when everything narrower than twice the radius is taken away. */
function opened(area: Uint8Array, width: number, height: number, radiusPx: number): Uint8Array {
  const outside = squaredDistance(
    area.map((value) => 1 - value),
    width,
    height,
  );
  const core = Uint8Array.from(outside, (distance, i) => (area[i] === 1 && distance > radiusPx * radiusPx ? 1 : 0));
  const toCore = squaredDistance(core, width, height);
  return Uint8Array.from(toCore, (distance, i) => (area[i] === 1 && distance <= (radiusPx + 1) ** 2 ? 1 : 0));
}
