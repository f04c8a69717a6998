import { isShaded } from '../light/bake-light.ts';
import { isBehindBlob } from '../light/blob.ts';
import type { CityScene } from './city-scene.ts';

/** Half of what counts of the sun's apparent size, as a tangent: shadows are as soft as this makes them; more would be grainy. */
const SUN_RADIUS = 0.0024;
/** How much the edge of a shadow on a wall wavers, m. */
const WALL_EDGE_M = 0.12;
const jittered = { sunX: 0, sunY: 0, sunZ: 1 };

function aim({ light }: CityScene, jitter: number): void {
  jittered.sunX = light.sunX + ((jitter & 0xffff) / 0x10000 - 0.5) * 2 * SUN_RADIUS;
  jittered.sunY = Math.max(0.004, light.sunY + ((jitter >>> 16) / 0x10000 - 0.5) * 2 * SUN_RADIUS);
  jittered.sunZ = light.sunZ;
}

/** Whether anything keeps the sun from a point; the sun is a small disc of which each sample sees one point. */
export function isInShade(scene: CityScene, jitter: number, x: number, y: number, z: number): boolean {
  if (scene.light.sun[1] <= 0) return true;
  aim(scene, jitter);
  if (!scene.isFar && isShaded(x, y, z, jittered, scene.masses)) return true;
  return isUnderLeaves(scene, x, y, z);
}

/** The same for a point of a wall above whose column other buildings' shadow reaches up to `shadowM`. */
export function isWallInShade(
  scene: CityScene,
  jitter: number,
  shadowM: number,
  x: number,
  y: number,
  z: number,
): boolean {
  if (scene.light.sun[1] <= 0) return true;
  if (y < shadowM + ((jitter & 0xffff) / 0x10000 - 0.5) * 2 * WALL_EDGE_M) return true;
  aim(scene, jitter);
  return isUnderLeaves(scene, x, y, z);
}

function isUnderLeaves({ blobs }: CityScene, x: number, y: number, z: number): boolean {
  return blobs.length > 0 && isBehindBlob(blobs, x, y, z, jittered.sunX, jittered.sunY, jittered.sunZ);
}
