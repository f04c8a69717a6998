import { Level, PATCH } from './level';
import { squares, sum } from './patch-distance';
import { channels } from './vote';

/** Weight of the guide, see src/inpaint/best-source.ts. */
const GUIDE_WEIGHT: f64 = 0.1;
const PROXIMITY_PER_KNOWN_PIXEL: f64 = 0.5;
/** Bytes of a row of a patch, and of a patch and its mask in the scratch of a band. */
const ROW: usize = <usize>PATCH * 4;
const PATCH_BYTES: usize = ROW * <usize>PATCH;

/** One layer of the onion, see src/inpaint/onion-peel.ts. Addresses of words but for `known` (bytes) and `guide` (four floats a pixel). */
@unmanaged
class Peel {
  pixelsABand: f64;
  places: f64;
  count: f64;
  best: f64;
  sources: f64;
  sourceCount: f64;
  known: f64;
  guide: f64;
  /** Two patches of bytes for each band. */
  scratch: f64;
  wantedX: f64;
  slackX: f64;
  wantedY: f64;
  slackY: f64;
  costPerColumn: f64;
  costPerRow: f64;
}

/** Finds the best source for each place of a band, see src/inpaint/best-source.ts. */
export function peelBand(level: Level, peel: Peel, band: i32): void {
  const perBand = <i32>peel.pixelsABand;
  const end = min(<i32>peel.count, (band + 1) * perBand);
  const scratch = <usize>peel.scratch + <usize>band * 2 * PATCH_BYTES;
  for (let k = band * perBand; k < end; k++) {
    const place = load<i32>(<usize>peel.places + (k << 2));
    store<i32>(<usize>peel.best + (k << 2), bestSource(level, peel, place, scratch));
  }
}

function bestSource(level: Level, peel: Peel, place: i32, scratch: usize): i32 {
  const width = level.width;
  const image = level.image;
  const rowBytes = (<usize>width) << 2;
  const known = <usize>peel.known;
  const guide = <usize>peel.guide;
  const masks = scratch + PATCH_BYTES;
  let knownCount: i32 = 0;
  for (let y = 0; y < PATCH; y++)
    for (let x = 0; x < PATCH; x++) {
      const p = place + y * width + x;
      const mask: u32 = load<u8>(known + p) == 1 ? 0xffffffff : 0;
      const at = (<usize>(y * PATCH + x)) << 2;
      store<u32>(masks + at, mask);
      store<u32>(scratch + at, load<u32>(image + (p << 2)) & mask);
      knownCount += mask & 1;
    }
  if (knownCount == 0) return -1;
  const proximity = PROXIMITY_PER_KNOWN_PIXEL * <f64>knownCount;
  const x = place % width;
  const y = (place - x) / width;
  const hasPlace = peel.wantedX != 0;
  let wantedX: f64 = 0;
  let wantedY: f64 = 0;
  let slackX: f64 = 0;
  let slackY: f64 = 0;
  let perColumn: f64 = 0;
  const perRow = peel.costPerRow;
  if (hasPlace) {
    wantedX = <f64>load<f32>(<usize>peel.wantedX + (x << 2));
    wantedY = <f64>load<f32>(<usize>peel.wantedY + (y << 2));
    slackX = <f64>load<f32>(<usize>peel.slackX + (x << 2));
    slackY = <f64>load<f32>(<usize>peel.slackY + (y << 2));
    perColumn = <f64>load<f32>(<usize>peel.costPerColumn + (y << 2));
  }
  let best: f64 = <f64>i32.MAX_VALUE;
  let bestIndex: i32 = -1;
  const count = <i32>peel.sourceCount;
  for (let k = 0; k < count; k++) {
    const q = load<i32>(<usize>peel.sources + (k << 2));
    const sourceX = q % width;
    const sourceY = (q - sourceX) / width;
    const dx = sourceX - x;
    const dy = sourceY - y;
    let off: f64 = 0;
    if (hasPlace) {
      const offRows = abs<f64>(<f64>sourceY - wantedY) - slackY;
      const offColumns = abs<f64>(<f64>sourceX - wantedX) - slackX;
      off = (offRows > 0 ? perRow * offRows : 0) + (offColumns > 0 ? perColumn * offColumns : 0);
    }
    const near = <i32>(proximity * sqrt<f64>(<f64>(dx * dx + dy * dy)) + off);
    if (<f64>near >= best) continue;
    const seen = maskedDistance(scratch, masks, image + (q << 2), rowBytes, best - <f64>near) + near;
    if (<f64>seen >= best) continue;
    const bound = (best - <f64>seen) / GUIDE_WEIGHT;
    const guided = guideDistance(masks, guide + ((<usize>place) << 4), image + (q << 2), width, bound);
    const total = <f64>seen + GUIDE_WEIGHT * guided;
    if (total >= best) continue;
    best = total;
    bestIndex = q;
  }
  return bestIndex;
}

/** Squared differences over what is known of the patch; at least `bound` only says "not better". */
function maskedDistance(patch: usize, masks: usize, other: usize, rowBytes: usize, bound: f64): i32 {
  let lanes = i32x4.splat(0);
  for (let y = 0; y < PATCH; y += 2) {
    const next = other + rowBytes;
    const middle = v128.load64_lane(next, v128.load64_zero(other + 16), 1);
    const first = squares(v128.load(patch), v128.and(v128.load(other), v128.load(masks)));
    const second = squares(v128.load(patch, 16), v128.and(middle, v128.load(masks, 16)));
    const third = squares(v128.load(patch, 32), v128.and(v128.load(next + 8), v128.load(masks, 32)));
    lanes = i32x4.add(lanes, i32x4.add(i32x4.add(first, second), third));
    const total = sum(lanes);
    if (<f64>total >= bound) return total;
    patch += 2 * ROW;
    masks += 2 * ROW;
    other = next + rowBytes;
  }
  return sum(lanes);
}

/** Squared differences to the guide over what is not known. The sums of the channels are of single precision, their total is not. */
function guideDistance(masks: usize, guide: usize, other: usize, width: i32, bound: f64): f64 {
  let lanes = f32x4.splat(0);
  let total: f64 = 0;
  for (let y = 0; y < PATCH; y++) {
    for (let x: usize = 0; x < <usize>PATCH; x++) {
      if (load<u32>(masks + (x << 2)) != 0) continue;
      const difference = f32x4.sub(v128.load(guide + (x << 4)), channels(other + (x << 2)));
      lanes = f32x4.add(lanes, f32x4.mul(difference, difference));
    }
    total = <f64>f32x4.extract_lane(lanes, 0) + <f64>f32x4.extract_lane(lanes, 1);
    total = total + <f64>f32x4.extract_lane(lanes, 2) + <f64>f32x4.extract_lane(lanes, 3);
    if (total >= bound) return total;
    masks += ROW;
    guide += (<usize>width) << 4;
    other += (<usize>width) << 2;
  }
  return total;
}
