import { createPlane, createRaster, resampleChannels, softBlur, type Matte, type Raster } from '@backlot/kernels';

/** Reach of "near by" at 1 megapixel, px: a few widths of the soft edge. The subject is looked for farther, away from its edge. */
const REACH_PX = 10;
const LEAST_REACH_PX = 5;
const SUBJECT_REACH = 2.5;
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
 * stay, and everything farther in than about `REACH_PX`. `picture` is what it was cut out of. About 100 ms a megapixel.
 */
export function suppressSpill(cutOut: Raster, picture: Raster, matte: Matte): Raster {
  const { width, height } = picture;
  const reachPx = Math.max(LEAST_REACH_PX, REACH_PX * Math.sqrt((width * height) / 1e6));
  const outside = nearBy(picture, reachPx, (p) => (matte.data[p] ?? 0) <= BACKGROUND);
  const inside = nearBy(
    picture,
    reachPx * SUBJECT_REACH,
    (p) => (matte.data[p] ?? 0) >= SUBJECT && outside[p * 4 + 3]! < LEAST_SHARE,
  );
  const out = createRaster(width, height, Uint8ClampedArray.from(cutOut.data));
  const way = new Float32Array(3);
  const own = new Float32Array(3);
  const subject = new Float32Array(3);
  for (let p = 0, i = 0; p < width * height; p++, i += 4) {
    const [here, there] = [inside[i + 3]!, outside[i + 3]!];
    if (matte.data[p]! <= 0 || here < LEAST_WEIGHT || there < LEAST_SHARE) continue;
    chroma(subject, inside, i, 1 / here);
    chroma(way, outside, i, 1 / there);
    chroma(own, cutOut.data, i, 1 / 255);
    let along = 0;
    let square = 0;
    for (let c = 0; c < 3; c++) {
      way[c]! -= subject[c]!;
      along += (own[c]! - subject[c]!) * way[c]!;
      square += way[c]! * way[c]!;
    }
    const difference = Math.sqrt(square);
    if (difference <= LEAST_DIFFERENCE || along <= 0) continue;
    const certainty = Math.min(1, (difference - LEAST_DIFFERENCE) / (FULL_DIFFERENCE - LEAST_DIFFERENCE));
    const nearness = Math.min(1, (there - LEAST_SHARE) / (FULL_SHARE - LEAST_SHARE));
    const back = STRENGTH * certainty * nearness * Math.min(1, along / square) * 255;
    for (let c = 0; c < 3; c++) out.data[i + c] = cutOut.data[i + c]! - back * way[c]!;
  }
  return out;
}

/** What is left of three values from `i` on, times `gain`, without their Rec. 709 luma. */
function chroma(into: Float32Array, values: Float32Array | Uint8ClampedArray, i: number, gain: number): void {
  const [r, g, b] = [values[i]! * gain, values[i + 1]! * gain, values[i + 2]! * gain];
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  into[0] = r - luma;
  into[1] = g - luma;
  into[2] = b - luma;
}

/** Blurred sum of the sRGB colours (0..1) where it holds, with the blurred share of such pixels as fourth value; full size. */
function nearBy({ width, height, data }: Raster, reachPx: number, holds: (pixel: number) => boolean): Float32Array {
  const chosen = new Float32Array(width * height * 4);
  for (let p = 0, i = 0; p < width * height; p++, i += 4) {
    if (!holds(p)) continue;
    for (let c = 0; c < 3; c++) chosen[i + c] = data[i + c]! / 255;
    chosen[i + 3] = 1;
  }
  const size = { width: Math.ceil(width / SHRINK), height: Math.ceil(height / SHRINK) };
  const small = resampleChannels({ width, height, channels: 4, data: chosen }, { ...size, filter: 'area' });
  const blurred = new Float32Array(small.length);
  for (let c = 0; c < 4; c++) {
    const plane = createPlane(size.width, size.height);
    for (let p = 0; p < plane.data.length; p++) plane.data[p] = small[p * 4 + c]!;
    const soft = softBlur(plane, reachPx / SHRINK).data;
    for (let p = 0; p < soft.length; p++) blurred[p * 4 + c] = soft[p]!;
  }
  return resampleChannels({ ...size, channels: 4, data: blurred }, { width, height, filter: 'triangle' });
}
