import { hash32 } from '../noise/hash.ts';
import type { Level } from './level.ts';
import { patchDistance } from './patch-distance.ts';
import { PATCH_SIZE, packMatch } from './patch.ts';
import type { PlacePrior } from './place-prior.ts';

const GOLDEN = 0x9e3779b9;
const NO_BOUND = 0x7fffffff;
const NEIGHBOURS = 4;

/** Height of a band. Bands never look at each other's matches, so they may run in any order or at once. */
export const BAND_ROWS = 32;
/** By how many rows bands lie higher when they are shifted. */
export const BAND_SHIFT = BAND_ROWS / 2;

/** How one PatchMatch pass runs. */
export interface SearchPass {
  /** 1 scans down and right, -1 up and left. */
  readonly direction: 1 | -1;
  readonly seed: number;
  /** First radius of the random search, px. */
  readonly maxRadiusPx: number;
  /** Cost of a pixel of distance between target and source, in squared byte differences. */
  readonly proximity: number;
  /** Up to this distance a source counts as near, px. */
  readonly reachPx: number;
  /** Cost of a pixel of distance beyond `reachPx`, on top of `proximity`. */
  readonly farness: number;
  /** Cost of each of the four neighbouring targets that copies from another displacement, in squared byte differences. */
  readonly incoherence: number;
  /** Where each place would be continued from; absent: anywhere. */
  readonly place?: PlacePrior | undefined;
  /** What each source costs by itself, image-shaped; absent: nothing. */
  readonly usage?: Float32Array | undefined;
  /** Whether stored costs are out of date because the image changed. */
  readonly recost: boolean;
}

/**
 * One PatchMatch pass (Barnes et al. 2009) over the targets of box rows `fromRow` to `toRow` (exclusive): take over a
 * neighbour's match, then sample around the best match at halving radii. Cost = squared differences of the two patches +
 * `proximity` x distance + `farness` x distance beyond `reachPx` + `incoherence` x neighbours of another displacement (the smoothness term of Pritch et al. 2009) + what
 * `place` and `usage` say.
 * Random numbers depend on place and seed only, never on the order of work.
 */
