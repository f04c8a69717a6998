import { createRaster, type Raster } from '../image/raster.ts';
import { PixelRole } from './colour-bins.ts';
import { nearestEntry } from './nearest-entry.ts';
import type { RgbBytes } from './oklab-of-bytes.ts';

interface FlattenOptions {
  /** At least one colour, at most 65533. */
  readonly palette: readonly RgbBytes[];
  /** The colours to draw with in place of the palette's, one for each; those of the palette if absent. */
  readonly paint?: readonly RgbBytes[];
  /** How each pixel counts, see `pixelRoles`. */
  readonly roles: Uint8Array;
  /** Pixels of the result a pixel of the picture, a whole number >= 1. */
  readonly scale: number;
}

/** The label of pixels that have no colour of their own yet. */
const UNKNOWN = 0xffff;
/** The label of pixels that are wholly clear. */
const CLEAR = 0xfffe;
/** Alpha below which a pixel of the result is clear. */
const VISIBLE_ALPHA = 128;
const TAPS = 4;
/** Levels a channel that a pixel outside of areas may differ from its colour and still be taken for it. */
const LINE_LEVELS = 24;
/** Levels that a blend of two areas may lie beside their mix; beyond, it is something of its own: a thin line. */
const BLEND_LEVELS = 40;
/** How much detail is raised before it is told which colour it is: a line of a pixel at a third of its contrast survives. */
const SHARPENING = 1;

/**
 * Redraws a picture with the colours of a palette only, `scale` times larger, every pixel opaque or clear. Blended pixels take
 * the colour, among those of the areas they touch, that the picture interpolated there is nearest to: so an edge comes to lie
 * where its antialiasing says, to a fraction of a pixel, and leaves no sliver of a third colour.
 */
export function flattenColours(picture: Raster, { palette, paint = palette, roles, scale }: FlattenOptions): Raster {
  const { width, height, data } = picture;
  const nearest = nearestEntry(palette);
  const labels = new Uint16Array(width * height).fill(UNKNOWN);
  for (let i = 0, p = 0; i < labels.length; i++, p += 4) {
    if (data[p + 3] === 0) labels[i] = CLEAR;
    if (roles[i] === PixelRole.ignored) continue;
    const label = nearest(data[p]!, data[p + 1]!, data[p + 2]!);
    if (roles[i] === PixelRole.solid || isNear(palette[label]!, data, p)) labels[i] = label;
  }
  const inner = innerLabels(labels, width, height);

  const out = createRaster(width * scale, height * scale);
  const words = new Uint32Array(out.data.buffer);
  const colours = Uint32Array.from(paint, ([r, g, b]) => new Uint32Array(Uint8Array.of(r, g, b, 255).buffer)[0]!);
  const taps = tapsOf(scale);
  const sample = [0, 0, 0, 0];
  const candidates = new Uint16Array(25);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const corner = y * scale * width * scale + x * scale;
      const label = inner[y * width + x]!;
      if (label !== UNKNOWN) {
        let run = 1;
        while (x + run < width && inner[y * width + x + run] === label) run++;
        if (label !== CLEAR)
          for (let v = 0; v < scale; v++)
            words.fill(colours[label]!, corner + v * width * scale, corner + v * width * scale + run * scale);
        x += run - 1;
        continue;
      }
      let count = gather(labels, width, height, x, y, 1, candidates);
      if (count === 0) count = gather(labels, width, height, x, y, 2, candidates);
      for (let v = 0; v < scale; v++)
        for (let u = 0; u < scale; u++) {
          interpolate(picture, x, y, taps[u]!, taps[v]!, sample);
          if (sample[3]! < VISIBLE_ALPHA) continue;
          const r = clampByte(sample[0]!);
          const g = clampByte(sample[1]!);
          const b = clampByte(sample[2]!);
          const isOfAreas = count > 0 && isBlendOf(palette, candidates, count, r, g, b);
          const choice = isOfAreas ? nearestOf(palette, candidates, count, r, g, b) : nearest(r, g, b);
          words[corner + v * width * scale + u] = colours[choice]!;
        }
    }
  return out;
}

/** Labels of the pixels whose eight neighbours all have the same; `UNKNOWN` elsewhere. */
function innerLabels(labels: Uint16Array, width: number, height: number): Uint16Array {
  const across = new Uint16Array(labels.length).fill(UNKNOWN);
  for (let y = 0; y < height; y++)
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const label = labels[i]!;
      if ((x === 0 || labels[i - 1] === label) && (x === width - 1 || labels[i + 1] === label)) across[i] = label;
    }
  const inner = new Uint16Array(labels.length).fill(UNKNOWN);
  for (let y = 0; y < height; y++)
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const label = across[i]!;
      if ((y === 0 || across[i - width] === label) && (y === height - 1 || across[i + width] === label))
        inner[i] = label;
    }
  return inner;
}

