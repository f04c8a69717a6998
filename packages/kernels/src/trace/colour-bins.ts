import type { Oklab } from '../colour/oklab.ts';
import type { Raster } from '../image/raster.ts';
import { oklabOfBytes, type RgbBytes } from './oklab-of-bytes.ts';

/** Pixels of nearly one colour: how many, and the exact colour that most of them share, if one does. */
export interface ColourBin {
  readonly count: number;
  /** Of those, how many lie amid pixels of their own colour: the evidence of an area rather than of an edge. */
  readonly solidCount: number;
  /** The majority colour (Boyer, Moore 1981); the mean where there is none. */
  readonly exact: RgbBytes;
  /** Whether there is such a majority. */
  readonly isExact: boolean;
  /** Of `exact`. */
  readonly lab: Oklab;
}

/** Bits a channel that tell bins apart. */
const BITS = 5;
const DROPPED_BITS = 8 - BITS;
/** Votes left, as a share, above which a candidate is taken for the colour that was meant. */
const CLEAR_MAJORITY = 0.2;

/** What {@link countColours} tells pixels by; `solid` is among `counted`. */
export const PixelRole = { ignored: 0, counted: 1, solid: 2 } as const;

/** The colours of a picture in bins, the fullest first. `roles` says for each pixel what it counts as ({@link PixelRole}). */
export function countColours({ data }: Raster, roles: Uint8Array): ColourBin[] {
  const size = 1 << (3 * BITS);
  const counts = new Uint32Array(size);
  const solids = new Uint32Array(size);
  const sums = new Float64Array(size * 3);
  const candidates = new Uint32Array(size);
  const votes = new Int32Array(size);
  for (let i = 0, p = 0; i < roles.length; i++, p += 4) {
    const role = roles[i]!;
    if (role === PixelRole.ignored) continue;
    const r = data[p]!;
    const g = data[p + 1]!;
    const b = data[p + 2]!;
    const bin = ((r >> DROPPED_BITS) << (2 * BITS)) | ((g >> DROPPED_BITS) << BITS) | (b >> DROPPED_BITS);
    counts[bin]!++;
    if (role === PixelRole.solid) solids[bin]!++;
    sums[bin * 3]! += r;
    sums[bin * 3 + 1]! += g;
    sums[bin * 3 + 2]! += b;
    const colour = (r << 16) | (g << 8) | b;
    if (votes[bin] === 0) candidates[bin] = colour;
    votes[bin]! += candidates[bin] === colour ? 1 : -1;
  }
  const bins: ColourBin[] = [];
  for (let bin = 0; bin < size; bin++) {
    const count = counts[bin]!;
    if (count === 0) continue;
    const mean: RgbBytes = [
      Math.round(sums[bin * 3]! / count),
      Math.round(sums[bin * 3 + 1]! / count),
      Math.round(sums[bin * 3 + 2]! / count),
    ];
    const isExact = votes[bin]! > CLEAR_MAJORITY * count;
    const exact = isExact ? bytesOf(candidates[bin]!) : mean;
    const lab: Oklab = [0, 0, 0];
    oklabOfBytes(...exact, lab);
    bins.push({ count, solidCount: solids[bin]!, exact, isExact, lab });
  }
  return bins.toSorted((a, b) => b.count - a.count);
}

function bytesOf(colour: number): RgbBytes {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
