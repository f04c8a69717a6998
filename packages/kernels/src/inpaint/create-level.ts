import { chamferDistance } from './distance.ts';
import { HOLE, type Level, type LevelImage } from './level.ts';
import { SCRIPT_MEMORY, type FillMemory } from './steps/fill-memory.ts';
import { holeBounds, markSources, markTargets, targetBox } from './patch-maps.ts';

/** Adds the planes of a {@link Level} to its image; `undefined` when nothing is missing at this level. */
export function createLevel(
  levelImage: LevelImage,
  stride: number,
  memory: FillMemory = SCRIPT_MEMORY,
): Level | undefined {
  const { width, height, hole } = levelImage;
  const bounds = holeBounds(hole, width, height);
  if (bounds === undefined) return undefined;
  const box = targetBox(bounds);
  const area = box.width * box.height;
  const source = memory.take(Uint8Array, width * height);
  const sourceCount = markSources(hole, width, height, source);
  const target = memory.take(Uint8Array, area);
  const targetCount = markTargets(hole, width, height, box, stride, target);
  const distance = memory.take(Uint16Array, area);
  chamferDistance(hole, width, height, box, distance);
  return {
    ...levelImage,
    stride,
    source,
    sourceCount,
    box,
    target,
    targetCount,
    holeCount: countHole(hole),
    match: memory.take(Int32Array, area),
    cost: memory.take(Int32Array, area),
    weight: memory.take(Float32Array, area),
    offset: memory.take(Int32Array, area),
    distance,
    voted: memory.take(Uint32Array, area),
  };
}

function countHole(hole: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < hole.length; i++) if (hole[i] === HOLE) count++;
  return count;
}
