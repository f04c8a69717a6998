import { HOLE, type LevelImage } from './level.ts';

/** How strongly texture counts against colour: T = 4 x mean gradient (swept 2..8). */
const GAIN = 4;
/** The mean is taken over a 17 x 17 box (swept 4..16). */
const RADIUS_PX = 8;
/** Integer luma of Rec. 601, sum 256. */
const LUMA = [77, 150, 29] as const;

/**
 * Writes the fourth byte of every pixel: how busy its surroundings are, `min(255, 4 x mean(|dx Y| + |dy Y|))` over known pixels
 * of a 17 x 17 box; 0 in the hole. Matched and voted like a colour, it keeps smooth patches out of texture (after Newson et al.
 * 2014, section 3.2). Integer arithmetic: the same on every machine.
 */
export function addTextureChannel(level: LevelImage): void {
  const { width, height, image, hole } = level;
  const rows = 2 * RADIUS_PX + 1;
  const gradients = new Int32Array(rows * width);
  const columnSum = new Int32Array(width);
  const columnCount = new Int32Array(width);
  const boundary = Math.min(RADIUS_PX, height);
  for (let y = 0; y < boundary; y++) addRow(y);
  for (let y = 0; y < height; y++) {
    if (y - RADIUS_PX - 1 >= 0) removeRow(y - RADIUS_PX - 1);
    if (y + RADIUS_PX < height) addRow(y + RADIUS_PX);
    let sum = 0;
    let count = 0;
    for (let x = 0; x < Math.min(RADIUS_PX, width); x++) {
      sum += columnSum[x];
      count += columnCount[x];
    }
    for (let x = 0; x < width; x++) {
      if (x + RADIUS_PX < width) {
        sum += columnSum[x + RADIUS_PX];
        count += columnCount[x + RADIUS_PX];
      }
      if (x - RADIUS_PX - 1 >= 0) {
        sum -= columnSum[x - RADIUS_PX - 1];
        count -= columnCount[x - RADIUS_PX - 1];
      }
      const i = y * width + x;
      image[4 * i + 3] = hole[i] === HOLE ? 0 : Math.min(255, Math.round((GAIN * sum) / (256 * count)));
    }
  }

  function addRow(y: number): void {
    const ring = (y % rows) * width;
    for (let x = 0; x < width; x++) {
      const gradient = gradientAt(level, x, y);
      gradients[ring + x] = gradient;
      if (gradient < 0) continue;
      columnSum[x] += gradient;
      columnCount[x]++;
    }
  }

  function removeRow(y: number): void {
    const ring = (y % rows) * width;
    for (let x = 0; x < width; x++) {
      const gradient = gradients[ring + x];
      if (gradient < 0) continue;
      columnSum[x] -= gradient;
      columnCount[x]--;
    }
  }
}

/** Luma step to the right plus step down, x 256; -1 in the hole. Steps into the hole do not count. */
function gradientAt({ width, height, image, hole }: LevelImage, x: number, y: number): number {
  const i = y * width + x;
  if (hole[i] === HOLE) return -1;
  const here = luma(image, i);
  let gradient = 0;
  if (x < width - 1 && hole[i + 1] !== HOLE) gradient += Math.abs(luma(image, i + 1) - here);
  if (y < height - 1 && hole[i + width] !== HOLE) gradient += Math.abs(luma(image, i + width) - here);
  return gradient;
}

function luma(image: Uint8Array, i: number): number {
  return LUMA[0] * image[4 * i] + LUMA[1] * image[4 * i + 1] + LUMA[2] * image[4 * i + 2];
}
