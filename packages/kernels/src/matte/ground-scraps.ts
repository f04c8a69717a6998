import { toLinear } from '../colour/convert.ts';
import { toOklab, type OklabPicture } from '../colour/oklab-picture.ts';
import { createMatte, type Matte } from '../image/matte.ts';
import type { Raster } from '../image/raster.ts';
import { createTrimap, type Trimap } from '../image/trimap.ts';
import { connectedComponents, type Components } from '../morphology/components.ts';
import { squaredDistance } from '../morphology/distance.ts';
import { atLeast, below } from '../morphology/threshold.ts';
import { resizeBytes } from '../resample/resize-bytes.ts';
import { boxMean } from '../stylise/soft-blur.ts';
import { groundClutter } from './ground-clutter.ts';
import { groundLooks } from './ground-looks.ts';
import { settleBand } from './settle-band.ts';
import { thickParts } from './thick-parts.ts';

interface ScrapOptions {
  /** The wide band of doubt around the matte's edge. */
  readonly wide: Trimap;
  /** Side of the tiles in which subject and ground are each of a few colours, px. */
  readonly tilePx: number;
  /** How far inside the edge scraps are looked for, px: gaps between crossing leaves are enclosed. */
  readonly reachPx: number;
  /** How far a scrap may go beyond where it surely looks like the ground, px. */
  readonly growPx: number;
  /** Ground nearer than this to the subject is mixed with it and teaches nothing, px. */
  readonly mixedPx: number;
  /** Half the width of the widest scrap, px: a network sees what is wider. */
  readonly halfPx: number;
  /** Between parts of the subject that are at most twice so far from each other lies a gap, px. */
  readonly gapPx: number;
  /** Fewer pixels that look like the ground are none. */
  readonly leastArea: number;
}

const HALF = 0.5;
/** Share of what lies near the edge that must lie in clutter. Measured: 0.9 before prints and boards; at 0.3 to 0.7 (a park, fur before fur) trunks and claws look like the ground. */
const IN_CLUTTER = 0.75;
/** Mean log-odds around a pixel from which on it looks like the ground, and of a part of such pixels and of a whole scrap. By eye on plants before a print. */
const LIKE_GROUND = { pixel: -0.3, part: -0.5, scrap: -0.5 } as const;
/** How steeply looks are believed, and how far they count against a neighbour of the same colour, where a scrap is given its edges. */
const LOOKS = { steepness: 2, trust: 2 } as const;
/** What subject encloses is a scrap only where the network is less sure than this on average: through a gap it sees a little. */
const SURE = 0.97;
/** Share of a scrap that must lie between parts of the subject: the tip of a shoe does not. */
const IN_GAPS = 0.85;
/** A scrap of so many pixels or more changes its hue against its lightness at least so much as the whole ground does: shading of the subject changes lightness alone. */
const PRINT = { area: 30, share: 0.7 } as const;
const GROUND = 0.1;
/** Where more than this share of a subject looks like the ground, it is the subject that has such colours. Measured: 0.02 for a plant before a print, 0.04 for a footballer on gravel. */
const MOST = 0.03;

/**
 * Where a coarse matte took pieces of a printed or otherwise textured ground for subject (1 = there): slits and corners between
 * leaves, which are too narrow for a network. They look like the ground, near by and anywhere, and end at edges of the picture.
 * None, as `undefined`, where the ground is calm. `picture` is the frame in any size. About 0.3 CPU seconds for
 * 230 000 pixels before a print, 10 ms before anything else.
 */
export function groundScraps(picture: Raster, matte: Matte, options: ScrapOptions): Uint8Array | undefined {
  const { width, height, data } = matte;
  const { wide, tilePx, reachPx } = options;
  const inside = atLeast(data, HALF);
  const toGround = squaredDistance(below(data, HALF), width, height, reachPx);
  const near = inside.map((own, i) => (own === 1 && toGround[i]! <= reachPx * reachPx ? 1 : 0));
  const clutter = groundClutter(picture, wide, tilePx, near);
  const asked = near.map((own, i) => (own === 1 && clutter[i]! >= HALF ? 1 : 0));
  if (count(asked) <= IN_CLUTTER * count(near)) return undefined;
  const small = resizeBytes(picture, { width, height, filter: 'triangle' });
  const oklab = toOklab(toLinear(small));
  const odds = groundLooks(small, matte, { oklab, asked, tilePx, mixedPx: options.mixedPx });
  const cores = coresOf(odds, asked, matte, options.leastArea);
  const grown = grow(small, { odds, asked, inside, cores }, options);
  if (count(grown) > MOST * count(inside)) return undefined;
  return believable(grown, { oklab, matte, inside, odds, cores }, options);
}

function count(area: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < area.length; i++) sum += area[i]!;
  return sum;
}

/** Parts that look like the ground. */
function coresOf(odds: Float32Array, asked: Uint8Array, { width, height }: Matte, leastArea: number): Uint8Array {
  const around = boxMean(odds, width, height, 1);
  const alike = asked.map((own, i) => (own === 1 && around[i]! < LIKE_GROUND.pixel ? 1 : 0));
  const parts = connectedComponents(alike, width, height);
  const means = meansOf(odds, parts);
  return alike.map((own, i) => {
    const part = parts.labels[i]!;
    return own === 1 && parts.areas[part]! >= leastArea && means[part]! <= LIKE_GROUND.part ? 1 : 0;
  });
}

