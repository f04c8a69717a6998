import type { OklabPicture } from '../colour/oklab-picture.ts';
import { boxMean } from '../stylise/soft-blur.ts';

/** A picture without its texture, and how much texture each place has. */
export interface CalmPicture extends OklabPicture {
  /** Standard deviation of the colours in the calmest window at a pixel, Oklab. */
  readonly unrest: Float32Array;
}

/** Hue counts twice as much as lightness, which shading changes too. */
const HUE = 2;

/**
 * Every pixel in the mean colour of the calmest of the nine windows of (2 `radiusPx` + 1) px that hold it, and how calm that is (after
 * Kuwahara et al. 1976, "Processing of RI-angiocardiographic images"). Edges of things stay where they are; a fine print becomes
 * its paper, and shows by its unrest. About 12 ms for 100 000 pixels.
 */
export function calmColours(picture: OklabPicture, radiusPx: number): CalmPicture {
  const { width, height, alpha } = picture;
  const means = [picture.lightness, picture.greenRed, picture.blueYellow].map((channel) =>
    boxMean(channel, width, height, radiusPx),
  ) as [Float32Array, Float32Array, Float32Array];
  const variance = varianceAround(picture, means, radiusPx);
  const from = calmest(variance, width, height, radiusPx);
  return {
    width,
    height,
    alpha,
    lightness: taken(means[0], from),
    greenRed: taken(means[1], from),
    blueYellow: taken(means[2], from),
    unrest: roots(taken(variance, from)),
  };
}

function varianceAround(
  { width, height, lightness, greenRed, blueYellow }: OklabPicture,
  [meanLightness, meanGreenRed, meanBlueYellow]: readonly [Float32Array, Float32Array, Float32Array],
  radiusPx: number,
): Float32Array {
  const squares = new Float32Array(lightness.length);
  for (let i = 0; i < squares.length; i++)
    squares[i] = lightness[i]! ** 2 + HUE * HUE * (greenRed[i]! ** 2 + blueYellow[i]! ** 2);
  const variance = boxMean(squares, width, height, radiusPx);
  for (let i = 0; i < variance.length; i++)
    variance[i]! -= meanLightness[i]! ** 2 + HUE * HUE * (meanGreenRed[i]! ** 2 + meanBlueYellow[i]! ** 2);
  return variance;
}

function taken(values: Float32Array, from: Int32Array): Float32Array {
  const out = new Float32Array(from.length);
  for (let i = 0; i < out.length; i++) out[i] = values[from[i]!]!;
  return out;
}

/** Square roots, in place; what rounding left below 0 counts as 0. */
function roots(values: Float32Array): Float32Array {
  for (let i = 0; i < values.length; i++) values[i] = Math.sqrt(Math.max(0, values[i]!));
  return values;
}

/** For every pixel the centre of the window around it that varies least. */
function calmest(variance: Float32Array, width: number, height: number, radiusPx: number): Int32Array {
  const out = new Int32Array(variance.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      let best = i;
      for (let row = Math.max(0, y - radiusPx); row <= Math.min(height - 1, y + radiusPx); row += radiusPx)
        for (let column = Math.max(0, x - radiusPx); column <= Math.min(width - 1, x + radiusPx); column += radiusPx)
          if (variance[row * width + column]! < variance[best]!) best = row * width + column;
      out[i] = best;
    }
  return out;
}
