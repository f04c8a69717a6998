import type { Matte, Rect } from '@backlot/kernels';
import type { SubjectProxy } from '../scene/family.ts';

/** Alpha above which a pixel belongs to the body of the subject. */
const SOLID = 0.5;
/** A subject this close to the bottom edge, as a share of the height, is cut by it. */
const BOTTOM_SHARE = 0.01;

/** What renderers need to know of a subject; undefined when nothing of it is solid. */
export function subjectProxy(matte: Matte): SubjectProxy | undefined {
  const bounds = solidBounds(matte);
  if (bounds === undefined) return undefined;
  const gapPx = matte.height - (bounds.y + bounds.height);
  return { matte, bounds, touchesBottom: gapPx <= matte.height * BOTTOM_SHARE };
}

function solidBounds({ width, height, data }: Matte): Rect | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 0) <= SOLID) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
