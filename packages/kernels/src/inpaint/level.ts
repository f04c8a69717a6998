import type { Rect } from '../image/rect.ts';
import { SCRIPT_MEMORY, type FillMemory } from './steps/fill-memory.ts';

/** A pixel of {@link Level.hole} that is known and may be copied from. */
export const KNOWN = 0;
/** A pixel of {@link Level.hole} that has to be filled. */
export const HOLE = 1;
/** A pixel of {@link Level.hole} that is known but never copied from: earlier fill, or too close to the erased object. */
export const BARRED = 2;

/** The known part of one pyramid level: what was photographed, and where it is missing. */
export interface LevelImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and texture ({@link addTextureChannel}), one byte each; holes are 0 until they are filled. */
  readonly image: Uint8Array;
  /** The same memory as `image`, one little-endian 32-bit word a pixel. */
  readonly pixels: Uint32Array;
  /** {@link KNOWN}, {@link HOLE} or {@link BARRED}, one byte a pixel. */
  readonly hole: Uint8Array;
}

/**
 * The planes of one pyramid level of a fill: plain typed arrays, so that a WebAssembly twin can work on the same memory.
 *
 * A patch is named by its top left pixel. A *source* is a patch without missing pixels, a *target* one that has some. Planes
 * marked "box" cover {@link box} only, the bounding box of all targets and all missing pixels, row by row.
 */
export interface LevelPlanes extends LevelImage {
  /** Targets lie on every `stride`-th column and row (and on the last of each). */
  readonly stride: number;
  /** 1 where a patch is a source, one byte a pixel. */
  readonly source: Uint8Array;
  readonly box: Rect;
  /** Box: 1 where a patch is a target. */
  readonly target: Uint8Array;
  readonly holeCount: number;
  /** Box: the source that each target is matched with, `x | y << 16`. */
  readonly match: Int32Array;
  /** Box: what that match costs, see {@link searchBand}. */
  readonly cost: Int32Array;
  /** Box: how much each target says in a vote; 0 where there is no target. */
  readonly weight: Float32Array;
  /** Box: pixel index of the source minus pixel index of the target. */
  readonly offset: Int32Array;
  /** Box: chamfer distance to the nearest known pixel, thirds of a pixel ({@link chamferDistance}). */
  readonly distance: Uint16Array;
  /** Box: the outcome of a vote before it is written back. */
  readonly voted: Uint32Array;
}

/** How many patches of a level are sources and how many targets. */
export interface PatchCounts {
  readonly sourceCount: number;
  readonly targetCount: number;
}

/** A level whose patches are marked. */
export interface Level extends LevelPlanes, PatchCounts {}

/** Makes an empty {@link LevelImage}: everything known, everything black. */
export function createLevelImage(width: number, height: number, memory: FillMemory = SCRIPT_MEMORY): LevelImage {
  const pixels = memory.take(Uint32Array, width * height);
  const image = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  return { width, height, pixels, image, hole: memory.take(Uint8Array, width * height) };
}
