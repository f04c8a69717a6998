import { shadeFacade } from '../facade/shade-facade.ts';
import { shadeSign } from '../facade/shade-sign.ts';
import { shadeTower } from '../facade/shade-tower.ts';
import { setSurface } from '../facade/facade-point.ts';
import { textureWall } from '../facade/wall-material.ts';
import { readLightMap } from '../light/light-map.ts';
import type { Face, Prism } from '../model.ts';
import type { CityScene } from './city-scene.ts';
import { addHaze } from './haze.ts';
import { isWallInShade } from './shadow.ts';
import type { Tracker } from './tracker.ts';

export const SNOW = [0.82, 0.85, 0.9] as const;
const BLANK = [0, 0, 0] as const;
/** Light that a wall without a map gets, part of the sky's: at its foot, and from this height on. */
const OPEN_WALL = [0.2, 0.46] as const;
const OPEN_FROM_M = 90;
/** What the lamps of a terrace throw on its walls, part of what they throw on its floor. */
const WALL_SHARE = 0.8;

/** Light of a wall that the ray meets `t` metres ahead, `along` metres from the left foot of the face. */
export function shadeWallAt(
  scene: CityScene,
  tracker: Tracker,
  prism: Prism,
  faceIndex: number,
  along: number,
  t: number,
  out: Float64Array,
): void {
  const { light: city, camera } = scene;
  const { point, surface, shadowM, jitter } = tracker;
  const face = prism.faces[faceIndex]!;
  aimAt(scene, tracker, prism, face, along, t);
  // Shaders may leave parts as they are: nothing of the last sample may shine through, or rows would depend on each other.
  setSurface(surface, BLANK);
  point.seed = prism.seed + faceIndex * 101;
  const { skin } = prism;
  switch (skin.kind) {
    case 'facade':
      shadeFacade(point, skin, scene, surface);
      break;
    case 'tower':
      shadeTower(point, skin, scene, prism.bottomM, surface);
      break;
    case 'sign':
      shadeSign(skin, along, point.y - prism.bottomM, face.lengthM, prism.topM - prism.bottomM, prism.seed, surface);
      break;
    case 'plain':
      setSurface(surface, skin.colour);
      if (prism.roofLight)
        for (let c = 0; c < 3; c++) point.light[c] = point.light[c]! + prism.roofLight[c]! * WALL_SHARE;
      if (skin.material) textureWall(skin.material, along, point.y, point.pixelV, prism.seed, surface);
  }
  const facing = surface.isLevel ? city.sunY : point.sunN;
  let sun = Math.max(0, facing) * surface.sun;
  if (
    sun > 0 &&
    isWallInShade(scene, jitter, shadowM, point.x + face.normalX * 0.05, point.y, point.z + face.normalZ * 0.05)
  )
    sun = 0;
  if (surface.isLevel && city.snow > 0) {
    surface.r = SNOW[0];
    surface.g = SNOW[1];
    surface.b = SNOW[2];
  }
  const { ambient } = surface;
  out[0] = (surface.r / Math.PI) * (point.light[0]! * ambient + city.sun[0] * sun) + surface.glowR;
  out[1] = (surface.g / Math.PI) * (point.light[1]! * ambient + city.sun[1] * sun) + surface.glowG;
  out[2] = (surface.b / Math.PI) * (point.light[2]! * ambient + city.sun[2] * sun) + surface.glowB;
  addHaze(city, camera.eyeM, point.x, point.y, point.z, out);
}

/** Fills in where the ray meets the face and how everything lies to it. */
function aimAt(
  { camera, light: city }: CityScene,
  { dx, slope, point }: Tracker,
  prism: Prism,
  face: Face,
  along: number,
  t: number,
): void {
  const length = Math.sqrt(1 + dx * dx + slope * slope);
  const inward = -(face.normalX * dx + face.normalZ);
  const height = camera.eyeM + slope * t;
  const pixel = t / camera.focalPx;
  point.u = along;
  point.v = height;
  point.lengthM = face.lengthM;
  point.topM = prism.topM;
  point.du = (face.tangentX * dx + face.tangentZ) / inward;
  point.dv = slope / inward;
  point.sunU = face.tangentX * city.sunX + face.tangentZ * city.sunZ;
  point.sunV = city.sunY;
  point.sunN = face.normalX * city.sunX + face.normalZ * city.sunZ;
  point.pixelV = pixel;
  point.pixelU = (pixel * Math.sqrt(1 + dx * dx)) / Math.max(0.03, inward);
  point.x = dx * t;
  point.y = height;
  point.z = t;
  point.viewX = dx / length;
  point.viewY = slope / length;
  point.viewZ = 1 / length;
  point.normalX = face.normalX;
  point.normalZ = face.normalZ;
  if (face.lightMap) {
    readLightMap(face.lightMap, along, height, point.light);
    return;
  }
  const open = OPEN_WALL[0] + (OPEN_WALL[1] - OPEN_WALL[0]) * Math.min(1, height / OPEN_FROM_M);
  for (let c = 0; c < 3; c++) point.light[c] = city.skyOnGround[c]! * open;
}
