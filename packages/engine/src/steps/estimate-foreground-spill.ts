import { createRaster, type Matte, type Raster } from '@backlot/kernels';
import {
  cellOf,
  chroma,
  chromaProducts,
  collect,
  deviation,
  read,
  readChroma,
  spread,
  type Field,
} from './estimate-foreground-fields.ts';

/** Reach of "near by" at 1 megapixel, px: a few widths of the soft edge. The subject is looked for farther, away from its edge. */
const REACH_PX = 10;
const LEAST_REACH_PX = 5;
const SUBJECT_REACH = 2.5;
/** Where the edge is wide and soft (fur, down), the old background shines through so many times farther in. */
const FUR_REACH = 3;
/** Share of half-transparent pixels near by from which an edge counts as fur, and that of fur alone. */
const LEAST_FUR = 0.06;
const FULL_FUR = 0.2;
/** Share of background beyond which solid fur is too tinted itself to say what the subject is like. */
const LEAST_DEEP = 0.15;
/** Farther in than the usual reach, only what has at least this much of the background's tint is changed. */
const FUR_TINT = 0.3;
/** And only what is a mixture of both: a hue this far aside, in shares of the way, is the subject's own (a yellow shoe on a lawn). */
const ASIDE = 0.5;
/** Subject and background whose chroma (distance of sRGB values less luma, 0..1) differs less cannot be told apart by it. */
const LEAST_DIFFERENCE = 0.08;
const FULL_DIFFERENCE = 0.2;
/** Pixels above the one alpha are the subject's for certain, pixels below the other the background's. */
const SUBJECT = 0.97;
const BACKGROUND = 0.02;
/** Share of background near by where spill starts and is full: at a straight edge the share is one half. */
const LEAST_SHARE = 0.03;
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
 * stay, and everything farther in than about `REACH_PX`; where the edge is fur, mixtures of both are followed farther in, and where the
 * subject is as good as grey, tints that it has nowhere near by (a meadow in the shadow under a chin). `picture` is what it was cut out of.
 */
export function suppressSpill(cutOut: Raster, picture: Raster, matte: Matte): Raster {
  const { width, height } = picture;
  const reachPx = Math.max(LEAST_REACH_PX, REACH_PX * Math.sqrt((width * height) / 1e6));
  const ground = collect(picture, (p) => (matte.data[p] ?? 0) <= BACKGROUND);
  const outside = spread(ground, reachPx);
  const beyond = spread(ground, reachPx * FUR_REACH);
  const soft = collect(picture, (p) => matte.data[p]! > BACKGROUND && matte.data[p]! < SUBJECT);
  const solidBeyond = (field: Field, share: number) => (p: number, cell: number) =>
    matte.data[p]! >= SUBJECT && field.data[cell + 3]! < share;
  const isDeep = solidBeyond(beyond, LEAST_DEEP);
  let variety: Field | undefined;
  const fields: Fields = {
    outside,
    beyond,
    fur: spread(soft, reachPx),
    inside: spread(collect(picture, solidBeyond(outside, LEAST_SHARE)), reachPx * SUBJECT_REACH),
    deep: spread(collect(picture, isDeep), reachPx * FUR_REACH),
    variety: () => (variety ??= spread(collect(picture, isDeep, chromaProducts), reachPx * FUR_REACH)),
  };
  const out = createRaster(width, height, Uint8ClampedArray.from(cutOut.data));
  for (let p = 0; p < width * height; p++) if (matte.data[p]! > 0) takeBack(fields, out, p);
  return out;
}

/** What lies around each pixel, as chosen colours with their share. */
interface Fields {
  readonly outside: Field;
  readonly beyond: Field;
  readonly fur: Field;
  readonly inside: Field;
  readonly deep: Field;
  /** {@link chromaProducts} of what `deep` is of; made when it is asked for. */
  readonly variety: () => Field;
}

