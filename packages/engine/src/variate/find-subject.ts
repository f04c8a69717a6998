import { boundsAbove, type Matte, type Rect } from '@backlot/kernels';

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
export function framedSubject(matte: Matte): FramedSubject | undefined {
  const { width, height, data } = matte;
  const box = boundsAbove(matte, SOLID);
  if (box === undefined || solidPixels(data) < LEAST_SHARE * width * height) return undefined;
  const isCut = {
    left: box.x <= width * CUT_SHARE,
    right: box.x + box.width >= width * (1 - CUT_SHARE),
    top: box.y <= height * CUT_SHARE,
    bottom: box.y + box.height >= height * (1 - CUT_SHARE),
  };
  const cuts = Object.values(isCut).filter(Boolean).length;
  return cuts > MOST_CUTS ? undefined : { box, isCut };
}

function solidPixels(data: Float32Array): number {
  let solid = 0;
  for (const alpha of data) if (alpha > SOLID) solid++;
  return solid;
}
