/**
 * How one row is resampled. `area` integrates the source exactly (pixels are boxes) and is meant for shrinking; `triangle`
 * is bilinear; `cubic` is Catmull-Rom (Keys 1981, a = -0.5); `lanczos3` is the windowed sinc (Duchon 1979). All widen when
 * shrinking, so none aliases.
 */
export type ResampleFilter = 'area' | 'triangle' | 'cubic' | 'lanczos3';

/** A stretch of a row in pixels, edges included: `{ start: 0, length: width }` is the whole row. It may reach outside the row. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** The weights that make a target row from a source row: target pixel `i` is the sum of `weights[i * count + k] * source[first[i] + k]`. */
export interface Taps {
  readonly targetLength: number;
  /** Weights a target pixel, the same for all. */
  readonly count: number;
  /** First source pixel of each target pixel; `first[i] + count` never passes the end of the row. */
  readonly first: Int32Array;
  readonly weights: Float32Array;
}

const SUPPORT: Record<Exclude<ResampleFilter, 'area'>, number> = { triangle: 1, cubic: 2, lanczos3: 3 };

/**
 * Computes the taps from `span` of a row of `sourceLength` pixels to `targetLength` pixels. Centres are registered: the edges of
 * the span are the edges of the target row. What lies outside the row repeats its edge pixel; weights of a pixel sum to 1.
 */
export function createTaps(
  sourceLength: number,
  targetLength: number,
  filter: ResampleFilter,
  span: Span = { start: 0, length: sourceLength },
): Taps {
  const step = span.length / targetLength;
  const scale = Math.max(1, step);
  const reach = filter === 'area' ? step / 2 : SUPPORT[filter] * scale;
  // Whole pixels count for an area, centres for the other filters, where a tap at the very end weighs nothing.
  const isArea = filter === 'area';
  const wanted = Math.ceil(reach * 2) + (isArea ? 1 : 0);
  const count = Math.min(wanted, sourceLength);
  const first = new Int32Array(targetLength);
  const weights = new Float32Array(targetLength * count);
  for (let i = 0; i < targetLength; i++) {
    const centre = span.start + (i + 0.5) * step;
    const leftmost = isArea ? Math.floor(centre - reach) : Math.floor(centre - reach - 0.5) + 1;
    const start = Math.min(Math.max(0, leftmost), sourceLength - count);
    first[i] = start;
    let sum = 0;
    for (let k = 0; k < wanted; k++) {
      const x = leftmost + k;
      const weight = isArea ? overlap(x, centre, reach) : WEIGHT[filter]((x + 0.5 - centre) / scale);
      const slot = Math.min(Math.max(x - start, 0), count - 1);
      weights[i * count + slot] += weight;
      sum += weight;
    }
    for (let k = 0; k < count; k++) weights[i * count + k] /= sum;
  }
  return { targetLength, count, first, weights };
}

/** How much of pixel `x` lies within `reach` of `centre`. */
function overlap(x: number, centre: number, reach: number): number {
  return Math.max(0, Math.min(x + 1, centre + reach) - Math.max(x, centre - reach));
}

const WEIGHT: Record<Exclude<ResampleFilter, 'area'>, (distance: number) => number> = {
  triangle: (distance) => Math.max(0, 1 - Math.abs(distance)),
  cubic: (distance) => {
    const x = Math.abs(distance);
    if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
    if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
    return 0;
  },
  lanczos3: (distance) => {
    if (distance === 0) return 1;
    if (Math.abs(distance) >= 3) return 0;
    const angle = Math.PI * distance;
    return (3 * Math.sin(angle) * Math.sin(angle / 3)) / (angle * angle);
  },
};
