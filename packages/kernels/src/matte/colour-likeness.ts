import type { OklabPicture } from '../colour/oklab-picture.ts';
import { blurBins } from './blur-bins.ts';

/** Bins along lightness 0..1 and along each hue axis. */
const LIGHTNESS_BINS = 20;
const HUE_BINS = 30;
/** Half the span of the hue axes that bins cover; the few colours beyond go to the last bin. */
const HUE_SPAN = 0.24;
/** A share of the pixels that says nothing yet: colours as rare as this on both sides are not told apart. */
const RARE = 2e-4;
/** Log-odds that colour alone may reach. */
const MOST = 4;

/**
 * Log-odds, -4..4, that a pixel's colour is of the subject rather than of the ground: from two histograms in Oklab, each learnt from the
 * pixels of a positive weight, blurred by one bin.
 */
export function colourLikeness(picture: OklabPicture, subject: Float32Array, ground: Float32Array): Float32Array {
  const bins = binOfPixels(picture);
  const ofSubject = histogram(bins, subject);
  const ofGround = histogram(bins, ground);
  const out = new Float32Array(bins.length);
  for (let i = 0; i < out.length; i++) {
    const odds = Math.log((ofSubject[bins[i]!]! + RARE) / (ofGround[bins[i]!]! + RARE));
    out[i] = Math.min(MOST, Math.max(-MOST, odds));
  }
  return out;
}

function binOfPixels({ lightness, greenRed, blueYellow }: OklabPicture): Int32Array {
  const bins = new Int32Array(lightness.length);
  for (let i = 0; i < bins.length; i++)
    bins[i] =
      (binOf(lightness[i]!, LIGHTNESS_BINS) * HUE_BINS + binOf((greenRed[i]! / HUE_SPAN + 1) / 2, HUE_BINS)) *
        HUE_BINS +
      binOf((blueYellow[i]! / HUE_SPAN + 1) / 2, HUE_BINS);
  return bins;
}

function binOf(value: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(value * count)));
}

/** Shares of the total weight, blurred along each axis by a quarter, a half, a quarter. */
function histogram(bins: Int32Array, weights: Float32Array): Float32Array {
  const shares = new Float32Array(LIGHTNESS_BINS * HUE_BINS * HUE_BINS);
  let total = 0;
  for (let i = 0; i < bins.length; i++) {
    shares[bins[i]!]! += weights[i]!;
    total += weights[i]!;
  }
  const scale = total > 0 ? 1 / total : 0;
  return blurBins(shares, [1, HUE_BINS, HUE_BINS * HUE_BINS]).map((share) => share * scale);
}
