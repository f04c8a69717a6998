import { HOLE, type Level } from './level.ts';
import { PATCH_SIZE } from './patch.ts';
import { firstTarget, lastTarget, nextTarget } from './target-grid.ts';

/**
 * Gives every missing pixel of box rows `fromRow` to `toRow` (exclusive) the weighted mean of what the targets that cover it
 * propose, into `voted` (the image stays as it was: bands may run at once). Returns the summed change of red, green and blue. Single precision throughout, like its WebAssembly twin.
 */
export function voteBand(level: Level, fromRow: number, toRow: number): number {
  const { width, height, pixels, hole, box, weight, offset, voted, stride } = level;
  const f = Math.fround;
  const lastX = width - PATCH_SIZE;
  const lastY = height - PATCH_SIZE;
  let change = 0;
  for (let by = fromRow; by < toRow; by++) {
    const y = box.y + by;
    const firstRow = firstTarget(y, stride, lastY);
    const bottom = lastTarget(y, lastY);
    for (let bx = 0; bx < box.width; bx++) {
      const x = box.x + bx;
      const p = y * width + x;
      if (hole[p] !== HOLE) continue;
      const firstColumn = firstTarget(x, stride, lastX);
      const right = lastTarget(x, lastX);
      let r = f(0);
      let g = f(0);
      let b = f(0);
      let t = f(0);
      let sum = f(0);
      for (let ty = firstRow; ty <= bottom; ty = nextTarget(ty, stride, lastY)) {
        const row = (ty - box.y) * box.width - box.x;
        for (let tx = firstColumn; tx <= right; tx = nextTarget(tx, stride, lastX)) {
          const j = row + tx;
          const w = weight[j];
          const pixel = pixels[p + offset[j]];
          r = f(r + f(w * (pixel & 255)));
          g = f(g + f(w * ((pixel >>> 8) & 255)));
          b = f(b + f(w * ((pixel >>> 16) & 255)));
          t = f(t + f(w * (pixel >>> 24)));
          sum = f(sum + w);
        }
      }
      const scale = f(1 / sum);
      const red = f(f(r * scale) + 0.5) | 0;
      const green = f(f(g * scale) + 0.5) | 0;
      const blue = f(f(b * scale) + 0.5) | 0;
      const texture = f(f(t * scale) + 0.5) | 0;
      const old = pixels[p];
      change +=
        Math.abs((old & 255) - red) + Math.abs(((old >>> 8) & 255) - green) + Math.abs(((old >>> 16) & 255) - blue);
      voted[by * box.width + bx] = red | (green << 8) | (blue << 16) | (texture << 24);
    }
  }
  return change;
}

/** Writes the outcome of a vote into the missing pixels of the image. */
export function applyVote({ width, pixels, hole, box, voted }: Level): void {
  for (let by = 0; by < box.height; by++)
    for (let bx = 0; bx < box.width; bx++) {
      const p = (box.y + by) * width + box.x + bx;
      if (hole[p] === HOLE) pixels[p] = voted[by * box.width + bx];
    }
}
