import {
  boundsAbove,
  createMask,
  createPlane,
  softBlur,
  squaredDistance,
  type Mask,
  type Rect,
} from '@backlot/kernels';

const FULL = 255;
/** From here on a pixel counts as marked. */
const HALF = 128;
/** Past so many sigmas a Gaussian of three boxes is nothing. */
const REACH_SIGMAS = 4;

/** Marks what lies within `radiusPx` of the marked, as a disc; what was marked more weakly keeps at least what it had. */
export function growMaskBy(mask: Mask, radiusPx: number): Mask {
  return around(mask, radiusPx + 1, (part) => {
    const isMarked = part.data.map((value) => (value >= HALF ? 1 : 0));
    const distance = squaredDistance(isMarked, part.width, part.height, radiusPx);
    const limit = radiusPx * radiusPx;
    return part.data.map((value, i) => (distance[i]! <= limit ? FULL : value));
  });
}

/** Unmarks what lies within `radiusPx` of the unmarked; the picture's border takes nothing away. */
export function shrinkMaskBy(mask: Mask, radiusPx: number): Mask {
  return invertMask(growMaskBy(invertMask(mask), radiusPx));
}

/** Softens the edges: a Gaussian of `sigmaPx`. */
export function featherMask(mask: Mask, sigmaPx: number): Mask {
  return around(mask, Math.ceil(sigmaPx * REACH_SIGMAS), (part) => {
    const plane = softBlur(createPlane(part.width, part.height, Float32Array.from(part.data)), sigmaPx);
    return Uint8Array.from(plane.data, Math.round);
  });
}

/** Marks what was not marked, and the other way round. */
export function invertMask({ width, height, data }: Mask): Mask {
  return createMask(
    width,
    height,
    data.map((value) => FULL - value),
  );
}

/** Works on what is marked and what lies `reachPx` around it: the rest is, and stays, empty. */
function around(mask: Mask, reachPx: number, work: (part: Mask) => Uint8Array): Mask {
  const marked = boundsAbove(mask, 0);
  if (marked === undefined) return createMask(mask.width, mask.height);
  const rect = widen(marked, Math.ceil(reachPx), mask);
  const part = createMask(rect.width, rect.height);
  for (let y = 0; y < rect.height; y++) {
    const from = (rect.y + y) * mask.width + rect.x;
    part.data.set(mask.data.subarray(from, from + rect.width), y * rect.width);
  }
  const worked = work(part);
  const result = createMask(mask.width, mask.height);
  for (let y = 0; y < rect.height; y++)
    result.data.set(worked.subarray(y * rect.width, (y + 1) * rect.width), (rect.y + y) * mask.width + rect.x);
  return result;
}

function widen(rect: Rect, byPx: number, { width, height }: Mask): Rect {
  const x = Math.max(0, rect.x - byPx);
  const y = Math.max(0, rect.y - byPx);
  return {
    x,
    y,
    width: Math.min(width, rect.x + rect.width + byPx) - x,
    height: Math.min(height, rect.y + rect.height + byPx) - y,
  };
}
