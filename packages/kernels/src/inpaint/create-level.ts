import type { Rect } from '../image/rect.ts';
import { HOLE, type Level, type LevelImage, type LevelPlanes } from './level.ts';
import { holeBounds, targetBox } from './patch-maps.ts';
import type { FillSteps } from './steps/fill-steps.ts';

/** A level with fewer sources than this has nothing to choose from. */
export const MIN_SOURCES = 64;

/** Adds the planes of a {@link Level} to its image, made by the given steps; `undefined` when nothing is missing at this level. */
export function createLevel(
  levelImage: LevelImage,
  stride: number,
  { memory, markPatches }: Pick<FillSteps, 'memory' | 'markPatches'>,
): Level | undefined {
  const { width, height, hole } = levelImage;
  const bounds = holeBounds(hole, width);
  if (bounds === undefined) return undefined;
  const box = targetBox(bounds);
  const area = box.width * box.height;
  const planes: LevelPlanes = {
    ...levelImage,
    stride,
    source: memory.take(Uint8Array, width * height),
    box,
    target: memory.take(Uint8Array, area),
    holeCount: countHole(hole, width, bounds),
    match: memory.take(Int32Array, area),
    cost: memory.take(Int32Array, area),
    weight: memory.take(Float32Array, area),
    offset: memory.take(Int32Array, area),
    distance: memory.take(Uint16Array, area),
    voted: memory.take(Uint32Array, area),
  };
  return { ...planes, ...markPatches(planes) };
}

function countHole(hole: Uint8Array, imageWidth: number, { x, y, width, height }: Rect): number {
  let count = 0;
  for (let row = y * imageWidth + x; row < (y + height) * imageWidth; row += imageWidth)
    for (let i = row; i < row + width; i++) if (hole[i] === HOLE) count++;
  return count;
}