function meansOf(values: Float32Array | Float64Array, { labels, areas }: Components): Float64Array {
  const sums = new Float64Array(areas.length);
  for (let i = 0; i < values.length; i++) sums[labels[i]!]! += values[i]!;
  return sums.map((sum, label) => sum / Math.max(1, areas[label]!));
}

/** What the looks of the subject are, and which parts of it look like the ground. */
interface Found {
  readonly odds: Float32Array;
  readonly asked: Uint8Array;
  readonly inside: Uint8Array;
  readonly cores: Uint8Array;
}

/** Lets the parts that look like the ground grow to edges of the picture. */
function grow(
  { width, height, data }: Raster,
  { odds, asked, inside, cores }: Found,
  { growPx }: ScrapOptions,
): Uint8Array {
  const toCore = squaredDistance(cores, width, height, growPx);
  const band = createTrimap(width, height);
  const held = createMatte(width, height);
  const belief = new Float32Array(odds.length);
  const trust = new Float32Array(odds.length);
  for (let i = 0; i < odds.length; i++) {
    band.data[i] = asked[i] === 1 && toCore[i]! <= growPx * growPx ? 128 : inside[i] === 1 ? 255 : 0;
    held.data[i] = 1 - cores[i]!;
    if (band.data[i] !== 128) continue;
    belief[i] = 1 / (1 + Math.exp(-LOOKS.steepness * odds[i]!));
    trust[i] = LOOKS.trust * (2 * belief[i]! - 1) ** 2;
  }
  const side = settleBand(new Float32Array(data), band, { belief, trust, matte: held });
  return inside.map((own, i) => (own === 1 && side[i] === 0 ? 1 : 0));
}

interface Doubts extends Omit<Found, 'asked'> {
  readonly matte: Matte;
  readonly oklab: OklabPicture;
}

/** Of the pieces that have grown those that are narrow and look like the ground as a whole; enclosed ones only if the network has its doubts. */
function believable(
  grown: Uint8Array,
  { matte, oklab, inside, odds, cores }: Doubts,
  { halfPx, gapPx, leastArea }: ScrapOptions,
): Uint8Array {
  const { width, height, data } = matte;
  const pieces = connectedComponents(grown, width, height);
  const means = meansOf(odds, pieces);
  const beliefs = meansOf(data, pieces);
  const wide = thickParts(grown, width, height, Math.round(halfPx));
  const isWide = new Uint8Array(pieces.areas.length);
  const hues = hueShares(oklab, pieces);
  const [, ofGround] = hueShares(oklab, apart(below(data, GROUND)));
  const between = meansOf(inGaps(inside, grown, matte, gapPx), pieces);
  const coreAreas = new Uint32Array(pieces.areas.length);
  const isOpen = new Uint8Array(pieces.areas.length);
  for (let i = 0; i < data.length; i++) {
    const piece = pieces.labels[i]!;
    if (piece === 0) continue;
    coreAreas[piece]! += cores[i]!;
    if (wide[i] === 1) isWide[piece] = 1;
    const x = i % width;
    if (
      (x > 0 && inside[i - 1] === 0) ||
      (x < width - 1 && inside[i + 1] === 0) ||
      (i >= width && inside[i - width] === 0) ||
      (i < data.length - width && inside[i + width] === 0)
    )
      isOpen[piece] = 1;
  }
  return grown.map((own, i) => {
    const piece = pieces.labels[i]!;
    const isScrap =
      own === 1 &&
      isWide[piece] === 0 &&
      coreAreas[piece]! >= leastArea &&
      between[piece]! >= IN_GAPS &&
      (pieces.areas[piece]! < PRINT.area || hues[piece]! >= PRINT.share * ofGround!) &&
      means[piece]! <= LIKE_GROUND.scrap &&
      (isOpen[piece] === 1 || beliefs[piece]! < SURE);
    return isScrap ? 1 : 0;
  });
}

/** 1 where no disc of `gapPx` that holds nothing of the subject reaches, scraps apart: its morphological closing. */
function inGaps(inside: Uint8Array, grown: Uint8Array, { width, height }: Matte, gapPx: number): Float32Array {
  const reach2 = gapPx * gapPx;
  const toRest = squaredDistance(
    inside.map((own, i) => own - grown[i]!),
    width,
    height,
    gapPx,
  );
  const clear = inside.map((_, i) => (toRest[i]! > reach2 ? 1 : 0));
  return squaredDistance(clear, width, height, gapPx).map((distance) => (distance > reach2 ? 1 : 0));
}

/** An area as part 1, connected or not, and the rest as part 0. */
function apart(area: Uint8Array): Components {
  const size = count(area);
  return { labels: Int32Array.from(area), areas: Int32Array.of(area.length - size, size) };
}

/** How far hue changes against lightness in every part of a picture, as a ratio of standard deviations. */
function hueShares({ lightness, greenRed, blueYellow }: OklabPicture, parts: Components): Float64Array {
  const [light, green, blue] = [lightness, greenRed, blueYellow].map((channel) => variances(channel, parts));
  return light!.map((variance, label) => Math.sqrt((green![label]! + blue![label]!) / Math.max(1e-9, variance)));
}

function variances(values: Float32Array, parts: Components): Float64Array {
  const means = meansOf(values, parts);
  const ofSquares = meansOf(
    Float64Array.from(values, (value) => value ** 2),
    parts,
  );
  return ofSquares.map((square, label) => Math.max(0, square - means[label]! ** 2));
}
