import { createLevel, MIN_SOURCES } from './create-level.ts';
import { findFragments, lookDistance, looksOf, type Fragment } from './floating-fragments.ts';
import { BARRED, createLevelImage, HOLE, KNOWN, type Level } from './level.ts';
import { forTargets } from './for-targets.ts';
import { misfitOf } from './misfit.ts';
import type { FillSteps } from './steps/fill-steps.ts';

/** What is solved anew reaches this far beyond a fragment: what lies beside it was matched to it. */
const GROWN_PX = 2;
/** Known pixels whose look is so near to the core of a fragment show the same thing and are not copied again, levels of a channel. */
const SAME_LOOK = 14;
/**
 * What comes instead may fit its surroundings worse by this factor (mean squared difference of its patches): it is at least made
 * of what lies around. Windows and coins that belong there cost twice as much to replace, half a face nothing.
 */
const MOST_WORSE = 1.1;

/** Fills the missing pixels of a level, the first, second, ... of those that a mending makes. */
export type SolveLevel = (level: Level, index: number) => Promise<void>;

/**
 * Replaces the floating fragments of a filled level by what `solve` makes of the place when nothing may be copied that looks like the
 * fragment, where that fits about as well. Matches and pixels of the level change; finer levels follow from there.
 */
export async function mendFragments(
  level: Level,
  steps: Pick<FillSteps, 'memory' | 'markPatches'>,
  solve: SolveLevel,
): Promise<void> {
  for (const [index, fragment] of findFragments(level).entries()) {
    const mark = steps.memory.mark();
    const patch = patchOver(level, fragment, steps);
    if (patch !== undefined && patch.sourceCount >= MIN_SOURCES) {
      await solve(patch, index);
      if (misfitOf(patch) <= MOST_WORSE * misfitOf(level, patch)) insert(level, patch);
    }
    steps.memory.release(mark);
  }
}

/** A level of its own in which only the fragment is missing. */
function patchOver(
  level: Level,
  { pixels, core }: Fragment,
  steps: Pick<FillSteps, 'memory' | 'markPatches'>,
): Level | undefined {
  const { width, height, stride } = level;
  const image = createLevelImage(width, height, steps.memory);
  image.pixels.set(level.pixels);
  const looks = looksOf(level, { x: 0, y: 0, width, height });
  for (let i = 0; i < image.hole.length; i++)
    image.hole[i] = level.hole[i] === KNOWN && !core.some((k) => isAlike(looks, i, k)) ? KNOWN : BARRED;
  for (const i of pixels) {
    const x = i % width;
    const y = (i - x) / width;
    for (let v = Math.max(0, y - GROWN_PX); v <= Math.min(height - 1, y + GROWN_PX); v++)
      for (let u = Math.max(0, x - GROWN_PX); u <= Math.min(width - 1, x + GROWN_PX); u++) {
        const k = v * width + u;
        if (level.hole[k] !== HOLE) continue;
        image.hole[k] = HOLE;
        image.pixels[k] = 0;
      }
  }
  return createLevel(image, stride, steps);
}

function isAlike(looks: Float32Array, i: number, k: number): boolean {
  return lookDistance(looks, i, looks, k) < SAME_LOOK ** 2;
}

/** Takes over what a patch shows and where it was copied from. */
function insert(level: Level, patch: Level): void {
  for (let i = 0; i < patch.hole.length; i++) if (patch.hole[i] === HOLE) level.pixels[i] = patch.pixels[i];
  forTargets(patch, (x, y, i) => {
    const k = (y - level.box.y) * level.box.width + x - level.box.x;
    level.match[k] = patch.match[i];
    level.cost[k] = patch.cost[i];
  });
}
