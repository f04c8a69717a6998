import { hashPoint } from '@backlot/kernels';
import type { Rgb } from '../model.ts';
import type { FacadeSkin } from './facade-skin.ts';
import { setSurface, type FacadePoint, type FacadeScene, type SurfaceSample } from './facade-point.ts';
import { shadeGlass } from './glass.ts';
import { isOnGlyph } from './glyphs.ts';
import { shadeRoom } from './room.ts';
import { textureWall } from './wall-material.ts';

/** Parts of a shop front, m. */
const PIER = 0.28;
const PLINTH = 0.42;
const FASCIA = 0.62;
const ABOVE_FASCIA = 0.16;
const RECESS = 0.22;
const FRAME = 0.07;
const DOOR = 1.05;
const DOOR_RECESS = 0.9;
const ROOM_DEPTH = 5;
/** Light in shops by day against the light of the street, and at night in the unit of lamps. */
const DAY_POWER = 0.055;
const NIGHT_POWER = 1.0;
const LAMPS: readonly Rgb[] = [
  [1.35, 0.93, 0.55],
  [1.2, 0.98, 0.75],
  [1.05, 1, 0.9],
  [1.42, 0.86, 0.42],
];
const UNIT = 1 / 0x1_0000_0000;
const inside = new Float64Array(3);

/** The street floor: piers, plinth, panes with a shop behind them, a door, and a fascia with letters. */
export function shadeShop(point: FacadePoint, skin: FacadeSkin, scene: FacadeScene, out: SurfaceSample): void {
  const { shop } = skin;
  const { u, v, lengthM, du, dv, seed } = point;
  const count = Math.max(1, Math.round(lengthM / shop.bayM));
  const bayM = lengthM / count;
  const bay = Math.min(count - 1, Math.max(0, Math.floor(u / bayM)));
  const x = u - bay * bayM;
  const hash = hashPoint(bay, 7, seed);
  const fasciaBottom = shop.heightM - FASCIA - ABOVE_FASCIA;
  if (x < PIER || x > bayM - PIER || v > shop.heightM - ABOVE_FASCIA) {
    setSurface(out, skin.trim);
    textureWall(skin.wall === 'brick' ? 'stone' : skin.wall, u, v, point.pixelV, seed + 3, out);
    return;
  }
  if (v > fasciaBottom) {
    shadeFascia(skin, x - PIER, v - fasciaBottom, bayM - 2 * PIER, hash, scene, out);
    return;
  }
  const width = bayM - 2 * PIER;
  const doorLeft = (hash & 1) === 0 ? 0.1 : width - DOOR - 0.1;
  const ax = x - PIER;
  const isDoor = (hash & 6) !== 0 && ax > doorLeft && ax < doorLeft + DOOR;
  const recess = isDoor ? DOOR_RECESS : RECESS;
  const left = isDoor ? doorLeft : 0;
  const right = isDoor ? doorLeft + DOOR : width;
  const bottom = isDoor ? 0.03 : PLINTH;
  if (v < bottom) {
    setSurface(out, shop.frame, 1, 0.9);
    textureWall('concrete', u, v, point.pixelV, seed + 1, out);
    return;
  }
  const gx = ax + du * recess;
  const gy = v + dv * recess;
  if (gx < left || gx > right || gy > fasciaBottom || gy < bottom) {
    setSurface(out, gy < bottom ? [0.3, 0.3, 0.3] : shop.frame, 0.15, 0.5);
    return;
  }
  const sunShare = sunThrough(point, gx, gy, recess, fasciaBottom, left, right);
  const division = isDoor ? DOOR : width / Math.max(1, Math.round(width / 1.9));
  const fx = (gx - left) % division;
  const isBar =
    fx < FRAME / 2 ||
    fx > division - FRAME / 2 ||
    gy - bottom < FRAME ||
    fasciaBottom - gy < FRAME ||
    Math.abs(gy - 2.35) < FRAME / 2;
  if (isBar) {
    setSurface(out, shop.frame, sunShare, 0.8);
    return;
  }
  out.sun = sunShare;
  const lamp = LAMPS[(hash >>> 9) % LAMPS.length]!;
  const { light } = scene;
  const level = light.hasLamps
    ? shop.isLit && (hash >>> 12) * 16 * UNIT < 0.85
      ? NIGHT_POWER * (0.5 + ((hash >>> 20) & 255) / 200)
      : 0.02
    : DAY_POWER * light.skyOnGround[1];
  view.u = gx;
  view.v = gy;
  view.widthM = width;
  view.heightM = fasciaBottom;
  view.seed = hash;
  shadeRoom(view, du, dv, lamp, level, inside);
  for (let c = 0; c < 3; c++) inside[c] = inside[c]! + point.light[c]! * 0.02;
  shadeGlass(point, scene, bay * 17 + Math.floor((gx - left) / division), inside, 1, out);
  out.sun = sunShare;
}

const view = { u: 0, v: 0, widthM: 1, heightM: 1, sillM: 0, depthM: ROOM_DEPTH, isShop: true, seed: 0 };

/** Whether the sun reaches a point `recess` deep in an opening. */
function sunThrough(
  { sunU, sunV, sunN }: FacadePoint,
  x: number,
  y: number,
  recess: number,
  top: number,
  left: number,
  right: number,
): number {
  if (sunN <= 0) return 0;
  const outX = x + (sunU / sunN) * recess;
  const outY = y + (sunV / sunN) * recess;
  return outX > left && outX < right && outY < top ? 1 : 0;
}

function shadeFascia(
  { shop }: FacadeSkin,
  x: number,
  y: number,
  width: number,
  hash: number,
  { light }: FacadeScene,
  out: SurfaceSample,
): void {
  setSurface(out, shop.fascia);
  const letterM = 0.3;
  const count = 4 + (hash % 7);
  const start = (width - count * letterM * 0.85) / 2;
  const at = (x - start) / (letterM * 0.85);
  const index = Math.floor(at);
  const gy = (y - 0.16) / letterM;
  if (
    index >= 0 &&
    index < count &&
    (hash >>> index) % 9 !== 0 &&
    isOnGlyph('round', hash + index * 31, (at - index - 0.5) / 0.8 + 0.5, gy, 0.17)
  ) {
    setSurface(out, shop.lettering);
    if (light.hasLamps && shop.isLit) {
      out.glowR = shop.lettering[0] * 2.2;
      out.glowG = shop.lettering[1] * 2;
      out.glowB = shop.lettering[2] * 1.7;
    }
  }
  if (y < 0.04 || y > FASCIA - 0.04) {
    out.r *= 0.6;
    out.g *= 0.6;
    out.b *= 0.6;
  }
}