/** Writes the distinct labels within `radius` of a pixel into `out` and tells how many there are. */
function gather(
  labels: Uint16Array,
  width: number,
  height: number,
  x: number,
  y: number,
  radius: number,
  out: Uint16Array,
): number {
  let count = 0;
  for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
    for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
      const label = labels[v * width + u]!;
      if (label >= CLEAR) continue;
      let k = 0;
      while (k < count && out[k] !== label) k++;
      if (k === count) out[count++] = label;
    }
  return count;
}

function nearestOf(
  palette: readonly RgbBytes[],
  candidates: Uint16Array,
  count: number,
  r: number,
  g: number,
  b: number,
): number {
  let best = candidates[0]!;
  let bestDistance = Infinity;
  for (let k = 0; k < count; k++) {
    const colour = palette[candidates[k]!]!;
    const distance = (colour[0] - r) ** 2 + (colour[1] - g) ** 2 + (colour[2] - b) ** 2;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidates[k]!;
    }
  }
  return best;
}

function isNear(colour: RgbBytes, data: Uint8ClampedArray, p: number): boolean {
  return (
    Math.abs(colour[0] - data[p]!) <= LINE_LEVELS &&
    Math.abs(colour[1] - data[p + 1]!) <= LINE_LEVELS &&
    Math.abs(colour[2] - data[p + 2]!) <= LINE_LEVELS
  );
}

/** Whether a colour is one of the candidates or lies between two of them. */
function isBlendOf(
  palette: readonly RgbBytes[],
  candidates: Uint16Array,
  count: number,
  r: number,
  g: number,
  b: number,
): boolean {
  for (let i = 0; i < count; i++)
    for (let k = i; k < count; k++)
      if (distanceToMix2(palette[candidates[i]!]!, palette[candidates[k]!]!, r, g, b) <= BLEND_LEVELS ** 2) return true;
  return false;
}

function distanceToMix2(from: RgbBytes, to: RgbBytes, r: number, g: number, b: number): number {
  const dr = to[0] - from[0];
  const dg = to[1] - from[1];
  const db = to[2] - from[2];
  const length2 = dr * dr + dg * dg + db * db;
  const along = (r - from[0]) * dr + (g - from[1]) * dg + (b - from[2]) * db;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, along / length2));
  return (r - from[0] - t * dr) ** 2 + (g - from[1] - t * dg) ** 2 + (b - from[2] - t * db) ** 2;
}

/** Four weights for each part of a pixel and the offset of the first pixel they apply to. */
interface Taps {
  readonly offset: number;
  /** Catmull-Rom (Keys 1981, a = -0.5). */
  readonly weights: readonly number[];
  /** A box of three pixels around the same place. */
  readonly box: readonly number[];
}

function tapsOf(scale: number): Taps[] {
  return Array.from({ length: scale }, (_, k) => {
    const position = (k + 0.5) / scale - 0.5;
    const base = Math.floor(position);
    const t = position - base;
    const weights = [
      ((-0.5 * t + 1) * t - 0.5) * t,
      (1.5 * t - 2.5) * t * t + 1,
      ((-1.5 * t + 2) * t + 0.5) * t,
      (0.5 * t - 0.5) * t * t,
    ];
    return { offset: base - 1, weights, box: [(1 - t) / 3, 1 / 3, 1 / 3, t / 3] };
  });
}

/** The picture at a part of a pixel, detail raised, colours weighted by alpha; alpha 0 where nothing is visible. */
function interpolate(
  { width, height, data }: Raster,
  x: number,
  y: number,
  across: Taps,
  downwards: Taps,
  out: number[],
): void {
  let r = 0;
  let g = 0;
  let b = 0;
  let a = 0;
  for (let v = 0; v < TAPS; v++) {
    const row = Math.min(height - 1, Math.max(0, y + downwards.offset + v)) * width;
    for (let u = 0; u < TAPS; u++) {
      const p = (row + Math.min(width - 1, Math.max(0, x + across.offset + u))) * 4;
      const fine = downwards.weights[v]! * across.weights[u]!;
      const weight = (fine + SHARPENING * (fine - downwards.box[v]! * across.box[u]!)) * data[p + 3]!;
      r += weight * data[p]!;
      g += weight * data[p + 1]!;
      b += weight * data[p + 2]!;
      a += weight;
    }
  }
  const scale = a > 0 ? 1 / a : 0;
  out[0] = r * scale;
  out[1] = g * scale;
  out[2] = b * scale;
  out[3] = a;
}

function clampByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}
