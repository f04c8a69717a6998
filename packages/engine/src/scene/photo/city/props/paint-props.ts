import type { LinearRaster, Plane } from '@backlot/kernels';
import type { CityCamera, CityScene } from '../cast/city-scene.ts';
import type { Prop } from './mesh.ts';
import { shadeProp } from './shade-prop.ts';

/** Samples a pixel along each axis. */
const FINE = 2;
/** Nearer than this the lens sees nothing. */
const NEAREST_M = 0.6;
const colour = new Float64Array(3);

/** A prop as the camera sees it. */
interface Projected {
  readonly prop: Prop;
  /** World position, world normal, and place in the picture of each corner. */
  readonly world: Float32Array;
  readonly turned: Float32Array;
  readonly screen: Float32Array;
  /** The pixels that it lies in. */
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const projections = new WeakMap<CityScene, { readonly props: readonly Prop[]; readonly seen: readonly Projected[] }>();

/** Draws rows `row0` up to `row1` of props into a painted city, the far ones first, where nothing nearer stands before them. */
export function paintProps(
  scene: CityScene,
  props: readonly Prop[],
  { picture, depth }: { readonly picture: LinearRaster; readonly depth: Plane },
  [row0, row1]: readonly [number, number],
): void {
  for (const projected of projectAll(scene, props))
    if (projected.y0 < row1 && projected.y1 > row0) paintProp(scene, projected, picture, depth, row0, row1);
}

/** The props that are seen, the far ones first; worked out once for each scene. */
function projectAll(scene: CityScene, props: readonly Prop[]): readonly Projected[] {
  const known = projections.get(scene);
  if (known?.props === props) return known.seen;
  const sorted = props.toSorted((a, b) => b.z - a.z);
  const seen = sorted.map((prop) => project(scene.camera, prop)).filter((projected) => projected !== undefined);
  projections.set(scene, { props, seen });
  return seen;
}

/** Undefined where nothing of it is in the picture. */
function project(camera: CityCamera, prop: Prop): Projected | undefined {
  const { positions, normals } = prop.mesh;
  const count = positions.length / 3;
  const cos = Math.cos(prop.heading);
  const sin = Math.sin(prop.heading);
  const world = new Float32Array(count * 3);
  const turned = new Float32Array(count * 3);
  const screen = new Float32Array(count * 3);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const px = positions[i * 3]! * prop.scale;
    const pz = positions[i * 3 + 2]! * prop.scale;
    const x = prop.x + px * cos + pz * sin;
    const y = prop.y + positions[i * 3 + 1]! * prop.scale;
    const z = prop.z - px * sin + pz * cos;
    if (z < NEAREST_M) return undefined;
    world[i * 3] = x;
    world[i * 3 + 1] = y;
    world[i * 3 + 2] = z;
    turned[i * 3] = normals[i * 3]! * cos + normals[i * 3 + 2]! * sin;
    turned[i * 3 + 1] = normals[i * 3 + 1]!;
    turned[i * 3 + 2] = -normals[i * 3]! * sin + normals[i * 3 + 2]! * cos;
    const sx = camera.widthPx / 2 + (x / z) * camera.focalPx;
    const sy = camera.horizonPx - ((y - camera.eyeM) / z) * camera.focalPx * camera.flip;
    screen[i * 3] = sx;
    screen[i * 3 + 1] = sy;
    screen[i * 3 + 2] = 1 / z;
    left = Math.min(left, sx);
    right = Math.max(right, sx);
    top = Math.min(top, sy);
    bottom = Math.max(bottom, sy);
  }
  const x0 = Math.max(0, Math.floor(left));
  const x1 = Math.min(camera.widthPx, Math.ceil(right) + 1);
  const y0 = Math.max(0, Math.floor(top));
  const y1 = Math.min(camera.heightPx, Math.ceil(bottom) + 1);
  return x0 < x1 && y0 < y1 ? { prop, world, turned, screen, x0, x1, y0, y1 } : undefined;
}

