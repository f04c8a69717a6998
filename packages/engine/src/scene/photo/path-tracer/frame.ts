import type { LinearRaster } from '@backlot/kernels';
import { sharedBytes, sharedFloats } from '../../../threads/shared.ts';
import { COVER_BLOCK_PX, isCovered, type Cover } from './cover.ts';
import { NOTHING } from './light-field.ts';
import type { Shader } from './shade.ts';

/** What pass C remembers of each pixel for pass D and for the finish. */
export interface Frame {
  readonly body: Uint8Array;
  readonly distance: Float32Array;
  /** Upward and sideways part of the normal, enough to see an edge. */
  readonly normalX: Float32Array;
  readonly normalY: Float32Array;
  readonly incident: Float32Array;
  /** What the sun adds where it is not hidden, three floats a pixel, and how much of it is seen; empty without a sun. */
  readonly sunlit: Float32Array;
  readonly visible: Float32Array;
  /** Half-filtered `visible`. */
  readonly visibleLines: Float32Array;
}

export function createFrame(width: number, height: number, hasSun: boolean): Frame {
  const pixels = width * height;
  const sunny = hasSun ? pixels : 0;
  return {
    body: sharedBytes(pixels),
    distance: sharedFloats(pixels),
    normalX: sharedFloats(pixels),
    normalY: sharedFloats(pixels),
    incident: sharedFloats(pixels),
    sunlit: sharedFloats(sunny * 3),
    visible: sharedFloats(sunny).fill(UNTESTED),
    visibleLines: sharedFloats(sunny),
  };
}

/** Interleaved gradient noise (Jimenez, SIGGRAPH 2014): turns the shadow rays so that neighbours complement each other. */
function interleavedNoise(x: number, y: number): number {
  return (52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1)) % 1;
}

/** Visibility of pixels that the sun could not reach anyway: they must not darken their neighbours in the filter. */
const UNTESTED = -1;

/** Rows that are painted one after the other: shadows are guessed from the row above. A multiple of a cover's blocks. */
export const FRAME_BLOCK_ROWS = 16;

/** Paints rows `row0` up to `row1` of `picture`, hidden blocks in one colour; `row0` begins a block of {@link FRAME_BLOCK_ROWS}. */
export function paintFrame(
  shader: Shader,
  picture: LinearRaster,
  frame: Frame,
  { sunSamples, cover }: FrameOptions,
  [row0, row1]: readonly [number, number],
): void {
  const { width, data } = picture;
  const { sunlit, visible } = frame;
  const hasSun = visible.length > 0;
  const { result } = shader;
  for (let y = row0; y < row1; y++) {
    const hasAbove = y % FRAME_BLOCK_ROWS > 0;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (isCovered(cover, x, y)) {
        const left = x % COVER_BLOCK_PX;
        const up = y % COVER_BLOCK_PX;
        if (left > 0 || up > 0) {
          copyPixel(i - left - up * width, i, data, frame);
          continue;
        }
      }
      shader.shade(x + 0.5, y + 0.5);
      frame.body[i] = result.body;
      frame.distance[i] = result.distance;
      frame.normalX[i] = result.body === NOTHING ? 0 : result.point[3]!;
      frame.normalY[i] = result.body === NOTHING ? 0 : result.point[4]!;
      frame.incident[i] = result.incident;
      data[i * 4] = result.colour[0]!;
      data[i * 4 + 1] = result.colour[1]!;
      data[i * 4 + 2] = result.colour[2]!;
      data[i * 4 + 3] = result.coverage;
      if (!hasSun || result.sunlit[1]! <= 0) continue;
      sunlit[i * 3] = result.sunlit[0]!;
      sunlit[i * 3 + 1] = result.sunlit[1]!;
      sunlit[i * 3 + 2] = result.sunlit[2]!;
      const expected = x > 0 && hasAbove && visible[i - 1] === visible[i - width] ? visible[i - 1]! : UNTESTED;
      visible[i] = shader.sunVisibility(sunSamples, interleavedNoise(x, y), expected);
    }
  }
}

interface FrameOptions {
  readonly sunSamples: number;
  readonly cover?: Cover;
}

function copyPixel(from: number, to: number, data: Float32Array, frame: Frame): void {
  const { body, distance, normalX, normalY, incident, sunlit, visible } = frame;
  body[to] = body[from]!;
  distance[to] = distance[from]!;
  normalX[to] = normalX[from]!;
  normalY[to] = normalY[from]!;
  incident[to] = incident[from]!;
  data.copyWithin(to * 4, from * 4, from * 4 + 4);
  if (visible.length === 0) return;
  sunlit.copyWithin(to * 3, from * 3, from * 3 + 3);
  visible[to] = visible[from]!;
}

const FILTER_RADIUS = 3;
const DEPTH_TOLERANCE = 0.03;

/** Averages the sampled visibility in rows `row0` up to `row1` with a tent of 7 pixels inside each body. */
export function smoothVisibility(frame: Frame, size: Size, [row0, row1]: readonly [number, number]): void {
  filterLines(frame.visible, frame.visibleLines, frame, size, [1, 0], [row0, row1]);
}

/** Averages what {@link smoothVisibility} made of all rows down the columns, too, and adds the sun's light. */
export function addSunlight(picture: LinearRaster, frame: Frame, [row0, row1]: readonly [number, number]): void {
  const { width, data } = picture;
  const { sunlit, visible, visibleLines } = frame;
  filterLines(visibleLines, visible, frame, picture, [0, 1], [row0, row1]);
  for (let i = row0 * width; i < row1 * width; i++) {
    const share = visible[i]!;
    if (share <= 0) continue;
    data[i * 4] = data[i * 4]! + sunlit[i * 3]! * share;
    data[i * 4 + 1] = data[i * 4 + 1]! + sunlit[i * 3 + 1]! * share;
    data[i * 4 + 2] = data[i * 4 + 2]! + sunlit[i * 3 + 2]! * share;
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function filterLines(
  source: Float32Array,
  target: Float32Array,
  { body, distance }: Frame,
  { width, height }: Size,
  [stepX, stepY]: readonly [number, number],
  [row0, row1]: readonly [number, number],
): void {
  for (let y = row0; y < row1; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (source[i] === UNTESTED) {
        target[i] = UNTESTED;
        continue;
      }
      const near = distance[i]!;
      let sum = 0;
      let total = 0;
      for (let k = -FILTER_RADIUS; k <= FILTER_RADIUS; k++) {
        const column = x + k * stepX;
        const row = y + k * stepY;
        if (column < 0 || column >= width || row < 0 || row >= height) continue;
        const m = row * width + column;
        if (source[m] === UNTESTED || body[m] !== body[i] || Math.abs(distance[m]! - near) > DEPTH_TOLERANCE * near)
          continue;
        const weight = FILTER_RADIUS + 1 - Math.abs(k);
        sum += source[m]! * weight;
        total += weight;
      }
      target[i] = sum / total;
    }
  }
}
