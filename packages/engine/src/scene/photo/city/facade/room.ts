import { hash32, hashPoint } from '@backlot/kernels';
import type { Rgb } from '../model.ts';

/** The room behind a pane: a box with a lamp, seen through the opening (interior mapping, van Dongen 2008). */
export interface RoomView {
  /** Where the sight line goes through the pane, m from its lower left corner, and the size of the pane. */
  readonly u: number;
  readonly v: number;
  readonly widthM: number;
  readonly heightM: number;
  /** Height of the pane over the floor. */
  readonly sillM: number;
  readonly depthM: number;
  readonly isShop: boolean;
  readonly seed: number;
}

const UNIT = 1 / 0x1_0000_0000;
const WALLS: readonly Rgb[] = [
  [0.75, 0.68, 0.56],
  [0.7, 0.7, 0.66],
  [0.62, 0.5, 0.38],
  [0.5, 0.56, 0.55],
  [0.8, 0.76, 0.7],
  [0.6, 0.34, 0.24],
];
const CEILING: Rgb = [0.78, 0.76, 0.72];
const FLOOR: Rgb = [0.3, 0.24, 0.18];
const BOARD: Rgb = [0.25, 0.2, 0.15];
const GOODS: readonly Rgb[] = [
  [0.46, 0.15, 0.1],
  [0.62, 0.48, 0.26],
  [0.17, 0.25, 0.36],
  [0.74, 0.71, 0.65],
  [0.2, 0.3, 0.2],
  [0.26, 0.17, 0.11],
  [0.6, 0.55, 0.48],
  [0.35, 0.3, 0.27],
];

/** What the sight line meets in a room: written over at every call. */
const met = { depth: 0, x: 0, y: 0, shine: 1, wall: WALLS[0]! };

/** Light of a room whose lamp gives `power` of `lamp`'s colour; `du`, `dv` = move of the sight line per metre of depth. */
export function shadeRoom(view: RoomView, du: number, dv: number, lamp: Rgb, power: number, out: Float64Array): void {
  const { widthM, heightM, sillM, depthM, isShop } = view;
  const left = isShop ? -0.4 : -1.1;
  const right = widthM - left;
  const ceiling = heightM + (isShop ? 0.5 : 0.35);
  meetShell(view, du, dv, left, right, ceiling);
  if (isShop) {
    meetGoods(view, du, dv, 0.42, DISPLAY);
    meetGoods(view, du, dv, depthM * 0.42, TABLES);
  }
  const lampX = (left + right) / 2;
  const lampY = ceiling + sillM - 0.25;
  const reach = isShop ? 5 : 2.2;
  const dx = met.x - lampX;
  const dy = met.y - lampY;
  const dz = met.depth - depthM * 0.5;
  const near = 1 / (1 + (dx * dx * (isShop ? 0.15 : 1) + dy * dy + dz * dz) / reach);
  const { shine, wall } = met;
  const brightness = power * (shine > 1 ? shine : shine * (0.18 + 0.82 * near));
  for (let c = 0; c < 3; c++) out[c] = lamp[c]! * (shine > 1 ? 1 : wall[c]!) * brightness;
}

/** Walls, ceiling with its lamps, floor, and what stands flat against the walls. */
function meetShell(
  { u, v, sillM, depthM, isShop, seed }: RoomView,
  du: number,
  dv: number,
  left: number,
  right: number,
  ceiling: number,
): void {
  let depth = depthM;
  let side = 0;
  const wallAt = du < 0 ? (left - u) / du : du > 0 ? (right - u) / du : depth;
  if (wallAt < depth) {
    depth = wallAt;
    side = 1;
  }
  const levelAt = dv > 0 ? (ceiling - v) / dv : dv < 0 ? (-sillM - v) / dv : depth;
  if (levelAt < depth) {
    depth = levelAt;
    side = dv > 0 ? 2 : 3;
  }
  const x = u + du * depth;
  const y = v + dv * depth + sillM;
  met.depth = depth;
  met.x = x;
  met.y = y;
  met.shine = 1;
  met.wall = WALLS[hash32(seed) % WALLS.length]!;
  if (side === 2) {
    met.wall = CEILING;
    // Lamps in the ceiling: a row in shops, one in the middle of rooms.
    const spacing = isShop ? 1.3 : right - left;
    const along = Math.abs((((x - left) / spacing) % 1) - 0.5) * spacing;
    const across = isShop ? Math.abs(((depth / 1.4) % 1) - 0.5) * 1.4 : Math.abs(depth - depthM * 0.5);
    if (along * along + across * across < (isShop ? 0.012 : 0.09)) met.shine = isShop ? 14 : 7;
    return;
  }
  if (side === 3) {
    met.wall = FLOOR;
    return;
  }
  // Shelves, pictures, furniture.
  const along = side === 1 ? depth + (du < 0 ? 50 : 90) : x + 40;
  const cell = isShop ? 0.3 : 0.8;
  const shelf = isShop ? 0.42 : 1.1;
  const column = Math.floor(along / cell);
  const row = Math.floor(y / shelf);
  const hash = hashPoint(column, row, seed + 3);
  const top = 0.35 + 0.55 * ((hash & 0xff) / 256);
  const fy = y / shelf - row;
  const fx = along / cell - column;
  // Goods stand apart, and each kind fills a few shelves.
  const kind = hashPoint(Math.floor(along / 1.5), Math.floor(y / 0.9), seed + 4);
  const isThere = hash * UNIT < (isShop ? 0.78 : 0.35) && fy < top && fx > 0.08 && (isShop ? row < 6 : row < 2);
  if (isThere) {
    met.wall = GOODS[(kind >>> 8) % GOODS.length]!;
    met.shine = 0.55 + 0.45 * (((hash >>> 8) & 0xff) / 255);
  } else if (isShop && fy > 0.93) met.wall = BOARD;
  else if (isShop && row < 6) met.shine = 0.6;
}

interface Layer {
  /** Width of a place, share of places that are taken, least and range of heights. */
  readonly step: number;
  readonly taken: number;
  readonly low: number;
  readonly range: number;
  readonly salt: number;
}
const DISPLAY: Layer = { step: 0.46, taken: 0.55, low: 0.62, range: 0.75, salt: 5 };
const TABLES: Layer = { step: 0.9, taken: 0.7, low: 0.75, range: 0.85, salt: 6 };

/** Things that stand in a plane `at` metres behind the pane: boxes with something narrower on top. */
function meetGoods({ u, v, sillM, seed }: RoomView, du: number, dv: number, at: number, layer: Layer): void {
  if (at >= met.depth) return;
  const x = u + du * at;
  const y = v + dv * at + sillM;
  if (y > 2) return;
  const column = Math.floor(x / layer.step + 30);
  const hash = hashPoint(column, 9, seed + layer.salt);
  if ((hash >>> 16) / 0x10000 > layer.taken) return;
  const aside = Math.abs(x / layer.step + 30 - column - 0.5);
  const height = layer.low + layer.range * ((hash & 0xff) / 256) ** 2;
  const neck = height * (0.55 + 0.3 * (((hash >>> 3) & 0xff) / 255));
  if (y > height || aside > (y > neck ? 0.14 : 0.36)) return;
  met.depth = at;
  met.x = x;
  met.y = y;
  met.wall = GOODS[(hash >>> 11) % GOODS.length]!;
  // Round things: darker towards their sides.
  met.shine = 0.75 - 1.1 * aside * aside;
}
