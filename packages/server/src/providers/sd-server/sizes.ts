import type { PictureSize } from '@backlot/contract';
import { workingSize, type SidesPx, type WorkingRange } from '../working-size.ts';

/** Sides are rounded up to this for models of the first generations, and newer ones take such sizes too, px. */
export const STEP_PX = 64;
/** The longest side that the server says it makes, px. */
const MAX_SIDE_PX = 4096;
/** Models make nonsense of longer strips. */
const MAX_RATIO = 4;
/** The least share of the pixels that a model was made for. */
const LEAST_SHARE = 0.5;

/** The size at which a model that was made for squares of a side edits a picture. */
export function editSize(own: SidesPx, sidePx: number): SidesPx {
  const mostPixels = sidePx * sidePx;
  const range: WorkingRange = {
    stepPx: STEP_PX,
    leastPixels: LEAST_SHARE * mostPixels,
    mostPixels,
    maxRatio: MAX_RATIO,
  };
  return workingSize(own, range, mostPixels);
}

/** The size to ask for, so that one of any sides can be cut out of it. */
export function roundedUp({ width, height }: PictureSize): SidesPx {
  const up = (px: number): number => Math.min(MAX_SIDE_PX, Math.ceil(px / STEP_PX) * STEP_PX);
  return { widthPx: up(width), heightPx: up(height) };
}