const old = new Float32Array(3);
const near = new Float32Array(3);
const far = new Float32Array(3);
const own = new Float32Array(3);

/** Takes the tint out of one pixel, in place. */
function takeBack(fields: Fields, { width, data }: Raster, pixel: number): void {
  const y = Math.floor(pixel / width);
  const x = pixel - y * width;
  if (fields.beyond.data[cellOf(fields.beyond, x, y) + 3]! <= 0) return;
  const close = read(fields.outside, x, y, 3);
  const isClose = close >= LEAST_SHARE;
  const reaching = read(fields.beyond, x, y, 3);
  if (!isClose && reaching < LEAST_SHARE) return;
  const fur = rise(read(fields.fur, x, y, 3), LEAST_FUR, FULL_FUR);
  const isEdge = isClose || fur > 0;
  const isDeep = readChroma(fields.deep, x, y, far);
  const isGrey = isDeep && greyness(far) > 0;
  if (!(isEdge || isGrey) || !readChroma(isClose ? fields.outside : fields.beyond, x, y, old)) return;
  if (!isEdge && !isTinted(data, pixel * 4)) return;
  const isInside = readChroma(fields.inside, x, y, near);
  const isFar = isDeep && (!isInside || isMixture(near, far));
  if (isInside && isEdge) takeEdge(data, pixel * 4, fur > 0 && isFar, { close, reaching, fur });
  if (isFar && isGrey) takeForeign(fields, data, pixel * 4, { x, y, reaching });
}

function greyness(chroma: Float32Array): number {
  const size = Math.sqrt(chroma[0]! ** 2 + chroma[1]! ** 2 + chroma[2]! ** 2);
  return 1 - within(FOREIGN.grey, size);
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
  fields: Fields,
  data: Uint8ClampedArray,
  i: number,
  at: { readonly x: number; readonly y: number; readonly reaching: number },
): void {
  if (!isTinted(data, i)) return;
  const { tint, aside } = mixture;
  const mixed = (1 - within(FOREIGN.aside, aside)) * (1 - within(FOREIGN.thing, tint)) * within(FOREIGN.tint, tint);
  if (mixed <= 0) return;
  const rare = within(FOREIGN.deviations, tint / (deviation(fields.variety(), at, far, old) + LEAST_DEVIATION));
  goBack(data, i, far, greyness(far) * mixed * rare * within(FOREIGN.reaching, at.reaching));
}

/** Brings the chroma last mixed back towards the subject's, by a share of its tint. */
function goBack(data: Uint8ClampedArray, i: number, subject: Float32Array, share: number): void {
  const { difference, tint } = mixture;
  if (share <= 0 || difference <= LEAST_DIFFERENCE || tint <= 0) return;
  const back = STRENGTH * rise(difference, LEAST_DIFFERENCE, FULL_DIFFERENCE) * share * tint * 255;
  for (let c = 0; c < 3; c++) data[i + c] = data[i + c]! - back * (old[c]! - subject[c]!);
}

/** How far the two ends of a way are apart, how far a chroma is along it (0..1), and aside of it in shares of it; one for all pixels. */
const mixture = { difference: 0, tint: 0, aside: 0 };

function mix(own: Float32Array, from: Float32Array, to: Float32Array): void {
  let along = 0;
  let square = 0;
  let apart = 0;
  for (let c = 0; c < 3; c++) {
    const way = to[c]! - from[c]!;
    const step = own[c]! - from[c]!;
    square += way * way;
    along += step * way;
    apart += step * step;
  }
  const share = along / Math.max(square, 1e-9);
  mixture.difference = Math.sqrt(square);
  mixture.tint = Math.min(1, Math.max(0, share));
  mixture.aside = Math.sqrt(Math.max(0, apart / Math.max(square, 1e-9) - share * share));
}

function within(range: readonly [number, number], value: number): number {
  return rise(value, range[0], range[1]);
}

/** 0 up to `from`, 1 from `to` on, straight between. */
function rise(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
