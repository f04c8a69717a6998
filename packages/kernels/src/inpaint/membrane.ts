import { HOLE, type Level } from './level.ts';

/** Sweeps and over-relaxation of SOR: enough for the coarsest level, whose hole is some patches thick at most. */
const SWEEPS = 150;
const OVER_RELAXATION = 1.6;
const CHANNELS = 4;

/**
 * The level's pixels (red, green, blue, texture) with the hole spanned smoothly: every missing pixel is the mean of its four
 * neighbours (the discrete Laplace equation; the image border pulls nothing). What a place inside the hole would look like if
 * the colours of all its rims blended into each other, the near ones most. Knows nothing about texture or edges.
 */
export function membrane({ width, height, image, hole }: Level): Float32Array {
  const colour = Float32Array.from(image);
  const missing = missingPixels(hole);
  startFromMean(colour, hole, missing);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let k = 0; k < missing.length; k++) {
      const i = missing[k];
      const x = i % width;
      const y = (i - x) / width;
      const left = x > 0 ? CHANNELS : 0;
      const right = x < width - 1 ? CHANNELS : 0;
      const up = y > 0 ? CHANNELS * width : 0;
      const down = y < height - 1 ? CHANNELS * width : 0;
      for (let p = CHANNELS * i; p < CHANNELS * i + CHANNELS; p++) {
        // Beyond the border the pixel meets itself: no pull.
        const mean = (colour[p - left] + colour[p + right] + colour[p - up] + colour[p + down]) / 4;
        colour[p] += OVER_RELAXATION * (mean - colour[p]);
      }
    }
  return colour;
}

function missingPixels(hole: Uint8Array): Int32Array {
  const missing: number[] = [];
  for (let i = 0; i < hole.length; i++) if (hole[i] === HOLE) missing.push(i);
  return Int32Array.from(missing);
}

function startFromMean(colour: Float32Array, hole: Uint8Array, missing: Int32Array): void {
  const known = hole.length - missing.length;
  for (let c = 0; c < CHANNELS; c++) {
    let sum = 0;
    for (let i = 0; i < hole.length; i++) if (hole[i] !== HOLE) sum += colour[CHANNELS * i + c];
    for (let k = 0; k < missing.length; k++) colour[CHANNELS * missing[k] + c] = sum / known;
  }
}
