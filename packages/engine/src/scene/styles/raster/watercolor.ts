import {
  createRgbPlanes,
  displace,
  flowField,
  flowSmoothRgb,
  inkLines,
  kuwahara,
  lumaOf,
  noisePlane,
  softBlur,
  stretchTone,
  type RgbPlanes,
} from '@backlot/kernels';
import { clamp01, mix, smoothstep } from './support/arithmetic.ts';
import { inkOf } from './support/ink.ts';
import { paperTooth } from './support/paper.ts';
import { planesStyle } from './support/raster-style.ts';

const PAPER = '#fbf7ee';
/** Thinnest that the darkest wash gets: watercolour has no black, the paper glows through. */
const DARKEST = 0.05;
/** Share of light that a wash lets through beyond the photograph's own. */
const LIFT = 0.13;
/** How often a hurried brush leaves paper between two washes: level of noise above which it does. */
const MISSED = 0.22;

/**
 * Watercolour after Bousseau et al. (2006): washes of simplified colour whose pigment density varies with turbulent flow,
 * settles in the paper's tooth and gathers along the rims of washes; light areas stay paper, a pencil drawing shows
 * through. Reads `strength` (density of pigment), `grain` (paper), `tint` (paper colour) and `scale`.
 */
export const watercolor = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.6;
  const granulation = (parameters.grain ?? 0.5) * 0.8;
  const paper = inkOf(parameters.tint ?? PAPER);
  const washes = simplify(tremble(stretchTone(planes, 0.8), unit, seed), unit);
  const luma = lumaOf(washes);
  const rims = washRims(luma.data, width, height, unit);
  const gaps = washGaps(luma.data, width, height, unit);
  const flow = noisePlane(width, height, { cellPx: 170 * unit, octaves: 4, seed: seed ^ 0x21 }).data;
  const blooms = noisePlane(width, height, { cellPx: 44 * unit, octaves: 3, seed: seed ^ 0x35 }).data;
  const tooth = paperTooth(width, height, unit, seed ^ 0x49).data;
  const pencil = inkLines(softBlur(lumaOf(planes), 0.8 * unit), {
    sigmaPx: 0.9 * unit,
    threshold: 0.035,
    reachPx: 5 * unit,
    hardness: 9,
  }).data;
  const out = createRgbPlanes(width, height);
  const channels = [
    [washes.red, out.red],
    [washes.green, out.green],
    [washes.blue, out.blue],
  ] as const;
  for (let i = 0; i < luma.data.length; i++) {
    const light = luma.data[i]!;
    // Wet washes vary most in the middle tones; the lightest stay clean paper, the darkest are already full.
    const wet = 4 * light * (1 - light) * 0.75 + 0.25;
    const density =
      0.72 +
      strength * 0.5 +
      (flow[i]! * 0.62 + blooms[i]! * 0.3) * wet +
      tooth[i]! * granulation * (0.35 + 0.65 * (1 - light)) +
      rims[i]! * 1.7;
    const missed = smoothstep(0.25, 0.7, gaps[i]!) * smoothstep(MISSED, MISSED + 0.12, blooms[i]! + tooth[i]! * 0.12);
    const spared = Math.max(smoothstep(0.74, 0.93, light + flow[i]! * 0.07), missed);
    const shade = 1 + tooth[i]! * 0.022;
    const graphite = 1 - pencil[i]! * 0.32 * clamp01(0.75 + tooth[i]! * 0.9);
    channels.forEach(([source, target], c) => {
      // Transparent pigment: light passes through twice, so density is an exponent (Beer's law).
      const vivid = clamp01(mix(light, source[i]!, 1.45));
      const pigment = Math.max(DARKEST, mix(vivid, 1, LIFT + 0.82 * spared * (1 - LIFT))) ** Math.max(0.15, density);
      target[i] = pigment * paper[c]! * shade * graphite;
    });
  }
  return out;
});

/** A hand does not follow edges exactly: two scales of small shifts. */
function tremble(planes: RgbPlanes, unit: number, seed: number): RgbPlanes {
  const { width, height } = planes;
  const shift = (salt: number): Float32Array => {
    const slow = noisePlane(width, height, { cellPx: 46 * unit, octaves: 2, seed: seed ^ salt }).data;
    const quick = noisePlane(width, height, { cellPx: 7 * unit, seed: seed ^ (salt + 1) }).data;
    return slow.map((value, i) => (value * 4.5 + quick[i]! * 1.3) * unit);
  };
  return displace(planes, shift(0x5a1), shift(0x7c3));
}

function simplify(planes: RgbPlanes, unit: number): RgbPlanes {
  const patches = kuwahara(planes, 7.5 * unit);
  const flow = flowField(softBlur(lumaOf(patches), 1.5 * unit), 4 * unit);
  return kuwahara(flowSmoothRgb(patches, flow, 7 * unit), 5 * unit);
}

/** Pigment gathered along the darker side of edges, 0..1: where a blurred copy is lighter than the wash. */
function washRims(luma: Float32Array, width: number, height: number, unit: number): Float32Array {
  const plane = { kind: 'plane', width, height, data: luma } as const;
  const tight = softBlur(plane, 1.1 * unit).data;
  const wide = softBlur(plane, 4.2 * unit).data;
  return luma.map((_, i) => clamp01((wide[i]! - tight[i]! - 0.008) * 3.2));
}

/** The lighter side of clear edges, 0..1: where a wash stops short of its neighbour. */
function washGaps(luma: Float32Array, width: number, height: number, unit: number): Float32Array {
  const plane = { kind: 'plane', width, height, data: luma } as const;
  const tight = softBlur(plane, 0.8 * unit).data;
  const wide = softBlur(plane, 3 * unit).data;
  return luma.map((_, i) => clamp01((tight[i]! - wide[i]! - 0.02) * 9));
}