export function searchBand(level: Level, fromRow: number, toRow: number, pass: SearchPass): void {
  const { width, height, image, source, box, target, match, cost, stride } = level;
  const { direction, seed, maxRadiusPx, proximity, incoherence, reachPx, farness, recost, place, usage } = pass;
  const boxWidth = box.width;
  const rowBytes = width * 4;
  const lastX = width - PATCH_SIZE;
  const lastY = height - PATCH_SIZE;
  const firstBy = direction > 0 ? fromRow : toRow - 1;
  const endBy = direction > 0 ? toRow : fromRow - 1;
  const firstBx = direction > 0 ? 0 : boxWidth - 1;
  const endBx = direction > 0 ? boxWidth : -1;
  // Displacements of the neighbours of the current target.
  const shiftX = new Int32Array(NEIGHBOURS);
  const shiftY = new Int32Array(NEIGHBOURS);
  let shifts = 0;
  // Displacements that the current target wants, how far off costs nothing, and what more costs.
  let wantedX = 0;
  let wantedY = 0;
  let slackX = 0;
  let slackY = 0;
  const perRow = place?.costPerRow ?? 0;
  let perColumn = 0;
  for (let by = firstBy; by !== endBy; by += direction) {
    for (let bx = firstBx; bx !== endBx; bx += direction) {
      const i = by * boxWidth + bx;
      if (target[i] === 0) continue;
      const x = box.x + bx;
      const y = box.y + by;
      const here = (y * width + x) * 4;
      if (place !== undefined) wish(place, x, y);
      let bestX = match[i] & 0xffff;
      let bestY = match[i] >> 16;
      let best = cost[i];
      if (incoherence > 0) readShifts(bx, by);
      if (recost) {
        const there = (bestY * width + bestX) * 4;
        best = patchDistance(image, here, there, rowBytes, NO_BOUND) + priorCost(bestX - x, bestY - y);
        if (usage !== undefined) best += usage[there >> 2] | 0;
      }

      let random = hash32((Math.imul(y * width + x, GOLDEN) + seed) | 0);
      let radius = maxRadiusPx;
      for (let k = 0; k < 2 || radius >= 1; k++) {
        let candidateX: number;
        let candidateY: number;
        if (k < 2) {
          // The neighbour that this scan visited before: a stride away, or nearer at the last column or row.
          let step = direction * stride;
          let j = k === 0 ? targetAt(bx - step, by) : targetAt(bx, by - step);
          if (j < 0 && stride > 1) {
            step = direction;
            j = k === 0 ? targetAt(bx - step, by) : targetAt(bx, by - step);
          }
          if (j < 0) continue;
          candidateX = (match[j] & 0xffff) + (k === 0 ? step : 0);
          candidateY = (match[j] >> 16) + (k === 0 ? 0 : step);
          if (candidateX < 0 || candidateY < 0 || candidateX > lastX || candidateY > lastY) continue;
        } else {
          random = hash32((random + GOLDEN) | 0);
          const span = 2 * radius + 1;
          candidateX = Math.min(lastX, Math.max(0, bestX + (((random & 0xffff) * span) >>> 16) - radius));
          candidateY = Math.min(lastY, Math.max(0, bestY + (((random >>> 16) * span) >>> 16) - radius));
          radius >>= 1;
        }
        if (candidateX === bestX && candidateY === bestY) continue;
        const q = candidateY * width + candidateX;
        if (source[q] === 0) continue;
        const prior = priorCost(candidateX - x, candidateY - y) + (usage === undefined ? 0 : usage[q] | 0);
        if (prior >= best) continue;
        const total = patchDistance(image, here, q * 4, rowBytes, best - prior) + prior;
        if (total >= best) continue;
        best = total;
        bestX = candidateX;
        bestY = candidateY;
      }
      match[i] = packMatch(bestX, bestY);
      cost[i] = best;
    }
  }

  function targetAt(bx: number, by: number): number {
    if (bx < 0 || bx >= boxWidth || by < fromRow || by >= toRow) return -1;
    const j = by * boxWidth + bx;
    return target[j] === 1 ? j : -1;
  }

  function readShifts(bx: number, by: number): void {
    shifts = 0;
    for (let k = 0; k < NEIGHBOURS; k++) {
      const nx = bx + (k === 0 ? stride : k === 1 ? -stride : 0);
      const ny = by + (k === 2 ? stride : k === 3 ? -stride : 0);
      const j = targetAt(nx, ny);
      if (j < 0) continue;
      shiftX[shifts] = (match[j] & 0xffff) - box.x - nx;
      shiftY[shifts] = (match[j] >> 16) - box.y - ny;
      shifts++;
    }
  }

  function wish(prior: PlacePrior, x: number, y: number): void {
    wantedX = prior.wantedX[x] - x;
    wantedY = prior.wantedY[y] - y;
    slackX = prior.slackX[x];
    slackY = prior.slackY[y];
    perColumn = prior.costPerColumn[y];
  }

  function priorCost(dx: number, dy: number): number {
    const distancePx = Math.sqrt(dx * dx + dy * dy);
    const far = distancePx > reachPx ? farness * (distancePx - reachPx) : 0;
    const offRows = Math.abs(dy - wantedY) - slackY;
    const offColumns = Math.abs(dx - wantedX) - slackX;
    const off = (offRows > 0 ? perRow * offRows : 0) + (offColumns > 0 ? perColumn * offColumns : 0);
    const distance = (proximity * distancePx + far + off) | 0;
    if (incoherence === 0) return distance;
    let others = 0;
    for (let k = 0; k < shifts; k++) if (shiftX[k] !== dx || shiftY[k] !== dy) others++;
    return distance + incoherence * others;
  }
}

/** The bands of a box; shifted by half a band on every other pass, so that matches spread across every border. */
export function bandsOf(boxHeight: number, isShifted: boolean): { readonly from: number; readonly to: number }[] {
  const bands = [];
  const shift = isShifted ? BAND_SHIFT : 0;
  for (let from = -shift; from < boxHeight; from += BAND_ROWS)
    bands.push({ from: Math.max(0, from), to: Math.min(boxHeight, from + BAND_ROWS) });
  return bands;
}
