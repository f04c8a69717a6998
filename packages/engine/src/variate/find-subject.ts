import type { Matte, Rect } from '@backlot/kernels';

/** What has to stay whole when a picture is framed anew. */
export interface FramedSubject {
  /** The box of everything solid, px of the picture. */
  readonly box: Rect;
  /** Sides of the picture that cut it. */
  readonly isCut: Readonly<Record<Side, boolean>>;
}

/** A side of a picture. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Alpha above which a pixel belongs to the body of the subject. */
const SOLID = 0.5;
/** Subjects smaller than this share of the picture are too little to go by. */
const LEAST_SHARE = 0.004;
/** What is cut on every side is the picture itself. */
const MOST_CUTS = 3;
/** A body this close to a border, share of the side, is cut by it. */
const CUT_SHARE = 0.012;

/** The subject of a matte as framing needs it; undefined when there is none to speak of or nothing else. */
export function framedSubject({ width, height, data }: Matte): FramedSubject | undefined {
  let [left, top, right, bottom, solid] = [width, height, -1, -1, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 0) <= SOLID) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
      solid++;
    }
  if (solid < LEAST_SHARE * width * height) return undefined;
  const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  const isCut = {
    left: left <= width * CUT_SHARE,
    right: right >= width * (1 - CUT_SHARE) - 1,
    top: top <= height * CUT_SHARE,
    bottom: bottom >= height * (1 - CUT_SHARE) - 1,
  };
  const cuts = Object.values(isCut).filter(Boolean).length;
  return cuts > MOST_CUTS ? undefined : { box, isCut };
}
