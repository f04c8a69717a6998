import type { LinearRaster } from '@backlot/kernels';
import type { LightFetch } from '../../path-tracer/fetch-light.ts';
import { nearestSolid } from './bounds-tree.ts';
import { writePatternPlace } from './pattern-place.ts';
import { writeRoomRay, type PreparedRoom, type RoomCamera } from './room-scene.ts';
import { mark } from './trace-options.ts';

/** What a pixel shader found. */
interface Seen {
  index: number;
  depth: number;
  readonly colour: Float64Array;
}

/** Where samples of a pixel on an edge lie: a turned grid. */
const SUBPIXELS = [
  [0.375, 0.125],
  [0.875, 0.375],
  [0.125, 0.625],
  [0.625, 0.875],
] as const;
/** One sample of a lamp must not outweigh the rest of its pixel: else thin bars before windows turn to pearls. */
const BRIGHTEST_SAMPLE = 5;

/** A picture while it is painted, and the thing seen in each pixel. */
export interface PixelTarget {
  readonly picture: LinearRaster;
  readonly depth: Float32Array;
  readonly seen: Int32Array;
}

/** Shades every pixel of rows `row0` up to `row1`. */
export function paintPixels(shader: PixelShader, target: PixelTarget, [row0, row1]: readonly [number, number]): void {
  const { picture, depth, seen } = target;
  const { width, data } = picture;
  const { result } = shader;
  for (let y = row0; y < row1; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      shader.shade(x + 0.5, y + 0.5);
      seen[i] = result.index;
      depth[i] = result.depth;
      for (let c = 0; c < 3; c++) data[i * 4 + c] = result.colour[c]!;
      data[i * 4 + 3] = 1;
    }
}

/** Shades the pixels of rows `row0` up to `row1` that lie on edges again, by four samples; all pixels must have been painted. */
export function paintEdges(shader: PixelShader, target: PixelTarget, [row0, row1]: readonly [number, number]): void {
  const { picture, seen } = target;
  const { width, height, data } = picture;
  const { result } = shader;
  for (let y = Math.max(1, row0); y < Math.min(height - 1, row1); y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const own = seen[i]!;
      if (seen[i - 1] === own && seen[i + 1] === own && seen[i - width] === own && seen[i + width] === own) continue;
      for (let c = 0; c < 3; c++) data[i * 4 + c] = 0;
      for (const [dx, dy] of SUBPIXELS) {
        shader.shade(x + dx, y + dy);
        for (let c = 0; c < 3; c++)
          data[i * 4 + c] = data[i * 4 + c]! + Math.min(BRIGHTEST_SAMPLE, result.colour[c]!) / SUBPIXELS.length;
      }
    }
}

/** Shades one point of the picture at a time. */
export interface PixelShader {
  readonly result: Seen;
  shade(x: number, y: number): void;
}

/** A shader with its own scratch memory. */
export function createPixelShader(room: PreparedRoom, camera: RoomCamera, fetchLight: LightFetch): PixelShader {
  const ray = new Float64Array(6);
  const hit = new Float64Array(4);
  const point = new Float64Array(6);
  const place = new Float64Array(5);
  const query = new Float64Array(8);
  const light = new Float64Array(6);
  const paint = new Float64Array(4);
  const axis = new Float64Array(6);
  writeRoomRay(camera, camera.centreX, camera.centreY, axis);
  const result: Seen = { index: -1, depth: Infinity, colour: new Float64Array(3) };
  const { colour } = result;

  function shade(x: number, y: number): void {
    writeRoomRay(camera, x, y, ray);
    const along = ray[3]! * axis[3]! + ray[4]! * axis[4]! + ray[5]! * axis[5]!;
    hit[0] = Infinity;
    const index = nearestSolid(room.tree, ray, hit);
    result.index = index;
    if (index < 0) {
      result.depth = Infinity;
      room.outside(ray, colour);
      return;
    }
    const thing = room.things[index]!;
    const { surface, glow } = thing;
    result.depth = hit[0] * along;
    for (let k = 0; k < 3; k++) {
      point[k] = query[2 + k] = ray[k]! + ray[3 + k]! * hit[0];
      point[3 + k] = query[5 + k] = hit[1 + k]!;
    }
    const cosine = Math.abs(ray[3]! * point[3]! + ray[4]! * point[4]! + ray[5]! * point[5]!);
    writePatternPlace(thing, point, hit[0] / camera.focalPx / Math.sqrt(Math.max(0.04, cosine)), place);
    if (glow) {
      glow(place, colour);
      return;
    }
    surface.paint(place, paint);
    query[0] = x;
    query[1] = y;
    fetchLight(mark(index), query, light);
    const grazing = (1 - cosine) ** 5 * Math.max(0.08, 0.6 - 1.4 * surface.roughness);
    for (let c = 0; c < 3; c++) {
      const straight = surface.specular[c as 0 | 1 | 2];
      const fresnel = straight > 0 ? Math.min(1, (straight + (1 - straight) * grazing) * paint[3]!) : 0;
      colour[c] = light[c]! * paint[c]! * (1 - fresnel) + light[3 + c]! * fresnel;
    }
  }

  return { result, shade };
}
