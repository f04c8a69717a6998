import type { LinearRaster } from '@backlot/kernels';

/** Light that changes over the subject: factors around 1. */
export interface SideLight {
  /** Red, green and blue for each column of the picture. */
  readonly across: Float32Array;
  /** For each row. */
  readonly down: Float32Array;
}

/** How far the sides follow the light beside them, as an exponent, and at most. By eye: more looks like a gradient tool. */
const ACROSS = { exponent: 0.1, limit: 0.13 };
const DOWN = { exponent: 0.06, limit: 0.07 };
/** Keeps the ratio of two dark sides near 1. */
const FLOOR = 0.04;
/** Sampling distance in pixels: coprime to common widths, so samples do not line up. */
const STEP = 37;
const SOLID = 0.5;

/**
 * The light that the picture's left, right, top and bottom throw on a subject between them: a sign to the right tints the
 * right cheek. From what can be seen of the backdrop round the subject; all 1 when one side cannot be seen.
 */
export function sideLight(subject: LinearRaster, backdrop: LinearRaster): SideLight {
  const { width, height } = subject;
  const box = extent(subject);
  const sides = box && meanOfSides(subject, backdrop);
  const across = new Float32Array(width * 3).fill(1);
  const down = new Float32Array(height).fill(1);
  if (!sides) return { across, down };
  for (const c of [0, 1, 2] as const) {
    const slope = slopeOf(sides.left[c], sides.right[c], ACROSS);
    for (let x = 0; x < width; x++) across[x * 3 + c] = Math.exp(slope * along(x, box.left, box.right));
  }
  const slope = slopeOf(luminance(sides.top), luminance(sides.bottom), DOWN);
  for (let y = 0; y < height; y++) down[y] = Math.exp(slope * along(y, box.top, box.bottom));
  return { across, down };
}

type Rgb = [number, number, number];

function slopeOf(from: number, to: number, { exponent, limit }: typeof ACROSS): number {
  return Math.min(limit, Math.max(-limit, exponent * Math.log((to + FLOOR) / (from + FLOOR))));
}

/** -1 at the start of the subject, 1 at its end. */
function along(position: number, from: number, to: number): number {
  return to > from ? Math.min(1, Math.max(-1, ((position - from) / (to - from)) * 2 - 1)) : 0;
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function extent({ width, data }: LinearRaster) {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (let i = 0; i * 4 < data.length; i += STEP) {
    if ((data[i * 4 + 3] ?? 0) < SOLID) continue;
    const x = i % width;
    const y = (i - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = y;
  }
  return right < 0 ? undefined : { left, right, top, bottom };
}

/** Mean light of the visible backdrop towards each edge, weighted by nearness to it. */
function meanOfSides({ width, height, data: covered }: LinearRaster, { data }: LinearRaster) {
  const sides = { left: sum(), right: sum(), top: sum(), bottom: sum() };
  for (let i = 0; i * 4 < data.length; i += STEP) {
    if ((covered[i * 4 + 3] ?? 0) >= SOLID) continue;
    const x = i % width;
    const u = x / width;
    const v = (i - x) / width / height;
    const weights = { left: (1 - u) ** 2, right: u ** 2, top: (1 - v) ** 2, bottom: v ** 2 };
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      const total = sides[side];
      for (const c of [0, 1, 2] as const) total.colour[c] += (data[i * 4 + c] ?? 0) * weights[side];
      total.weight += weights[side];
    }
  }
  const { left, right, top, bottom } = sides;
  if (Math.min(left.weight, right.weight, top.weight, bottom.weight) <= 0) return undefined;
  return { left: meanOf(left), right: meanOf(right), top: meanOf(top), bottom: meanOf(bottom) };
}

function sum(): { colour: Rgb; weight: number } {
  return { colour: [0, 0, 0], weight: 0 };
}

function meanOf({ colour, weight }: { readonly colour: Rgb; readonly weight: number }): Rgb {
  return [colour[0] / weight, colour[1] / weight, colour[2] / weight];
}
