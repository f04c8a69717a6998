import { createRaster, type Matte, type Raster } from '@backlot/kernels';
import { LEAST_SHARE, type Around } from './estimate-foreground-around.ts';
import { between } from './estimate-foreground-between.ts';
import { cellOf, chroma, deviation, read, readChroma } from './estimate-foreground-fields.ts';
import { rise, within } from './estimate-foreground-rise.ts';

/** Share of half-transparent pixels near by from which an edge counts as fur, and that of fur alone. */
const LEAST_FUR = 0.06;
const FULL_FUR = 0.2;
/** Farther in than the usual reach, only what has at least this much of the background's tint is changed. */
const FUR_TINT = 0.3;
/** And only what is a mixture of both: a hue this far aside, in shares of the way, is the subject's own (a yellow shoe on a lawn). */
const ASIDE = 0.5;
/** Subject and background whose chroma (distance of sRGB values less luma, 0..1) differs less cannot be told apart by it. */
const LEAST_DIFFERENCE = 0.08;
const FULL_DIFFERENCE = 0.2;
/** Chroma of a background that tints nothing (white paper, a grey wall), and of one that does: beside it, a blue feather next to yellow ones is as good as yellow. */
const TINTING = [0.04, 0.1] as const;
/** Share of background near by where spill, which starts from {@link LEAST_SHARE}, is full: at a straight edge the share is one half. */
const FULL_SHARE = 0.3;
const STRENGTH = 0.9;
/**
 * Farther in, a subject as good as grey (chroma up to the first, not from the second on) has no such tint of its own: background near
 * by from the first share on, fully from the second; tint in shares of the way and in standard deviations of the subject; what is
 * nearly as tinted as the background is a thing of its own (a blade of grass across the fur), and so is what lies aside (brown fur).
 * By eye on fur before a meadow, and on a parrot, dogs and people, which keep their colours.
 */
const FOREIGN = {
  grey: [0.06, 0.1],
  reaching: [0.03, 0.12],
  tint: [0.08, 0.16],
  deviations: [1, 1.75],
  thing: [0.5, 0.8],
  aside: [0.1, 0.25],
} as const;
/** The least deviation, in shares of the way: nothing is that even. */
const LEAST_DEVIATION = 1e-3;

/**
 * Takes the old background's tint out of the edge of a cut-out, soft or not (gaps between hairs, light from a meadow): chroma there
 * that lies on the way from that of the subject farther in to that of the background near by goes back by so much. Luma and alpha
 * stay, and everything farther in than `around` calls near by; where the edge is fur, mixtures of both are followed farther in, and
 * where the subject is as good as grey, tints that it has nowhere near by (a meadow in the shadow under a chin).
 */
export function suppressSpill(cutOut: Raster, matte: Matte, around: Around): Raster {
  const out = createRaster(cutOut.width, cutOut.height, Uint8ClampedArray.from(cutOut.data));
  for (let p = 0; p < matte.data.length; p++) if (matte.data[p]! > 0) takeBack(around, out, p);
  return out;
}

const old = new Float32Array(3);
const near = new Float32Array(3);
const far = new Float32Array(3);
const own = new Float32Array(3);

/** Takes the tint out of one pixel, in place. */
function takeBack(around: Around, { width, data }: Raster, pixel: number): void {
  const y = Math.floor(pixel / width);
  const x = pixel - y * width;
  if (around.beyond.data[cellOf(around.beyond, x, y) + 3]! <= 0) return;
  const close = read(around.outside, x, y, 3);
  const isClose = close >= LEAST_SHARE;
  const reaching = read(around.beyond, x, y, 3);
  if (!isClose && reaching < LEAST_SHARE) return;
  const fur = rise(read(around.fur, x, y, 3), LEAST_FUR, FULL_FUR);
  const isEdge = isClose || fur > 0;
  const isDeep = readChroma(around.deep, x, y, far);
  const isGrey = isDeep && greyness(far) > 0;
  if (!(isEdge || isGrey) || !readChroma(isClose ? around.outside : around.beyond, x, y, old)) return;
  if (!isEdge && !isTinted(data, pixel * 4)) return;
  const isInside = readChroma(around.inside, x, y, near);
  const isFar = isDeep && (!isInside || isMixture(near, far));
  if (isInside && isEdge) takeEdge(data, pixel * 4, fur > 0 && isFar, { close, reaching, fur });
  if (isFar && isGrey) takeForeign(around, data, pixel * 4, { x, y, reaching });
}