function paintProp(
  scene: CityScene,
  projected: Projected,
  picture: LinearRaster,
  depth: Plane,
  row0: number,
  row1: number,
): void {
  const { camera } = scene;
  const { prop, world, turned, screen, x0, x1 } = projected;
  const { triangles, materials } = prop.mesh;
  const y0 = Math.max(row0, projected.y0);
  const y1 = Math.min(row1, projected.y1);
  const width = (x1 - x0) * FINE;
  const height = (y1 - y0) * FINE;
  const near = new Float32Array(width * height);
  const owner = new Int32Array(width * height).fill(-1);
  for (let t = 0; t < triangles.length; t += 4) fillTriangle(triangles, t, screen, x0, y0, width, height, near, owner);
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const k = y * camera.widthPx + x;
      let [r, g, b, covered] = [0, 0, 0, 0];
      let closest = 0;
      for (let sub = 0; sub < FINE * FINE; sub++) {
        const fx = (x - x0) * FINE + (sub % FINE);
        const fy = (y - y0) * FINE + ((sub / FINE) | 0);
        const at = fy * width + fx;
        const t = owner[at]!;
        if (t < 0 || 1 / near[at]! > depth.data[k]! + 0.05) continue;
        interpolate(triangles, t, screen, world, turned, x0 + (fx + 0.5) / FINE, y0 + (fy + 0.5) / FINE);
        shadeProp(scene, materials[triangles[t + 3]!]!, place, colour);
        r += colour[0]!;
        g += colour[1]!;
        b += colour[2]!;
        covered++;
        if (near[at]! > closest) closest = near[at]!;
      }
      if (covered === 0) continue;
      const share = 1 / (FINE * FINE);
      const rest = 1 - covered * share;
      picture.data[k * 4] = picture.data[k * 4]! * rest + r * share;
      picture.data[k * 4 + 1] = picture.data[k * 4 + 1]! * rest + g * share;
      picture.data[k * 4 + 2] = picture.data[k * 4 + 2]! * rest + b * share;
      if (rest < 0.5) depth.data[k] = 1 / closest;
    }
}
/** Position and normal of the sample at hand: x, y, z, nx, ny, nz. */
const place = new Float64Array(6);

function fillTriangle(
  triangles: readonly number[],
  t: number,
  screen: Float32Array,
  x0: number,
  y0: number,
  width: number,
  height: number,
  near: Float32Array,
  owner: Int32Array,
): void {
  const a = triangles[t]! * 3;
  const b = triangles[t + 1]! * 3;
  const c = triangles[t + 2]! * 3;
  const ax = (screen[a]! - x0) * FINE - 0.5;
  const ay = (screen[a + 1]! - y0) * FINE - 0.5;
  const bx = (screen[b]! - x0) * FINE - 0.5;
  const by = (screen[b + 1]! - y0) * FINE - 0.5;
  const cx = (screen[c]! - x0) * FINE - 0.5;
  const cy = (screen[c + 1]! - y0) * FINE - 0.5;
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (area === 0) return;
  const minX = Math.max(0, Math.ceil(Math.min(ax, bx, cx)));
  const maxX = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx)));
  const minY = Math.max(0, Math.ceil(Math.min(ay, by, cy)));
  const maxY = Math.min(height - 1, Math.floor(Math.max(ay, by, cy)));
  for (let y = minY; y <= maxY; y++)
    for (let x = minX; x <= maxX; x++) {
      const wa = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area;
      const wb = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area;
      const wc = 1 - wa - wb;
      if (wa < 0 || wb < 0 || wc < 0) continue;
      const inverse = wa * screen[a + 2]! + wb * screen[b + 2]! + wc * screen[c + 2]!;
      const k = y * width + x;
      if (inverse <= near[k]!) continue;
      near[k] = inverse;
      owner[k] = t;
    }
}

function interpolate(
  triangles: readonly number[],
  t: number,
  screen: Float32Array,
  world: Float32Array,
  turned: Float32Array,
  x: number,
  y: number,
): void {
  const a = triangles[t]! * 3;
  const b = triangles[t + 1]! * 3;
  const c = triangles[t + 2]! * 3;
  const area =
    (screen[b]! - screen[a]!) * (screen[c + 1]! - screen[a + 1]!) -
    (screen[b + 1]! - screen[a + 1]!) * (screen[c]! - screen[a]!);
  let wa = ((screen[b]! - x) * (screen[c + 1]! - y) - (screen[b + 1]! - y) * (screen[c]! - x)) / area;
  let wb = ((screen[c]! - x) * (screen[a + 1]! - y) - (screen[c + 1]! - y) * (screen[a]! - x)) / area;
  let wc = 1 - wa - wb;
  // Perspective: weights count by nearness.
  wa *= screen[a + 2]!;
  wb *= screen[b + 2]!;
  wc *= screen[c + 2]!;
  const sum = wa + wb + wc;
  for (let i = 0; i < 3; i++) {
    place[i] = (world[a + i]! * wa + world[b + i]! * wb + world[c + i]! * wc) / sum;
    place[i + 3] = (turned[a + i]! * wa + turned[b + i]! * wb + turned[c + i]! * wc) / sum;
  }
}
