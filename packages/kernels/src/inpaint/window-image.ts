import type { Rect } from '../image/rect.ts';
import type { Raster } from '../image/raster.ts';
import { createLevelImage, HOLE, type Level, type LevelImage } from './level.ts';
import { diffuse } from './diffuse.ts';
import type { FilledWindow } from './fill-window.ts';
import type { FillMemory } from './steps/fill-memory.ts';
import { voteBand } from './vote.ts';

const OPAQUE = 255;

/** A window cut out of a picture for filling. */
export interface WindowImage {
  readonly levelImage: LevelImage;
  /** Alpha of the window as pixels of its own, when some known pixel is not opaque; then colours are premultiplied. */
  readonly alpha: Uint32Array | undefined;
}

/** Cuts `rect` out of a raster and of its hole states. Missing pixels become 0. */
export function cutWindow(raster: Raster, states: Uint8Array, rect: Rect, memory?: FillMemory): WindowImage {
  const levelImage = createLevelImage(rect.width, rect.height, memory);
  const { image, pixels, hole } = levelImage;
  const words = wordsOf(raster.data);
  let alpha: Uint32Array | undefined;
  for (let y = 0; y < rect.height; y++) {
    const row = (rect.y + y) * raster.width + rect.x;
    hole.set(states.subarray(row, row + rect.width), y * rect.width);
    for (let i = y * rect.width, p = row; p < row + rect.width; i++, p++) {
      if (hole[i] === HOLE) continue;
      const word = words[p];
      if (word >>> 24 === OPAQUE) {
        pixels[i] = word & 0xffffff;
        continue;
      }
      const a = word >>> 24;
      alpha ??= new Uint32Array(hole.length).fill(OPAQUE);
      alpha[i] = a;
      for (let c = 0; c < 3; c++) image[4 * i + c] = Math.round((raster.data[4 * p + c] * a) / OPAQUE);
    }
  }
  return { levelImage, alpha };
}

/** Pixels as little-endian words, without a copy where they are aligned. */
function wordsOf(bytes: Uint8ClampedArray): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, length / 4);
}

/** Alpha of the filled pixels, from the same matches and weights as their colour; indexed like the window. */
export function fillAlpha({ level, method }: FilledWindow, alpha: Uint32Array): Uint32Array {
  const alphaLevel: Level = { ...level, pixels: alpha, image: new Uint8Array(alpha.buffer) };
  if (method === 'diffusion') {
    diffuse(alphaLevel);
    return alpha;
  }
  voteBand(alphaLevel, 0, level.box.height);
  const { box, width, hole, voted } = alphaLevel;
  for (let by = 0; by < box.height; by++)
    for (let bx = 0; bx < box.width; bx++) {
      const i = (box.y + by) * width + box.x + bx;
      if (hole[i] === HOLE) alpha[i] = voted[by * box.width + bx];
    }
  return alpha;
}
