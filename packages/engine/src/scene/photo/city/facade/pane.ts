import { hashPoint } from '@backlot/kernels';
import type { FacadeSkin } from './facade-skin.ts';
import type { FacadePoint, FacadeScene, SurfaceSample } from './facade-point.ts';
import { shadeGlass } from './glass.ts';
import { shadeRoom } from './room.ts';
import type { Rgb } from '../model.ts';

const UNIT = 1 / 0x1_0000_0000;
const ROOM_DEPTH_M = 3.6;
/** Cloth behind glass: white, cream, grey, and coloured ones. */
const CURTAINS: readonly Rgb[] = [
  [0.72, 0.7, 0.66],
  [0.62, 0.56, 0.46],
  [0.5, 0.5, 0.5],
  [0.42, 0.3, 0.24],
  [0.66, 0.66, 0.68],
];
/** Lamps of homes and offices differ: from candle-like to cold tubes. */
const LAMPS: readonly Rgb[] = [
  [1.5, 0.86, 0.38],
  [1.4, 0.9, 0.48],
  [1.3, 0.95, 0.6],
  [1.1, 1, 0.84],
  [0.9, 1.02, 1.12],
];
const inside = new Float64Array(3);
const room = { u: 0, v: 0, widthM: 1, heightM: 1, sillM: 0, depthM: ROOM_DEPTH_M, isShop: false, seed: 0 };

/** A pane of a room upstairs at (x, y) m from its lower left corner, `widthM` by `heightM`: curtain, room, mirror image. */
export function shadePane(
  point: FacadePoint,
  skin: FacadeSkin,
  scene: FacadeScene,
  x: number,
  y: number,
  widthM: number,
  heightM: number,
  sillM: number,
  bay: number,
  floor: number,
  coating: number,
  out: SurfaceSample,
): void {
  const hash = hashPoint(bay, floor, point.seed + 31);
  const { light } = scene;
  const isLit = light.hasLamps && hash * UNIT < skin.litShare;
  const kind = hashPoint(bay, floor, point.seed + 37);
  const lamp = LAMPS[(kind >>> 8) % LAMPS.length]!;
  const power = isLit ? skin.lampPower * (0.35 + (1.1 * ((kind >>> 16) & 0xff)) / 256) : 0;
  const cloth = curtainAt(kind, x / widthM, y / heightM);
  if (cloth > 0) {
    const colour = CURTAINS[(kind >>> 4) % CURTAINS.length]!;
    const folds = 0.82 + 0.18 * Math.sin(x * 46 + (kind & 7));
    for (let c = 0; c < 3; c++)
      inside[c] =
        colour[c]! *
        folds *
        ((point.light[c]! * 0.32 + light.sun[c]! * 0.2 * Math.max(0, point.sunN) * out.sun) / Math.PI +
          lamp[c]! * skin.lampColour[c]! * power * 0.42);
  } else if (isLit) {
    room.u = x;
    room.v = y;
    room.widthM = widthM;
    room.heightM = heightM;
    room.sillM = sillM;
    room.seed = hash;
    shadeRoom(
      room,
      point.du,
      point.dv,
      [lamp[0] * skin.lampColour[0], lamp[1] * skin.lampColour[1], lamp[2] * skin.lampColour[2]],
      power,
      inside,
    );
  } else {
    // Rooms by day are dim; what light there is lies near the window.
    for (let c = 0; c < 3; c++) inside[c] = point.light[c]! * (0.012 + 0.014 * Math.max(0, 1 - y / heightM));
  }
  shadeGlass(point, scene, bay * 131 + floor, inside, coating, out);
}

/** 1 where a curtain or blind hangs: none, blinds half down, drawn to the sides, or closed. */
function curtainAt(hash: number, x: number, y: number): number {
  const style = (hash >>> 12) & 15;
  const amount = ((hash >>> 20) & 255) / 256;
  if (style < 6) return 0;
  if (style < 10) return y > 1 - (0.15 + 0.6 * amount) ? 1 : 0;
  if (style < 14) return x < 0.12 + 0.2 * amount || x > 1 - (0.12 + 0.2 * amount) ? 1 : 0;
  return 1;
}
