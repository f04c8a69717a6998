import { LEAST_SOURCES_A_PIXEL, MOST_HOLE_SHARE, type Mask, type Raster } from '@backlot/kernels';
import { grownBounds, maskBounds } from '../inpaint/mask-bounds.ts';

/** Sources are looked for within the longest side of the hole. */
const REACH = 1;

/** What there is to fill a hole from. */
export interface HoleFacts {
  /** Share of the picture that is missing, 0..1. */
  readonly holeShare: number;
  /** Known pixels for each missing one, within reach of the hole. */
  readonly sourcesAPixel: number;
  /** Whether something that is known is not opaque. */
  readonly isClear: boolean;
}

/** Measures a hole: every pixel with a mask above 0 is missing. */
export function measureHole({ data }: Raster, mask: Mask): HoleFacts {
  const bounds = maskBounds(mask);
  if (bounds === undefined) return { holeShare: 0, sourcesAPixel: Infinity, isClear: false };
  const { x, y, width, height } = grownBounds(bounds, REACH * Math.max(bounds.width, bounds.height), mask);
  let missing = 0;
  let isClear = false;
  for (let row = y; row < y + height; row++)
    for (let p = row * mask.width + x; p < row * mask.width + x + width; p++) {
      if (mask.data[p]! > 0) missing++;
      else isClear ||= data[p * 4 + 3] !== 255;
    }
  return { holeShare: missing / mask.data.length, sourcesAPixel: (width * height - missing) / missing, isClear };
}

/**
 * Who fills a hole: a network where there is one and little to copy from, for networks invent what examples lack; otherwise examples,
 * which are sharper and know the picture. Networks know nothing of transparency.
 */
export function chooseFiller({ holeShare, sourcesAPixel, isClear }: HoleFacts): 'example' | 'network' {
  const isShort = holeShare > MOST_HOLE_SHARE || sourcesAPixel < LEAST_SOURCES_A_PIXEL;
  return isShort && holeShare < 1 && !isClear ? 'network' : 'example';
}
