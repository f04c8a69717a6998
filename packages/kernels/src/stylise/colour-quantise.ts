import type { RgbPlanes } from './rgb-planes.ts';

/** A palette of encoded colours: three values 0..1 per entry. */
export type Palette = Float32Array;

const SAMPLES = 8192;
const REFINEMENTS = 4;

/**
 * The `count` colours that best stand for a picture: median cut (Heckbert 1982) on a regular sample, then a few rounds
 * of k-means. Sorted from dark to light.
 */
export function findPalette(planes: RgbPlanes, count: number): Palette {
  const points = samplePoints(planes);
  let boxes = [points];
  while (boxes.length < count) {
    let widest = -1;
    let score = 0;
    let channel = 0;
    boxes.forEach((box, index) => {
      for (let c = 0; c < 3; c++) {
        const spread = spreadOf(box, c) * Math.sqrt(box.length);
        if (spread > score) {
          score = spread;
          widest = index;
          channel = c;
        }
      }
    });
    if (widest < 0) break;
    const sorted = boxes[widest]!.toSorted((a, b) => a[channel]! - b[channel]!);
    const middle = sorted.length >> 1;
    boxes = [...boxes.slice(0, widest), sorted.slice(0, middle), sorted.slice(middle), ...boxes.slice(widest + 1)];
  }
  const palette = new Float32Array(boxes.length * 3);
  boxes.forEach((box, index) => palette.set(meanOf(box), index * 3));
  for (let round = 0; round < REFINEMENTS; round++) refine(palette, points);
  return sortedByLuma(palette);
}

/** Index of the palette entry nearest to a colour (squared distance weighted like luma). */
export function nearestColour(palette: Palette, r: number, g: number, b: number): number {
  let best = 0;
  let bestDistance = Infinity;
  for (let k = 0; k < palette.length; k += 3) {
    const dr = palette[k]! - r;
    const dg = palette[k + 1]! - g;
    const db = palette[k + 2]! - b;
    const distance = 0.3 * dr * dr + 0.55 * dg * dg + 0.15 * db * db;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = k / 3;
    }
  }
  return best;
}

type Point = readonly [number, number, number];

function samplePoints({ red, green, blue }: RgbPlanes): Point[] {
  const step = Math.max(1, Math.floor(red.length / SAMPLES));
  const points: Point[] = [];
  for (let i = step >> 1; i < red.length; i += step) points.push([red[i]!, green[i]!, blue[i]!]);
  return points;
}

function spreadOf(box: readonly Point[], channel: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (const point of box) {
    low = Math.min(low, point[channel]!);
    high = Math.max(high, point[channel]!);
  }
  return high - low;
}

function meanOf(box: readonly Point[]): Point {
  const sum = [0, 0, 0];
  for (const point of box) for (let c = 0; c < 3; c++) sum[c] = sum[c]! + point[c]!;
  return [sum[0]! / box.length, sum[1]! / box.length, sum[2]! / box.length];
}

function refine(palette: Palette, points: readonly Point[]): void {
  const sums = new Float64Array(palette.length);
  const counts = new Uint32Array(palette.length / 3);
  for (const [r, g, b] of points) {
    const k = nearestColour(palette, r, g, b);
    counts[k]!++;
    sums[k * 3] = sums[k * 3]! + r;
    sums[k * 3 + 1] = sums[k * 3 + 1]! + g;
    sums[k * 3 + 2] = sums[k * 3 + 2]! + b;
  }
  for (let k = 0; k < counts.length; k++)
    if (counts[k]! > 0) for (let c = 0; c < 3; c++) palette[k * 3 + c] = sums[k * 3 + c]! / counts[k]!;
}

function sortedByLuma(palette: Palette): Palette {
  const entries = Array.from({ length: palette.length / 3 }, (_, k) => palette.slice(k * 3, k * 3 + 3));
  const luma = (entry: Float32Array) => 0.2126 * entry[0]! + 0.7152 * entry[1]! + 0.0722 * entry[2]!;
  entries.sort((a, b) => luma(a) - luma(b));
  return Float32Array.from(entries.flatMap((entry) => [...entry]));
}
