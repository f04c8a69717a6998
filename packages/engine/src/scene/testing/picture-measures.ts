import { linearToSrgb, type LinearRaster } from '@backlot/kernels';

const CELLS = 8;

/** Mean difference of two pictures of the same size on a coarse grid, in encoded values 0..1: small things do not count. */
export function pictureDistance(a: LinearRaster, b: LinearRaster): number {
  const [first, second] = [coarse(a), coarse(b)];
  return first.reduce((sum, value, i) => sum + Math.abs(value - (second[i] ?? NaN)), 0) / first.length;
}

function coarse({ width, height, data }: LinearRaster): number[] {
  const sums = Array.from({ length: CELLS * CELLS * 3 }, () => 0);
  const perCell = (width / CELLS) * (height / CELLS);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * CELLS) / height) * CELLS + Math.floor((x * CELLS) / width);
      for (let c = 0; c < 3; c++)
        sums[cell * 3 + c] = (sums[cell * 3 + c] ?? 0) + linearToSrgb(data[(y * width + x) * 4 + c] ?? NaN) / perCell;
    }
  return sums;
}

/** Mean of a channel over rows `from` up to `to`, linear; over the whole picture where no rows are given. */
export function meanOf({ width, height, data }: LinearRaster, channel: number, from = 0, to = height): number {
  let sum = 0;
  for (let y = from; y < to; y++) for (let x = 0; x < width; x++) sum += data[(y * width + x) * 4 + channel] ?? NaN;
  return sum / (width * (to - from));
}

/** Contrast of a channel over rows `from` up to `to`: the mean distance from their mean, as a share of it. */
export function spreadOf(picture: LinearRaster, channel: number, from: number, to: number): number {
  const { width, data } = picture;
  const middle = meanOf(picture, channel, from, to);
  let sum = 0;
  for (let i = from * width; i < to * width; i++) sum += Math.abs((data[i * 4 + channel] ?? NaN) - middle);
  return sum / ((to - from) * width) / middle;
}
