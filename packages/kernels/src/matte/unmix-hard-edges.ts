import { createMatte, type Matte } from '../image/matte.ts';
import type { Raster } from '../image/raster.ts';

/** How far around an edge subject and ground are looked at, px. */
const BESIDE_PX = 4;
/** What is certain beside an edge that is hard. */
const SOLID = 0.98;
const CLEAR = 0.02;
/** Pixels of a side that are enough, and share of that side that is certain. */
const LEAST = 4;
const HARD = [0.7, 0.95] as const;
/** Distance of the two colours (0..1) from which alpha follows from them. */
const APART = [0.15, 0.3] as const;
/** Deviation of either colour, and how far aside of the way between them a mixture lies, in shares of it. */
const VARIES = [0.08, 0.16] as const;
const ASIDE = [0.1, 0.2] as const;
const HALF = 0.5;

/**
 * Alpha at hard edges from the colours themselves: where a matte goes from ground to subject within a pixel or two and both are even
 * beside it, the pixels between are as solid as their colour lies between both. Takes the dark line off a white helmet before black,
 * and up to a fifth of the error of alpha off sharp shapes with known alpha. 30 ms a megapixel.
 */
export function unmixHardEdges(picture: Raster, matte: Matte): Matte {
  const { width, height } = matte;
  const out = createMatte(width, height, matte.data.slice());
  const isEdge = edgeOf(matte);
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      if (isEdge[p] === 0) continue;
      lookBeside(picture, matte, isEdge, { x, y });
      const trust = settle();
      if (trust <= 0) continue;
      const { share, aside } = between(picture.data, p * 4);
      out.data[p]! += trust * (1 - rise(aside, ASIDE)) * (share - out.data[p]!);
    }
  return out;
}

/** 1 where one of the eight pixels around is on the other side. */
function edgeOf({ width, height, data }: Matte): Uint8Array {
  const isEdge = new Uint8Array(data.length);
  const compare = (p: number, q: number): void => {
    if (data[p]! >= HALF !== data[q]! >= HALF) isEdge[p] = isEdge[q] = 1;
  };
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      if (x + 1 < width) compare(p, p + 1);
      if (y + 1 === height) continue;
      compare(p, p + width);
      if (x > 0) compare(p, p + width - 1);
      if (x + 1 < width) compare(p, p + width + 1);
    }
  return isEdge;
}

/** Sums of a side: certain pixels, all pixels, red, green, blue and the sum of all squares; then means. One of each for all pixels. */
const subject = new Float64Array(6);
const ground = new Float64Array(6);

/** Sums up both sides of the edge around a pixel. */
function lookBeside(
  { width, height, data }: Raster,
  matte: Matte,
  isEdge: Uint8Array,
  at: { readonly x: number; readonly y: number },
): void {
  subject.fill(0);
  ground.fill(0);
  for (let y = Math.max(0, at.y - BESIDE_PX); y <= Math.min(height - 1, at.y + BESIDE_PX); y++)
    for (let x = Math.max(0, at.x - BESIDE_PX); x <= Math.min(width - 1, at.x + BESIDE_PX); x++) {
      const p = y * width + x;
      if (isEdge[p] === 1) continue;
      const alpha = matte.data[p]!;
      if (alpha >= HALF) add(subject, data, p * 4, alpha >= SOLID);
      else add(ground, data, p * 4, alpha <= CLEAR);
    }
}

function add(side: Float64Array, data: Uint8ClampedArray, i: number, isCertain: boolean): void {
  side[1]! += 1;
  if (!isCertain) return;
  side[0]! += 1;
  for (let c = 0; c < 3; c++) {
    const value = data[i + c]! / 255;
    side[2 + c]! += value;
    side[5]! += value * value;
  }
}

/** Brings the sums to means, and tells how far alpha follows from them. */
function settle(): number {
  if (subject[0]! < LEAST || ground[0]! < LEAST) return 0;
  for (const side of [subject, ground]) for (let c = 2; c < 6; c++) side[c]! /= side[0]!;
  let square = 0;
  for (let c = 2; c < 5; c++) square += (subject[c]! - ground[c]!) ** 2;
  const apart = Math.sqrt(square);
  let trust = rise(apart, APART);
  if (trust <= 0) return 0;
  for (const side of [subject, ground]) {
    const variance = Math.max(0, side[5]! - side[2]! ** 2 - side[3]! ** 2 - side[4]! ** 2);
    trust *= rise(side[0]! / side[1]!, HARD) * (1 - rise(Math.sqrt(variance) / apart, VARIES));
  }
  return trust;
}

/** Where a colour lies on the way from ground to subject, 0..1, and how far aside of it, in shares of the way. */
function between(data: Uint8ClampedArray, i: number): { readonly share: number; readonly aside: number } {
  let along = 0;
  let square = 0;
  let apart = 0;
  for (let c = 0; c < 3; c++) {
    const way = subject[2 + c]! - ground[2 + c]!;
    const step = data[i + c]! / 255 - ground[2 + c]!;
    along += way * step;
    square += way * way;
    apart += step * step;
  }
  const share = along / square;
  return { share: Math.min(1, Math.max(0, share)), aside: Math.sqrt(Math.max(0, apart / square - share * share)) };
}

function rise(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
