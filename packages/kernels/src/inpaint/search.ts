import { hash32 } from '../noise/hash.ts';
import type { Level } from './level.ts';
import { patchDistance } from './patch-distance.ts';
import { PATCH_SIZE, packMatch } from './patch.ts';

const GOLDEN = 0x9e3779b9;
const NO_BOUND = 0x7fffffff;

/** Height of a band. Bands never look at each other's matches, so they may run in any order or at once. */
export const BAND_ROWS = 32;

/** How one PatchMatch pass runs. */
export interface SearchPass {
  /** 1 scans down and right, -1 up and left. */
  readonly direction: 1 | -1;
  readonly seed: number;
  /** First radius of the random search, px. */
  readonly maxRadiusPx: number;
  /** Cost of a pixel of distance between target and source, in squared byte differences. */
  readonly proximity: number;
  /** Whether stored costs are out of date because the image changed. */
  readonly recost: boolean;
}

/**
 * One PatchMatch pass (Barnes et al. 2009) over the targets of box rows `fromRow` to `toRow` (exclusive): take over a
 * neighbour's match, then sample around the best match at halving radii. Cost = squared differences of the two patches +
 * `proximity` x distance. Random numbers depend on place and seed only, never on the order of work.
 */
export function searchBand(level: Level, fromRow: number, toRow: number, pass: SearchPass): void {
  const { width, height, image, source, box, target, match, cost, stride } = level;
  const { direction, seed, maxRadiusPx, proximity, recost } = pass;
  const boxWidth = box.width;
  const rowBytes = width * 4;
  const lastX = width - PATCH_SIZE;
  const lastY = height - PATCH_SIZE;
  const firstBy = direction > 0 ? fromRow : toRow - 1;
  const endBy = direction > 0 ? toRow : fromRow - 1;
  const firstBx = direction > 0 ? 0 : boxWidth - 1;
  const endBx = direction > 0 ? boxWidth : -1;
  for (let by = firstBy; by !== endBy; by += direction) {
    for (let bx = firstBx; bx !== endBx; bx += direction) {
      const i = by * boxWidth + bx;
      if (target[i] === 0) continue;
      const x = box.x + bx;
      const y = box.y + by;
      const here = (y * width + x) * 4;
      let bestX = match[i] & 0xffff;
      let bestY = match[i] >> 16;
      let best = cost[i];
      if (recost) {
        const dx = bestX - x;
        const dy = bestY - y;
        const there = (bestY * width + bestX) * 4;
        best = patchDistance(image, here, there, rowBytes, NO_BOUND) + ((proximity * Math.sqrt(dx * dx + dy * dy)) | 0);
      }

      for (let k = 0; k < 2; k++) {
        // The neighbour that this scan visited before: a stride away, or nearer at the last column or row.
        let stepX = k === 0 ? direction * stride : 0;
        let stepY = k === 0 ? 0 : direction * stride;
        let j = neighbour(bx - stepX, by - stepY);
        if (j < 0 && stride > 1) {
          stepX = k === 0 ? direction : 0;
          stepY = k === 0 ? 0 : direction;
          j = neighbour(bx - stepX, by - stepY);
        }
        if (j < 0) continue;
        const candidateX = (match[j] & 0xffff) + stepX;
        const candidateY = (match[j] >> 16) + stepY;
        if (candidateX < 0 || candidateY < 0 || candidateX > lastX || candidateY > lastY) continue;
        if (candidateX === bestX && candidateY === bestY) continue;
        const q = candidateY * width + candidateX;
        if (source[q] === 0) continue;
        const dx = candidateX - x;
        const dy = candidateY - y;
        const near = (proximity * Math.sqrt(dx * dx + dy * dy)) | 0;
        if (near >= best) continue;
        const total = patchDistance(image, here, q * 4, rowBytes, best - near) + near;
        if (total >= best) continue;
        best = total;
        bestX = candidateX;
        bestY = candidateY;
      }

      let random = hash32((Math.imul(y * width + x, GOLDEN) + seed) | 0);
      for (let radius = maxRadiusPx; radius >= 1; radius >>= 1) {
        random = hash32((random + GOLDEN) | 0);
        const span = 2 * radius + 1;
        const candidateX = Math.min(lastX, Math.max(0, bestX + (((random & 0xffff) * span) >>> 16) - radius));
        const candidateY = Math.min(lastY, Math.max(0, bestY + (((random >>> 16) * span) >>> 16) - radius));
        if (candidateX === bestX && candidateY === bestY) continue;
        const q = candidateY * width + candidateX;
        if (source[q] === 0) continue;
        const dx = candidateX - x;
        const dy = candidateY - y;
        const near = (proximity * Math.sqrt(dx * dx + dy * dy)) | 0;
        if (near >= best) continue;
        const total = patchDistance(image, here, q * 4, rowBytes, best - near) + near;
        if (total >= best) continue;
        best = total;
        bestX = candidateX;
        bestY = candidateY;
      }
      match[i] = packMatch(bestX, bestY);
      cost[i] = best;
    }
  }

  function neighbour(bx: number, by: number): number {
    if (bx < 0 || bx >= boxWidth || by < fromRow || by >= toRow) return -1;
    const j = by * boxWidth + bx;
    return target[j] === 1 ? j : -1;
  }
}

/** The bands of one pass, shifted by half a band on odd passes so that matches spread across every border. */
export function bandsOf(boxHeight: number, pass: number): { readonly from: number; readonly to: number }[] {
  const bands = [];
  const shift = pass % 2 === 0 ? 0 : BAND_ROWS / 2;
  for (let from = -shift; from < boxHeight; from += BAND_ROWS)
    bands.push({ from: Math.max(0, from), to: Math.min(boxHeight, from + BAND_ROWS) });
  return bands;
}
