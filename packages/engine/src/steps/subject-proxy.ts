import { boundsAbove, type Matte, type Rect } from '@backlot/kernels';
import type { SubjectProxy } from '../scene/family.ts';

/** Alpha above which a pixel belongs to the body of the subject. */
const SOLID = 0.5;
/** A subject this close to the bottom edge, as a share of the height, is cut by it. */
const BOTTOM_SHARE = 0.01;
/** A subject that covers this part of another edge is cut by that one. */
const CUT_SHARE = 0.15;
/** What stands on a foot shows it: this far above its lowest point, part of its height, it is at least so wide, part of its width. */
const FOOT_HEIGHT = 0.08;
const FOOT_WIDTH = 0.2;

/**
 * What renderers need to know of a subject; undefined when nothing of it is solid. What reaches into the frame from a side or from
 * above and shows no foot stands on nothing visible, as what the bottom edge cuts.
 */
export function subjectProxy(matte: Matte): SubjectProxy | undefined {
  const bounds = boundsAbove(matte, SOLID);
  if (bounds === undefined) return undefined;
  const gapPx = matte.height - (bounds.y + bounds.height);
  const isCutBelow = gapPx <= matte.height * BOTTOM_SHARE;
  return { matte, bounds, touchesBottom: isCutBelow || (isCutElsewhere(matte) && !hasFoot(matte, bounds)) };
}

function isCutElsewhere({ width, height, data }: Matte): boolean {
  const covered = (length: number, pixelAt: (along: number) => number): number => {
    let solid = 0;
    for (let i = 0; i < length; i++) if ((data[pixelAt(i)] ?? 0) > SOLID) solid++;
    return solid / length;
  };
  const left = covered(height, (y) => y * width);
  const right = covered(height, (y) => y * width + width - 1);
  return (
    Math.max(
      left,
      right,
      covered(width, (x) => x),
    ) >= CUT_SHARE
  );
}

function hasFoot({ width, data }: Matte, bounds: Rect): boolean {
  const row = bounds.y + Math.floor((bounds.height - 1) * (1 - FOOT_HEIGHT));
  let solid = 0;
  for (let x = bounds.x; x < bounds.x + bounds.width; x++) if ((data[row * width + x] ?? 0) > SOLID) solid++;
  return solid >= bounds.width * FOOT_WIDTH;
}
