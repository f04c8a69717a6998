import { orderByDepth } from './depth-order.ts';
import { HOLE, type Level } from './level.ts';

/**
 * Fills the hole smoothly: from the rim inwards, each pixel the mean of those of its eight neighbours that are known or already
 * filled. A start for matching, and all that can be done where no whole patch is known.
 */
export function diffuse(level: Level): void {
  const { width, height, image, hole } = level;
  const filled = new Uint8Array(width * height);
  for (let i = 0; i < filled.length; i++) filled[i] = hole[i] === HOLE ? 0 : 1;
  const { order } = orderByDepth(level);
  const sum = new Int32Array(4);
  for (let k = 0; k < order.length; k++) {
    const i = order[k];
    const x = i % width;
    const y = (i - x) / width;
    let count = 0;
    sum.fill(0);
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const j = ny * width + nx;
        if (filled[j] === 0) continue;
        count++;
        for (let c = 0; c < 4; c++) sum[c] += image[4 * j + c];
      }
    if (count === 0) continue;
    for (let c = 0; c < 4; c++) image[4 * i + c] = Math.round(sum[c] / count);
    filled[i] = 1;
  }
}
