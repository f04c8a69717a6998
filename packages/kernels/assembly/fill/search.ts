import { GOLDEN, hash32 } from './hash';
import { bandEnd, bandStart, Level, PATCH } from './level';
import { patchDistance, tails } from './patch-distance';

/** How one pass runs, see SearchPass of src/inpaint/search.ts; addresses are 0 where there is nothing. */
@unmanaged
class Pass {
  shift: f64;
  direction: f64;
  seed: f64;
  maxRadiusPx: f64;
  proximity: f64;
  reachPx: f64;
  farness: f64;
  incoherence: f64;
  recost: f64;
  usage: f64;
  wantedX: f64;
  slackX: f64;
  wantedY: f64;
  slackY: f64;
  costPerColumn: f64;
  costPerRow: f64;
}

/** One PatchMatch pass over a band, see src/inpaint/search.ts: the same matches and costs, to the bit. */
export function searchBand(level: Level, pass: Pass, band: i32): void {
  const shift = <i32>pass.shift;
  const fromRow = bandStart(band, shift);
  const toRow = bandEnd(band, shift, level.boxHeight);
  const direction = <i32>pass.direction;
  const seed = <u32>pass.seed;
  const maxRadius = <i32>pass.maxRadiusPx;
  const proximity = pass.proximity;
  const reach = pass.reachPx;
  const farness = pass.farness;
  const incoherence = <i32>pass.incoherence;
  const recost = pass.recost != 0;
  const usage = <usize>pass.usage;
  const wantedXs = <usize>pass.wantedX;
  const slackXs = <usize>pass.slackX;
  const wantedYs = <usize>pass.wantedY;
  const slackYs = <usize>pass.slackY;
  const costPerColumn = <usize>pass.costPerColumn;
  const hasPlace = wantedXs != 0;
  const perRow = pass.costPerRow;

  const width = level.width;
  const stride = level.stride;
  const boxX = level.boxX;
  const boxY = level.boxY;
  const boxWidth = level.boxWidth;
  const image = level.image;
  const source = level.source;
  const target = level.target;
  const match = level.match;
  const cost = level.cost;
  const rowBytes = (<usize>width) << 2;
  const lastX = width - PATCH;
  const lastY = level.height - PATCH;
  const firstBy = direction > 0 ? fromRow : toRow - 1;
  const endBy = direction > 0 ? toRow : fromRow - 1;
  const firstBx = direction > 0 ? 0 : boxWidth - 1;
  const endBx = direction > 0 ? boxWidth : -1;

  // Displacements of the four neighbours, packed; what is not a target has one that no candidate has.
  let shift0: i32 = 0;
  let shift1: i32 = 0;
  let shift2: i32 = 0;
  let shift3: i32 = 0;
  let shifts: i32 = 0;
  let wantedX: f64 = 0;
  let wantedY: f64 = 0;
  let slackX: f64 = 0;
  let slackY: f64 = 0;
  let perColumn: f64 = 0;

  for (let by = firstBy; by != endBy; by += direction) {
    for (let bx = firstBx; bx != endBx; bx += direction) {
      const i = by * boxWidth + bx;
      if (load<u8>(target + i) == 0) continue;
      const x = boxX + bx;
      const y = boxY + by;
      const here = image + ((<usize>(y * width + x)) << 2);
      const a = v128.load(here);
      const b = v128.load(here + rowBytes);
      const ab = tails(here, here + rowBytes);
      const c = v128.load(here + 2 * rowBytes);
      const d = v128.load(here + 3 * rowBytes);
      const cd = tails(here + 2 * rowBytes, here + 3 * rowBytes);
      const e = v128.load(here + 4 * rowBytes);
      const f = v128.load(here + 5 * rowBytes);
      const ef = tails(here + 4 * rowBytes, here + 5 * rowBytes);
      if (hasPlace) {
        wantedX = <f64>load<f32>(wantedXs + (x << 2)) - <f64>x;
        wantedY = <f64>load<f32>(wantedYs + (y << 2)) - <f64>y;
        slackX = <f64>load<f32>(slackXs + (x << 2));
        slackY = <f64>load<f32>(slackYs + (y << 2));
        perColumn = <f64>load<f32>(costPerColumn + (y << 2));
      }
      if (incoherence > 0) {
        shift0 = packedShift(match, targetAt(target, boxWidth, bx + stride, by, fromRow, toRow), x + stride, y);
        shift1 = packedShift(match, targetAt(target, boxWidth, bx - stride, by, fromRow, toRow), x - stride, y);
        shift2 = packedShift(match, targetAt(target, boxWidth, bx, by + stride, fromRow, toRow), x, y + stride);
        shift3 = packedShift(match, targetAt(target, boxWidth, bx, by - stride, fromRow, toRow), x, y - stride);
        shifts = <i32>(shift0 != NONE) + <i32>(shift1 != NONE) + <i32>(shift2 != NONE) + <i32>(shift3 != NONE);
      }

      const matched = load<i32>(match + (i << 2));
      let bestX = matched & 0xffff;
      let bestY = matched >> 16;
      let best = load<i32>(cost + (i << 2));
      let isRecosting = recost;
      let random = hash32(<u32>(y * width + x) * GOLDEN + seed);
      let radius = maxRadius;
      for (let k = isRecosting ? -1 : 0; k < 2 || radius >= 1; k++) {
        let candidateX = bestX;
        let candidateY = bestY;
        if (k < 0) {
          best = i32.MAX_VALUE;
        } else {
          if (k < 2) {
            let step = direction * stride;
            let j =
              k == 0
                ? targetAt(target, boxWidth, bx - step, by, fromRow, toRow)
                : targetAt(target, boxWidth, bx, by - step, fromRow, toRow);
            if (j < 0 && stride > 1) {
              step = direction;
              j =
                k == 0
                  ? targetAt(target, boxWidth, bx - step, by, fromRow, toRow)
                  : targetAt(target, boxWidth, bx, by - step, fromRow, toRow);
            }
            if (j < 0) continue;
            const theirs = load<i32>(match + (j << 2));
            candidateX = (theirs & 0xffff) + (k == 0 ? step : 0);
            candidateY = (theirs >> 16) + (k == 0 ? 0 : step);
            if (candidateX < 0 || candidateY < 0 || candidateX > lastX || candidateY > lastY) continue;
          } else {
            random = hash32(random + GOLDEN);
            const span = <u32>(2 * radius + 1);
            candidateX = min(lastX, max(0, bestX + <i32>(((random & 0xffff) * span) >> 16) - radius));
            candidateY = min(lastY, max(0, bestY + <i32>(((random >> 16) * span) >> 16) - radius));
            radius >>= 1;
          }
          if (candidateX == bestX && candidateY == bestY) continue;
        }
        const q = candidateY * width + candidateX;
        if (k >= 0 && load<u8>(source + q) == 0) continue;
        const dx = candidateX - x;
        const dy = candidateY - y;
        const distance = sqrt<f64>(<f64>(dx * dx + dy * dy));
        let near = proximity * distance + (distance > reach ? farness * (distance - reach) : 0);
        if (hasPlace) {
          const offRows = abs<f64>(<f64>dy - wantedY) - slackY;
          const offColumns = abs<f64>(<f64>dx - wantedX) - slackX;
          near += (offRows > 0 ? perRow * offRows : 0) + (offColumns > 0 ? perColumn * offColumns : 0);
        }
        let prior = <i32>near;
        if (incoherence > 0) {
          const packed = packShift(dx, dy);
          const same =
            <i32>(shift0 == packed) + <i32>(shift1 == packed) + <i32>(shift2 == packed) + <i32>(shift3 == packed);
          prior += incoherence * (shifts - same);
        }
        if (usage != 0) prior += <i32>load<f32>(usage + ((<usize>q) << 2));
        if (prior >= best) continue;
        const seen = patchDistance(a, b, ab, c, d, cd, e, f, ef, image + ((<usize>q) << 2), rowBytes, best - prior);
        if (seen >= best - prior) continue;
        best = seen + prior;
        bestX = candidateX;
        bestY = candidateY;
      }
      store<i32>(match + (i << 2), bestX | (bestY << 16));
      store<i32>(cost + (i << 2), best);
    }
  }
}

/** No displacement: sides are less than 32768 px. */
const NONE: i32 = i32.MIN_VALUE;

// @inline
function packShift(dx: i32, dy: i32): i32 {
  return (dx & 0xffff) | (dy << 16);
}

// @inline
function targetAt(target: usize, boxWidth: i32, bx: i32, by: i32, fromRow: i32, toRow: i32): i32 {
  if (<u32>bx >= <u32>boxWidth || by < fromRow || by >= toRow) return -1;
  const j = by * boxWidth + bx;
  return load<u8>(target + j) == 1 ? j : -1;
}

// @inline
function packedShift(match: usize, j: i32, x: i32, y: i32): i32 {
  if (j < 0) return NONE;
  const matched = load<i32>(match + (j << 2));
  return packShift((matched & 0xffff) - x, (matched >> 16) - y);
}
