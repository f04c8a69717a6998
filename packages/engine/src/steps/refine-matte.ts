import {
  cleanAlpha,
  closedFormMatte,
  createMatte,
  doubtBlurred,
  doubtSamples,
  fadeHaze,
  groundClutter,
  groundScraps,
  localLikeness,
  resampleWhere,
  resizeMatte,
  sampleAlpha,
  solidifyMatte,
  tightenTrimap,
  trimapsFromMatte,
  unmixHardEdges,
  upsampleMatte,
  widenTrimap,
  type Matte,
  type Raster,
  type Trimap,
} from '@backlot/kernels';
import { settleEdge } from './refine-matte-edge.ts';
import { jointPrior } from './refine-matte-prior.ts';

/** How finely an edge is drawn. */
export type RefineEffort = 'fast' | 'default' | 'best';

interface Tuning {
  /** Long side at which alpha is solved, px; larger pictures take the edge from their own colours. */
  readonly solvePx: number;
  /** Few are enough: the prior is close, and more follow the picture's texture into the band. */
  readonly iterations: number;
}

const TUNING: Record<RefineEffort, Tuning> = {
  fast: { solvePx: 384, iterations: 6 },
  default: { solvePx: 512, iterations: 8 },
  best: { solvePx: 1024, iterations: 16 },
};

/** What counts as a part of the subject, and what as an opening in it. */
const SOLID = { minPart: 0.05, openBelow: 0.15, minHole: 0.0005 };
/** Half-widths of the unknown band for a long side of 512 px: the networks' edges are off by up to 3 of their 320 px; hair sticks out. */
const BAND = { insidePx: 4, outsidePx: 6, insideReachPx: 12, outsideReachPx: 7 };
const CERTAINTY = { background: 0.1, foreground: 0.9 };
/** The band in which colours are compared, so that the band of doubt may be opened for hair and whiskers. */
const WIDE = { background: 0.02, outsideReachPx: 18 };
/** How far samples of colour are looked for, and half the width of the widest strand of hair, at 512 px. */
const SAMPLES_PX = 30;
const STRAND_PX = 2.5;
/** Side of the tiles in which subject and ground are each of a few colours, at 512 px and at least. */
const TILE_PX = 32;
const LEAST_TILE_PX = 8;
/** Half the band at a hard edge, and how far around a pixel strands are looked for that make it a soft one, at 512 px. */
const HARD_PX = 3;
const LOOK_PX = 4;
/** How far inside the edge scraps of the ground are looked for, how far they grow, half their greatest width and that of gaps between leaves, how near to the subject ground is mixed with it, and the least area, at 512 px. */
const SCRAPS_PX = { reach: 40, grow: 10, half: 5, gap: 16, mixed: 3, area: 5 } as const;
/** How far around a pixel its own detail is measured, and that of the subject, at 512 px. */
const DETAIL_PX = { own: 2, subject: 24 } as const;
/** Rows and columns around what is unknown whose colours are read: two for matting, three for samples. */
const COLOURS_PX = 4;
/** Colour noise of a photo, squared. */
const EPSILON = 1e-5;
/** Alphas this close to 0 and 1 become 0 and 1: what is left of noise is a haze that shows on a plain background. */
const HAZE = 0.07;
const UPSAMPLING = { radius: 2, epsilon: 1e-4 };

/**
 * Alpha at full size from a coarse matte: specks dropped and holes filled, the edge found in a band of doubt that stays wide in hair
 * and shrinks elsewhere, closed-form matting in what is left of it, carried to full size along the picture's colours, and at hard edges taken
 * from these. Alpha that the picture has already is an upper bound.
 * Measured at 1 megapixel: `default` 0.1 to 0.2 CPU seconds.
 */
