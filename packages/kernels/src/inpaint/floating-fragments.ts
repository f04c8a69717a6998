import type { Rect } from '../image/rect.ts';
import { DISTANCE_UNITS_PER_PX } from './distance.ts';
import { growRect } from './grow-rect.ts';
import { HOLE, type Level } from './level.ts';

/**
 * A piece of something in the hole that nothing around it looks like: half a face copied from further up, a bush on a balcony.
 * Pixels are indices into the level.
 */
export interface Fragment {
  readonly pixels: readonly number[];
  /** Those that are least like the surroundings: what the fragment is a piece of. */
  readonly core: readonly number[];
  /** How unlike they are, levels of a channel. */
  readonly strangeness: number;
}

// All chosen on 67 holes of the bench and 165 more on its photographs, by eye on whatever changed.
/** Surroundings of a missing pixel: what is known up to this far beyond its own depth, px of the level. */
const REACH_PX = 5;
/** A fragment has a pixel whose look differs by so much from all that is known around it. */
const STRANGE = 28;
/** It ends where this share of its strangeness is left, and at least here. */
const END_SHARE = 0.5;
const LEAST_STRANGE = 20;
const CORE_SHARE = 0.9;
const LEAST_PIXELS = 5;
/** What is more of the hole than this is no fragment in it. */
const MOST_SHARE = 0.4;
/** More are not looked at: the strangest ones come first. */
const MOST_FRAGMENTS = 3;
/** A difference in texture counts this much against one in a colour, both squared. */
const TEXTURE_WEIGHT = 0.25;
const CHANNELS = 4;

/** Mean colour and texture of the 3 x 3 pixels around each of `rect`, only of missing ones or only of known ones; as many floats a pixel as channels. */
export function looksOf({ width, height, hole, image }: Level, rect: Rect): Float32Array {
  const looks = new Float32Array(rect.width * rect.height * CHANNELS);
  for (let y = rect.y, k = 0; y < rect.y + rect.height; y++)
    for (let x = rect.x; x < rect.x + rect.width; x++, k += CHANNELS) {
      const isMissing = hole[y * width + x] === HOLE;
      let count = 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const q = v * width + u;
          if ((hole[q] === HOLE) !== isMissing) continue;
          count++;
          for (let c = 0; c < CHANNELS; c++) looks[k + c] += image[CHANNELS * q + c];
        }
      for (let c = 0; c < CHANNELS; c++) looks[k + c] /= count;
    }
  return looks;
}

/** How far the look at pixel `i` of `a` is from that at pixel `j` of `b`, squared. */
export function lookDistance(a: Float32Array, i: number, b: Float32Array, j: number): number {
  const p = CHANNELS * i;
  const q = CHANNELS * j;
  const red = a[p] - b[q];
  const green = a[p + 1] - b[q + 1];
  const blue = a[p + 2] - b[q + 2];
  const texture = a[p + 3] - b[q + 3];
  return red * red + green * green + blue * blue + TEXTURE_WEIGHT * texture * texture;
}

/** The floating fragments of a filled level, the strangest first. Time grows with the hole times the square of its depth: for coarse levels. */
export function findFragments(level: Level): Fragment[] {
  const { width, box, holeCount } = level;
  const strangeness = strangenessOf(level);
  const seen = new Uint8Array(strangeness.length);
  const found: Fragment[] = [];
  for (let i = 0; i < strangeness.length; i++) {
    if (strangeness[i] < STRANGE || seen[i] === 1) continue;
    const around = grow(i, LEAST_STRANGE, seen);
    const top = around.reduce((best, k) => (strangeness[k] > strangeness[best] ? k : best), i);
    const most = strangeness[top];
    const pixels = grow(top, Math.max(LEAST_STRANGE, END_SHARE * most), new Uint8Array(strangeness.length));
    if (pixels.length < LEAST_PIXELS || pixels.length > MOST_SHARE * holeCount) continue;
    const core = pixels.filter((k) => strangeness[k] >= CORE_SHARE * most);
    found.push({ pixels: pixels.map(inLevel), core: core.map(inLevel), strangeness: most });
  }
  return found.toSorted((a, b) => b.strangeness - a.strangeness).slice(0, MOST_FRAGMENTS);

  /** The pixels joined to `first` that are at least so strange. */
  function grow(first: number, least: number, taken: Uint8Array): number[] {
    const pixels = [first];
    taken[first] = 1;
    for (let k = 0; k < pixels.length; k++) {
      const i = pixels[k];
      const x = i % box.width;
      if (x > 0) take(i - 1);
      if (x < box.width - 1) take(i + 1);
      take(i - box.width);
      take(i + box.width);
    }
    return pixels;

    function take(i: number): void {
      if (i < 0 || i >= taken.length || taken[i] === 1 || strangeness[i] < least) return;
      taken[i] = 1;
      pixels.push(i);
    }
  }

  function inLevel(i: number): number {
    return (box.y + Math.floor(i / box.width)) * width + box.x + (i % box.width);
  }
}

/** Box-shaped: how far the look of each missing pixel is from the nearest one that is known around it, where that is far enough to matter; 0 where nothing is missing. */
function strangenessOf(level: Level): Float32Array {
  const { width, height, box, hole, distance } = level;
  const deepest = distance.reduce((most, depth) => Math.max(most, depth), 0) / DISTANCE_UNITS_PER_PX;
  const rect = growRect(box, Math.ceil(deepest) + REACH_PX, width, height);
  const looks = looksOf(level, rect);
  const strangeness = new Float32Array(box.width * box.height);
  for (let by = 0; by < box.height; by++)
    for (let bx = 0; bx < box.width; bx++) {
      const x = box.x + bx;
      const y = box.y + by;
      if (hole[y * width + x] !== HOLE) continue;
      const radius = distance[by * box.width + bx] / DISTANCE_UNITS_PER_PX + REACH_PX;
      strangeness[by * box.width + bx] = Math.sqrt(nearestLook(x, y, radius));
    }
  return strangeness;

  /** Least squared distance to the looks of what is known within a radius; any that is too near to matter will do. 0 where nothing is known. */
  function nearestLook(x: number, y: number, radius: number): number {
    const here = (y - rect.y) * rect.width + x - rect.x;
    const reach = Math.floor(radius);
    const right = Math.min(rect.x + rect.width - 1, x + reach);
    const bottom = Math.min(rect.y + rect.height - 1, y + reach);
    let nearest = Infinity;
    for (let v = Math.max(rect.y, y - reach); v <= bottom; v++)
      for (let u = Math.max(rect.x, x - reach); u <= right; u++) {
        if (hole[v * width + u] === HOLE || (u - x) ** 2 + (v - y) ** 2 > radius * radius) continue;
        nearest = Math.min(nearest, lookDistance(looks, here, looks, (v - rect.y) * rect.width + u - rect.x));
        if (nearest < LEAST_STRANGE ** 2) return nearest;
      }
    return nearest === Infinity ? 0 : nearest;
  }
}
