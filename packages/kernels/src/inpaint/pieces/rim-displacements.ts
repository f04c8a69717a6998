import { HOLE, KNOWN, type Level } from '../level.ts';
import type { Displacement } from './displacement.ts';
import { wordDistance } from './word-distance.ts';

/** How wide a rim is compared, px of the level. */
const RIM_PX = 3;
/** Not all of a long rim has to be looked at: every so many pixels are, to this number in all, and fewer for a first look. */
const MOST_RIM = 160;
const FIRST_LOOK = 40;
/** Displacements that are looked at closely after the first look. */
const SHORT_LIST = 200;
/** A pixel that differs from the rim by this much does not continue it at all (red + green + blue + half the texture). */
const UNLIKE = 40;
/** Pixels of the rim that are so many apart are looked at first, then those beside them. */
const APART = 8;
/** Nearer than this, things continue into themselves and nothing is gained, px of the level. */
const LEAST_PX = 3;

/** Known pixels beside the hole, in an order in which those that follow each other lie apart. */
interface Rim {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly place: Int32Array;
  readonly pixel: Int32Array;
  /** Displacements that lead from no pixel of the rim out of the picture. */
  readonly free: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/**
 * Displacements that continue much of the rim of the hole: what they copy lies level with what is around, so that a rail, a row of
 * bricks or the edge of a table goes on. Each next one is the one that continues most of what those before do not. At most `count`.
 */
export function rimDisplacements(level: Level, count: number): Displacement[] {
  const rim = rimOf(level);
  if (rim.length === 0) return [];
  const candidates = shortList(level, thinned(rim, level, FIRST_LOOK));
  const seen = thinned(rim, level, MOST_RIM);
  const length = seen.x.length;
  const gains = new Uint8Array(candidates.length * length);
  for (let c = 0; c < candidates.length; c++)
    for (let k = 0; k < length; k++) gains[c * length + k] = gainAt(level, seen, k, candidates[c].dx, candidates[c].dy);
  const reached = new Uint8Array(length);
  // What a candidate adds only becomes less with what is chosen: most need not be looked at again.
  const most = new Int32Array(candidates.length).fill(UNLIKE * length);
  const chosen: Displacement[] = [];
  while (chosen.length < count) {
    let best = -1;
    let more = 0;
    for (let c = 0; c < candidates.length; c++) {
      if (most[c] <= more) continue;
      most[c] = moreOf(c);
      if (most[c] <= more) continue;
      more = most[c];
      best = c;
    }
    if (best < 0) break;
    chosen.push(candidates[best]);
    for (let k = 0; k < length; k++) reached[k] = Math.max(reached[k], gains[best * length + k]);
  }
  return chosen;

  function moreOf(c: number): number {
    let more = 0;
    for (let k = 0; k < length; k++) more += Math.max(0, gains[c * length + k] - reached[k]);
    return more;
  }
}

/** The displacements that continue most of a few pixels of the rim, best first. */
function shortList(level: Level, rim: Rim): Displacement[] {
  const { width, height, box } = level;
  // What would take the middle of the hole out of the picture leaves too little to copy.
  const middleX = box.x + (box.width >> 1);
  const middleY = box.y + (box.height >> 1);
  const scores = new Int32Array(width * height);
  const counts = new Int32Array(UNLIKE * rim.x.length + 1);
  let least = 1;
  let reached = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const dx = x - middleX;
      const dy = y - middleY;
      if (dx * dx + dy * dy < LEAST_PX * LEAST_PX) continue;
      const score = continued(level, rim, { dx, dy }, least);
      if (score < least) continue;
      scores[y * width + x] = score;
      counts[score]++;
      for (reached++; reached - counts[least] >= SHORT_LIST; least++) reached -= counts[least];
    }
  const listed: number[] = [];
  for (let i = 0; i < scores.length; i++) if (scores[i] >= least) listed.push(i);
  return listed
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, SHORT_LIST)
    .map((i) => ({ dx: (i % width) - middleX, dy: Math.floor(i / width) - middleY }));
}

/** How well a displacement continues the rim in all; 0 as soon as that must be less than `least`. */
function continued(level: Level, rim: Rim, { dx, dy }: Displacement, least: number): number {
  const { width, hole, pixels } = level;
  const { place, pixel, free } = rim;
  const count = place.length;
  const isFree = dx >= free.left && dx <= free.right && dy >= free.top && dy <= free.bottom;
  const step = dy * width + dx;
  // What may still be lost.
  let spare = UNLIKE * count - least;
  for (let k = 0; k < count && spare >= 0; k++) {
    if (!isFree) spare -= UNLIKE - gainAt(level, rim, k, dx, dy);
    else {
      const q = place[k] + step;
      spare -= hole[q] === KNOWN ? Math.min(UNLIKE, wordDistance(pixel[k], pixels[q])) : UNLIKE;
    }
  }
  return spare < 0 ? 0 : spare + least;
}

/** How well a displacement continues pixel `k` of the rim, up to {@link UNLIKE}. */
function gainAt(
  { width, height, hole, pixels }: Level,
  { x, y, pixel }: Rim,
  k: number,
  dx: number,
  dy: number,
): number {
  const u = x[k] + dx;
  const v = y[k] + dy;
  if (u < 0 || v < 0 || u >= width || v >= height || hole[v * width + u] !== KNOWN) return 0;
  return Math.max(0, UNLIKE - wordDistance(pixel[k], pixels[v * width + u]));
}

/** Known pixels up to {@link RIM_PX} from the hole. */
function rimOf({ width, height, hole, box }: Level): number[] {
  const rim: number[] = [];
  for (let y = Math.max(0, box.y - RIM_PX); y < Math.min(height, box.y + box.height + RIM_PX); y++)
    for (let x = Math.max(0, box.x - RIM_PX); x < Math.min(width, box.x + box.width + RIM_PX); x++)
      if (hole[y * width + x] !== HOLE && isNearHole(x, y)) rim.push(y * width + x);
  return rim;

  function isNearHole(x: number, y: number): boolean {
    for (let v = Math.max(0, y - RIM_PX); v <= Math.min(height - 1, y + RIM_PX); v++)
      for (let u = Math.max(0, x - RIM_PX); u <= Math.min(width - 1, x + RIM_PX); u++)
        if (hole[v * width + u] === HOLE) return true;
    return false;
  }
}

function thinned(rim: readonly number[], { width, height, pixels }: Level, most: number): Rim {
  const step = Math.ceil(rim.length / most);
  const some = apart(rim.filter((_, k) => k % step === 0));
  const x = Int32Array.from(some, (p) => p % width);
  const y = Int32Array.from(some, (p) => Math.floor(p / width));
  return {
    x,
    y,
    place: Int32Array.from(some),
    pixel: Int32Array.from(some, (p) => pixels[p]),
    free: {
      left: -Math.min(...x),
      top: -Math.min(...y),
      right: width - 1 - Math.max(...x),
      bottom: height - 1 - Math.max(...y),
    },
  };
}

/** The same pixels, such first as lie {@link APART} apart: what does not fit shows early. */
function apart(rim: readonly number[]): number[] {
  return Array.from({ length: APART }, (_, first) => rim.filter((__, k) => k % APART === first)).flat();
}
