import { boundsAbove, type Matte } from '@backlot/kernels';
import type { SubjectProxy } from '../scene/family.ts';

/** Alpha above which a pixel belongs to the body of the subject. */
const SOLID = 0.5;
/** A subject this close to the bottom edge, as a share of the height, is cut by it. */
const BOTTOM_SHARE = 0.01;

/** What renderers need to know of a subject; undefined when nothing of it is solid. */
export function subjectProxy(matte: Matte): SubjectProxy | undefined {
  const bounds = boundsAbove(matte, SOLID);
  if (bounds === undefined) return undefined;
  const gapPx = matte.height - (bounds.y + bounds.height);
  return { matte, bounds, touchesBottom: gapPx <= matte.height * BOTTOM_SHARE };
}