function greyness(chroma: Float32Array): number {
  return 1 - within(FOREIGN.grey, sizeOf(chroma));
}

function sizeOf(chroma: Float32Array): number {
  return Math.sqrt(chroma[0]! ** 2 + chroma[1]! ** 2 + chroma[2]! ** 2);
}

/** Whether a pixel has any of the background's tint, seen from farther in. */
function isTinted(data: Uint8ClampedArray, i: number): boolean {
  chroma(own, data, i, 1 / 255);
  mix(own, far, old);
  return mixture.tint > FOREIGN.tint[0];
}

function isMixture(between: Float32Array, from: Float32Array): boolean {
  mix(between, from, old);
  return mixture.aside < ASIDE / 2;
}

/** Takes back what shines at an edge, and through fur. */
function takeEdge(
  data: Uint8ClampedArray,
  i: number,
  isFar: boolean,
  { close, reaching, fur }: { readonly close: number; readonly reaching: number; readonly fur: number },
): void {
  const subject = isFar ? far : near;
  chroma(own, data, i, 1 / 255);
  mix(own, subject, old);
  const { tint, aside } = mixture;
  const mixed = 1 - rise(aside, ASIDE / 2, ASIDE);
  const beside = rise(close, LEAST_SHARE, FULL_SHARE) * (isFar ? mixed : 1);
  const behind = fur * rise(reaching, LEAST_SHARE, FULL_SHARE) * rise(tint, FUR_TINT, 2 * FUR_TINT) * mixed;
  goBack(data, i, subject, Math.max(beside, behind));
}

/** Takes back what a subject as good as grey has of the background although it has nothing like it farther in. */
function takeForeign(
  around: Around,
  data: Uint8ClampedArray,
  i: number,
  at: { readonly x: number; readonly y: number; readonly reaching: number },
): void {
  if (!isTinted(data, i)) return;
  const { tint, aside } = mixture;
  const mixed = (1 - within(FOREIGN.aside, aside)) * (1 - within(FOREIGN.thing, tint)) * within(FOREIGN.tint, tint);
  if (mixed <= 0) return;
  const rare = within(FOREIGN.deviations, tint / (deviation(around.variety(), at, far, old) + LEAST_DEVIATION));
  goBack(data, i, far, greyness(far) * mixed * rare * within(FOREIGN.reaching, at.reaching));
}

/** Brings the chroma last mixed back towards the subject's, by a share of its tint. */
function goBack(data: Uint8ClampedArray, i: number, subject: Float32Array, share: number): void {
  const { difference, tint } = mixture;
  if (share <= 0 || difference <= LEAST_DIFFERENCE || tint <= 0) return;
  const strength = STRENGTH * rise(difference, LEAST_DIFFERENCE, FULL_DIFFERENCE) * within(TINTING, sizeOf(old));
  const back = strength * share * tint * 255;
  for (let c = 0; c < 3; c++) data[i + c] = data[i + c]! - back * (old[c]! - subject[c]!);
}

/** How far the two ends of a way are apart, how far a chroma is along it (0..1), and aside of it in shares of it; one for all pixels. */
const mixture = { difference: 0, tint: 0, aside: 0 };

function mix(own: Float32Array, from: Float32Array, to: Float32Array): void {
  const { length, share, aside } = between(own, from, to);
  mixture.difference = length;
  mixture.tint = Math.min(1, Math.max(0, share));
  mixture.aside = aside;
}
