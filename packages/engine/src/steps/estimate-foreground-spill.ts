import { createPlane, createRaster, softBlur, type Matte, type Raster } from '@backlot/kernels';

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
/** Colours near by are collected this much smaller. */
const SHRINK = 4;
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
/** Parts near by that are missing tell nothing. */
const LEAST_WEIGHT = 0.004;

/**
 * Takes the old background's tint out of the edge of a cut-out, soft or not (gaps between hairs, light from a meadow): chroma there
 * that lies on the way from that of the subject farther in to that of the background near by goes back by so much. Luma and alpha
 * stay, and everything farther in than about `REACH_PX`; where the edge is fur, mixtures of both are followed farther in. `picture` is what it was cut out of.
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
  const fields: Fields = {
    outside,
    beyond,
    fur: spread(soft, reachPx),
    inside: spread(collect(picture, solidBeyond(outside, LEAST_SHARE)), reachPx * SUBJECT_REACH),
    deep: spread(collect(picture, solidBeyond(beyond, LEAST_DEEP)), reachPx * FUR_REACH),
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
}

const value = new Float32Array(3);
const old = new Float32Array(3);
const near = new Float32Array(3);
const far = new Float32Array(3);
const own = new Float32Array(3);

/** Takes the tint out of one pixel, in place. */
function takeBack(fields: Fields, { width, data }: Raster, pixel: number): void {
  const y = Math.floor(pixel / width);
  const x = pixel - y * width;
  const i = pixel * 4;
  const cell = cellOf(fields.beyond, x, y);
  if (fields.beyond.data[cell + 3]! <= 0) return;
  const close = read(fields.outside, x, y, 3);
  const fur = rise(read(fields.fur, x, y, 3), LEAST_FUR, FULL_FUR);
  const isClose = close >= LEAST_SHARE;
  const reaching = read(fields.beyond, x, y, 3);
  if (!isClose && (fur <= 0 || reaching < LEAST_SHARE)) return;
  if (!readChroma(fields.inside, x, y, near) || !readChroma(isClose ? fields.outside : fields.beyond, x, y, old))
    return;
  chroma(own, data, i, 1 / 255);
  let subject = near;
  if (fur > 0 && readChroma(fields.deep, x, y, far)) {
    mix(near, far, old);
    if (mixture.aside < ASIDE / 2) subject = far;
  }
  mix(own, subject, old);
  const { difference, tint, aside } = mixture;
  if (difference <= LEAST_DIFFERENCE || tint <= 0) return;
  const mixed = 1 - rise(aside, ASIDE / 2, ASIDE);
  const beside = rise(close, LEAST_SHARE, FULL_SHARE) * (subject === far ? mixed : 1);
  const behind = fur * rise(reaching, LEAST_SHARE, FULL_SHARE) * rise(tint, FUR_TINT, 2 * FUR_TINT) * mixed;
  const certainty = rise(difference, LEAST_DIFFERENCE, FULL_DIFFERENCE);
  const back = STRENGTH * certainty * Math.max(beside, behind) * tint * 255;
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

/** What is left of three values from `i` on, times `gain`, without their Rec. 709 luma. */
function chroma(into: Float32Array, values: Float32Array | Uint8ClampedArray, i: number, gain: number): void {
  const [r, g, b] = [values[i]! * gain, values[i + 1]! * gain, values[i + 2]! * gain];
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  into[0] = r - luma;
  into[1] = g - luma;
  into[2] = b - luma;
}

/** 0 up to `from`, 1 from `to` on, straight between. */
function rise(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Colours (0..1) of some pixels, {@link SHRINK} times smaller than the picture, with the share of such pixels as fourth value. */
interface Field {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Collects the pixels for which `holds` says so, of a pixel and the index of its cell in a field. */
function collect({ width, height, data }: Raster, holds: (pixel: number, cell: number) => boolean): Field {
  const size = { width: Math.ceil(width / SHRINK), height: Math.ceil(height / SHRINK) };
  const sums = new Float32Array(size.width * size.height * 4);
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const cell = cellOf(size, x, y);
      if (!holds(p, cell)) continue;
      for (let c = 0; c < 3; c++) sums[cell + c]! += data[p * 4 + c]! / (255 * SHRINK * SHRINK);
      sums[cell + 3]! += 1 / (SHRINK * SHRINK);
    }
  return { ...size, data: sums };
}

function cellOf({ width }: { readonly width: number }, x: number, y: number): number {
  return (Math.floor(y / SHRINK) * width + Math.floor(x / SHRINK)) * 4;
}

/** A field, blurred as far as `reachPx` of the picture. */
function spread({ width, height, data }: Field, reachPx: number): Field {
  const blurred = new Float32Array(data.length);
  for (let c = 0; c < 4; c++) {
    const plane = createPlane(width, height);
    for (let p = 0; p < plane.data.length; p++) plane.data[p] = data[p * 4 + c]!;
    const soft = softBlur(plane, reachPx / SHRINK).data;
    for (let p = 0; p < soft.length; p++) blurred[p * 4 + c] = soft[p]!;
  }
  return { width, height, data: blurred };
}

/** One value of a field at a pixel of the picture, between its four nearest cells. */
function read({ width, height, data }: Field, x: number, y: number, channel: number): number {
  const atX = Math.min(width - 1, Math.max(0, (x + 0.5) / SHRINK - 0.5));
  const atY = Math.min(height - 1, Math.max(0, (y + 0.5) / SHRINK - 0.5));
  const left = Math.floor(atX);
  const top = Math.floor(atY);
  const aside = left + 1 < width ? 4 : 0;
  const under = top + 1 < height ? width * 4 : 0;
  const i = (top * width + left) * 4 + channel;
  const u = atX - left;
  const upper = data[i]! * (1 - u) + data[i + aside]! * u;
  const lower = data[i + under]! * (1 - u) + data[i + under + aside]! * u;
  return upper + (lower - upper) * (atY - top);
}

/** Chroma of a field's colour at a pixel; false where there is too little to tell. */
function readChroma(field: Field, x: number, y: number, into: Float32Array): boolean {
  const share = read(field, x, y, 3);
  if (share < LEAST_WEIGHT) return false;
  for (let c = 0; c < 3; c++) value[c] = read(field, x, y, c);
  chroma(into, value, 0, 1 / share);
  return true;
}
