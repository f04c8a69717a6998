import {
  createLinearRaster,
  createPlane,
  resampleChannels,
  softBlur,
  type LinearRaster,
  type Mask,
} from '@backlot/kernels';

/** Longer side of the grid on which tones are compared, cells. */
const GRID = 160;
/** How far inside the mask the tone of the rim reaches, parts of the mask's smaller extent: where nothing else is known. */
const REACH = 0.12;
/** Width of the band of known pixels that is compared, as the same part. */
const BAND = 0.06;
/** Ratios of light are not followed farther than this, so that a dark rim does not black out the content. */
const MOST_RATIO = 2.2;
/** Part of the rim's tone that is taken at the rim, and everywhere. */
const AT_RIM = 0.9;
const EVERYWHERE = 0.28;
/** Weight of the blurred band at which a place counts as at the rim, inverse. */
const NEARNESS = 4.5;
/** Less of a band than this tells nothing, cells. */
const LEAST_BAND = 1;
/** Keeps the ratio of two dark places near 1. */
const FLOOR = 0.03;

/** Where the picture itself changes at the rim by this much (log light), the rim is the edge of a thing, and its tone says nothing. */
const SAME_THING = 0.22;

/**
 * Gives painted content the tones of what lies beside it: the ratio of both along the rim of the mask, spread inside and fading with
 * distance (a membrane in log light, as gradient-domain blending has it), and a small part of its mean everywhere. Where the mask
 * ends at the edge of a thing, as a sky does at roofs, the thing's tone is left out. Both pictures have one size and show the same
 * place; only what the mask covers matters. `extentPx` is the smaller side of the mask's box.
 */
export function matchTone(content: LinearRaster, picture: LinearRaster, mask: Mask, extentPx: number): LinearRaster {
  const { width, height } = content;
  const shrink = Math.max(1, Math.max(width, height) / GRID);
  const size = { width: Math.max(1, Math.round(width / shrink)), height: Math.max(1, Math.round(height / shrink)) };
  const small = (raster: LinearRaster) => resampleChannels({ ...raster, channels: 4 }, { ...size, filter: 'area' });
  const inside = coverageOf(mask, size);
  const [ours, theirs] = [small(content), small(picture)];
  const band = bandOf(inside, theirs, size, Math.max(1, (BAND * extentPx) / shrink));
  const total = band.reduce((sum, weight) => sum + weight, 0);
  if (total < LEAST_BAND) return content;
  const gains = new Float32Array(size.width * size.height * 4);
  for (let c = 0; c < 3; c++)
    spreadRatio({ ours, theirs, band, total, size, reach: Math.max(1, (REACH * extentPx) / shrink) }, c, gains);
  const full = resampleChannels({ ...size, channels: 4, data: gains }, { width, height, filter: 'triangle' });
  const out = new Float32Array(content.data);
  for (let i = 0; i < out.length; i += 4)
    for (let c = i; c < i + 3; c++) out[c] = Math.min(1, out[c]! * Math.exp(full[c]!));
  return createLinearRaster(width, height, out);
}

interface Comparison {
  readonly ours: Float32Array;
  readonly theirs: Float32Array;
  readonly band: Float32Array;
  readonly total: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly reach: number;
}

/** Writes the log gain of one channel: near the rim that of the rim there, far inside a part of the mean one. */
function spreadRatio({ ours, theirs, band, total, size, reach }: Comparison, c: number, gains: Float32Array): void {
  const limit = Math.log(MOST_RATIO);
  const ratio = createPlane(size.width, size.height);
  let mean = 0;
  for (let p = 0; p < ratio.data.length; p++) {
    const log = Math.log((theirs[p * 4 + c]! + FLOOR) / (ours[p * 4 + c]! + FLOOR));
    ratio.data[p] = band[p]! * Math.min(limit, Math.max(-limit, log));
    mean += ratio.data[p]! / total;
  }
  const spread = softBlur(ratio, reach).data;
  const near = softBlur({ kind: 'plane', ...size, data: band }, reach).data;
  for (let p = 0; p < spread.length; p++) {
    const share = Math.min(1, near[p]! * NEARNESS);
    const local = near[p]! > 1e-4 ? spread[p]! / near[p]! : mean;
    gains[p * 4 + c] = AT_RIM * share * local + EVERYWHERE * (1 - share) * mean;
  }
}

/** Share of each cell that the mask covers. */
function coverageOf(mask: Mask, size: { readonly width: number; readonly height: number }): Float32Array {
  const covered = Uint8Array.from(mask.data, (value) => (value > 0 ? 1 : 0));
  const source = { width: mask.width, height: mask.height, channels: 1, data: covered };
  return resampleChannels(source, { ...size, filter: 'area' });
}

/** Known cells near the mask that look like what the picture has just inside it, 0..1. */
function bandOf(
  inside: Float32Array,
  theirs: Float32Array,
  size: { readonly width: number; readonly height: number },
  reach: number,
): Float32Array {
  const blurred = (data: Float32Array) => softBlur({ kind: 'plane', ...size, data }, reach).data;
  const weight = blurred(inside);
  const logs = inside.map((_, p) => Math.log(lightAt(theirs, p)));
  const within = blurred(logs.map((log, p) => log * inside[p]!));
  return inside.map((covered, p) => {
    if (covered > 0.01 || weight[p]! < 1e-3) return 0;
    const step = Math.abs(logs[p]! - within[p]! / weight[p]!);
    return Math.min(1, weight[p]! * 4) * Math.exp(-((step / SAME_THING) ** 2));
  });
}

function lightAt(data: Float32Array, p: number): number {
  return 0.2126 * data[p * 4]! + 0.7152 * data[p * 4 + 1]! + 0.0722 * data[p * 4 + 2]! + FLOOR;
}