export function refineMatte(picture: Raster, coarse: Matte, effort: RefineEffort): Matte {
  const { solvePx, iterations } = TUNING[effort];
  const longSide = Math.max(picture.width, picture.height);
  const scale = Math.min(1, solvePx / longSide);
  const size = {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
  const unit = Math.max(size.width, size.height) / 512;
  const tilePx = Math.max(LEAST_TILE_PX, Math.round(TILE_PX * unit));
  const { solid, narrow, wide } = freedOfScraps(picture, solidifyMatte(fitted(coarse, size), SOLID), unit, tilePx);
  const colour = resampleWhere(picture, size, nearUnknown(wide, COLOURS_PX));
  const likeness = localLikeness(picture, colour, wide, tilePx);
  const clutter = groundClutter(picture, wide, tilePx);
  const samples = doubtSamples(sampleAlpha(colour, wide, SAMPLES_PX * unit), { odds: likeness, clutter });
  const { sampled, odds, blurred } = doubtBlurred(
    colour,
    { sampled: samples, odds: likeness },
    {
      wide,
      matte: solid,
      detailPx: DETAIL_PX.own * unit,
      subjectPx: DETAIL_PX.subject * unit,
    },
  );
  const edge = settleEdge(colour, { solid, wide, sampled, odds, clutter }, unit);
  const band = widenTrimap(narrow, { wide, sampled, matte: solid, strandPx: STRAND_PX * unit });
  const tight = tightenTrimap(band, {
    wide,
    sampled,
    side: edge.side,
    firm: greater(edge.rims, blurred),
    clutter,
    hardPx: HARD_PX * unit,
    lookPx: LOOK_PX * unit,
  });
  const { prior, priorWeight } = jointPrior(solid, narrow, sampled, { ...edge, ...tight });
  const solved = closedFormMatte(colour, tight.trimap, prior, { epsilon: EPSILON, priorWeight, iterations });
  const clean = cleanAlpha(solved, { trimap: tight.trimap, certain: narrow, belief: solid, odds });
  const { matte, trimap } = fadeHaze(clean.matte, { trimap: clean.trimap, none: HAZE, strandPx: STRAND_PX * unit });
  clearHaze(matte);
  const fitting =
    scale === 1
      ? matte
      : upsampleMatte({ matte, trimap, colour, clutter: greater(clutter, edge.glossy) }, picture, UPSAMPLING);
  const full = unmixHardEdges(picture, fitting);
  keepTransparency(full.data, picture.data);
  return full;
}

/** A coarse matte without scraps of the ground, and the bands of doubt around its edge. */
function freedOfScraps(
  picture: Raster,
  whole: Matte,
  unit: number,
  tilePx: number,
): { readonly solid: Matte; readonly narrow: Trimap; readonly wide: Trimap } {
  const beyond = { ...WIDE, outsidePx: BAND.outsidePx * unit, outsideReachPx: WIDE.outsideReachPx * unit };
  const certainty = { ...CERTAINTY, ...scaled(BAND, unit) };
  const trimaps = trimapsFromMatte(whole, certainty, beyond);
  const scraps = groundScraps(picture, whole, {
    wide: trimaps.wide,
    tilePx,
    reachPx: SCRAPS_PX.reach * unit,
    growPx: SCRAPS_PX.grow * unit,
    halfPx: SCRAPS_PX.half * unit,
    gapPx: SCRAPS_PX.gap * unit,
    mixedPx: SCRAPS_PX.mixed * unit,
    leastArea: SCRAPS_PX.area * unit * unit,
  });
  if (scraps === undefined) return { solid: whole, ...trimaps };
  const data = whole.data.map((alpha, i) => (scraps[i] === 1 ? 0 : alpha));
  const solid = createMatte(whole.width, whole.height, data);
  return { solid, ...trimapsFromMatte(solid, certainty, beyond) };
}

function fitted(matte: Matte, size: { readonly width: number; readonly height: number }): Matte {
  const isFitting = matte.width === size.width && matte.height === size.height;
  return isFitting ? matte : resizeMatte(matte, { ...size, filter: 'cubic' });
}

function scaled(band: typeof BAND, unit: number): typeof BAND {
  return {
    insidePx: band.insidePx * unit,
    outsidePx: band.outsidePx * unit,
    insideReachPx: band.insideReachPx * unit,
    outsideReachPx: band.outsideReachPx * unit,
  };
}

function greater(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.max(a[i]!, b[i]!);
  return out;
}

/** Where the colours count: 1 within `reachPx` rows and columns of an unknown pixel. */
function nearUnknown({ width, height, data }: Trimap, reachPx: number): Uint8Array {
  const near = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] !== 128) continue;
      const left = Math.max(0, x - reachPx);
      while (x < width && data[y * width + x] === 128) x++;
      const right = Math.min(width, x + reachPx);
      for (let row = Math.max(0, y - reachPx); row < Math.min(height, y + reachPx + 1); row++)
        near.fill(1, row * width + left, row * width + right);
    }
  return near;
}

/** Lowers alpha, in place, to what the picture has. */
function keepTransparency(matte: Float32Array, picture: Uint8ClampedArray): void {
  for (let i = 0; i < matte.length; i++) {
    const most = picture[i * 4 + 3]!;
    if (most < 255) matte[i] = Math.min(matte[i]!, most / 255);
  }
}

/** Stretches alpha, in place, so that its ends are clean. */
function clearHaze({ data }: Matte): void {
  for (let i = 0; i < data.length; i++) {
    const alpha = (data[i]! - HAZE) / (1 - 2 * HAZE);
    data[i] = alpha < 0 ? 0 : alpha > 1 ? 1 : alpha;
  }
}
