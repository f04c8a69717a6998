import type { Plane } from '@backlot/kernels';

const BINS = 256;
/** Most that one of {@link BINS} tones counts, share of the picture: photographs stay below, flat grounds are far above. */
const MOST_SHARE = 0.012;

/**
 * Tones (0..1) below which the given shares of a picture's tones lie. An even ground counts little however wide it is: by area
 * alone a drawing on paper would have a boundary for the paper and none for what is drawn. Rises strictly.
 */
export function toneBounds({ data }: Plane, shares: readonly number[]): number[] {
  const counts = new Float64Array(BINS);
  for (let i = 0; i < data.length; i++) counts[Math.min(BINS - 1, Math.max(0, (data[i]! * BINS) | 0))]!++;
  const most = Math.max(1, MOST_SHARE * data.length);
  let total = 0;
  for (let bin = 0; bin < BINS; bin++) total += counts[bin] = Math.min(most, counts[bin]!);
  let bin = 0;
  let seen = counts[0]!;
  return shares.map((share, index) => {
    while (seen < share * total && bin < BINS - shares.length + index) seen += counts[++bin]!;
    const bound = (bin + 1) / BINS;
    // The next boundary lies at least one tone further.
    seen += counts[++bin] ?? 0;
    return bound;
  });
}
