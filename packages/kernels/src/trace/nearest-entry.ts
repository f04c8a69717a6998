import type { Oklab } from '../colour/oklab.ts';
import { oklabDistance2, oklabOfBytes, type RgbBytes } from './oklab-of-bytes.ts';

/** Bits a channel of the colours that a palette's answers are remembered for. */
const BITS = 6;
const DROPPED_BITS = 8 - BITS;
const CENTRE = 1 << (DROPPED_BITS - 1);

/**
 * Tells the index of the palette's entry that looks nearest (Oklab) to sRGB bytes. Answers are computed once per 64th of a
 * channel's range and remembered.
 */
export function nearestEntry(palette: readonly RgbBytes[]): (red: number, green: number, blue: number) => number {
  const labs = palette.map((rgb) => {
    const lab: Oklab = [0, 0, 0];
    oklabOfBytes(...rgb, lab);
    return lab;
  });
  const known = new Uint16Array(1 << (3 * BITS));
  const lab: Oklab = [0, 0, 0];
  const centre = (value: number) => (value & -(1 << DROPPED_BITS)) + CENTRE;
  return (red, green, blue) => {
    const key = ((red >> DROPPED_BITS) << (2 * BITS)) | ((green >> DROPPED_BITS) << BITS) | (blue >> DROPPED_BITS);
    const answer = known[key]!;
    if (answer > 0) return answer - 1;
    oklabOfBytes(centre(red), centre(green), centre(blue), lab);
    let best = 0;
    let bestDistance = Infinity;
    for (let k = 0; k < labs.length; k++) {
      const distance = oklabDistance2(lab, labs[k]!);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = k;
      }
    }
    known[key] = best + 1;
    return best;
  };
}
