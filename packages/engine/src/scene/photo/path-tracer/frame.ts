import type { LinearRaster } from '@backlot/kernels';
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
}

/** Interleaved gradient noise (Jimenez, SIGGRAPH 2014): turns the shadow rays so that neighbours complement each other. */
function interleavedNoise(x: number, y: number): number {
  return (52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1)) % 1;
}

/** Visibility of pixels that the sun could not reach anyway: they must not darken their neighbours in the filter. */
const UNTESTED = -1;

/** Paints every pixel of `picture`, hidden blocks in one colour; `sunSamples` 0 when there is no sun. */
export function paintFrame(shader: Shader, picture: LinearRaster, sunSamples: number, cover?: Cover): Frame {
  const { width, height, data } = picture;
  const pixels = width * height;
  const frame: Frame = {
    body: new Uint8Array(pixels),
    distance: new Float32Array(pixels),
    normalX: new Float32Array(pixels),
    normalY: new Float32Array(pixels),
    incident: new Float32Array(pixels),
  };
  const sunlit = sunSamples > 0 ? new Float32Array(pixels * 3) : null;
  const visible = sunSamples > 0 ? new Float32Array(pixels).fill(UNTESTED) : null;
  const { result } = shader;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (isCovered(cover, x, y)) {
        const left = x % COVER_BLOCK_PX;
        const up = y % COVER_BLOCK_PX;
        if (left > 0 || up > 0) {
          copyPixel(i - left - up * width, i, data, frame, sunlit, visible);
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
      if (!sunlit || !visible || result.sunlit[1]! <= 0) continue;
      sunlit.set(result.sunlit, i * 3);
      const expected = x > 0 && y > 0 && visible[i - 1] === visible[i - width] ? visible[i - 1]! : UNTESTED;
      visible[i] = shader.sunVisibility(sunSamples, interleavedNoise(x, y), expected);
    }
  }
  if (sunlit && visible) addSunlight(picture, sunlit, smoothVisibility(visible, frame, width, height));
  return frame;
}

function copyPixel(
  from: number,
  to: number,
  data: Float32Array,
  { body, distance, normalX, normalY, incident }: Frame,
  sunlit: Float32Array | null,
  visible: Float32Array | null,
): void {
  body[to] = body[from]!;
  distance[to] = distance[from]!;
  normalX[to] = normalX[from]!;
  normalY[to] = normalY[from]!;
  incident[to] = incident[from]!;
  data.copyWithin(to * 4, from * 4, from * 4 + 4);
  if (!sunlit || !visible) return;
  sunlit.copyWithin(to * 3, from * 3, from * 3 + 3);
  visible[to] = visible[from]!;
}

const FILTER_RADIUS = 3;
const DEPTH_TOLERANCE = 0.03;

/** Averages the sampled visibility with a 7 x 7 tent inside each body, in two passes of lines. */
function smoothVisibility(visible: Float32Array, frame: Frame, width: number, height: number): Float32Array {
  const lines = new Float32Array(visible.length);
  filterLines(visible, lines, frame, [width, height], [1, 0]);
  filterLines(lines, visible, frame, [width, height], [0, 1]);
  return visible;
}

function filterLines(
  source: Float32Array,
  target: Float32Array,
  { body, distance }: Frame,
  [width, height]: readonly [number, number],
  [stepX, stepY]: readonly [number, number],
): void {
  for (let y = 0; y < height; y++) {
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

function addSunlight(picture: LinearRaster, sunlit: Float32Array, visible: Float32Array): void {
  const { data } = picture;
  for (let i = 0; i < visible.length; i++) {
    const share = visible[i]!;
    if (share <= 0) continue;
    data[i * 4] = data[i * 4]! + sunlit[i * 3]! * share;
    data[i * 4 + 1] = data[i * 4 + 1]! + sunlit[i * 3 + 1]! * share;
    data[i * 4 + 2] = data[i * 4 + 2]! + sunlit[i * 3 + 2]! * share;
  }
}
