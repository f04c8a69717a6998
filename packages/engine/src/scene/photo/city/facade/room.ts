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
const GOODS: readonly Rgb[] = [
  [0.7, 0.2, 0.14],
  [0.75, 0.62, 0.3],
  [0.16, 0.3, 0.5],
  [0.8, 0.78, 0.72],
  [0.2, 0.4, 0.24],
  [0.3, 0.2, 0.14],
];

/** Light of a room whose lamp gives `power` of `lamp`'s colour; `du`, `dv` = move of the sight line per metre of depth. */
export function shadeRoom(view: RoomView, du: number, dv: number, lamp: Rgb, power: number, out: Float64Array): void {
  const { u, v, widthM, heightM, sillM, depthM, isShop, seed } = view;
  const left = isShop ? -0.4 : -1.1;
  const right = widthM - left;
  const ceiling = heightM + (isShop ? 0.5 : 0.35);
  let depth = depthM;
  let side = 0;
  if (du < 0 && (left - u) / du < depth) {
    depth = (left - u) / du;
    side = 1;
  } else if (du > 0 && (right - u) / du < depth) {
    depth = (right - u) / du;
    side = 1;
  }
  if (dv > 0 && (ceiling - v) / dv < depth) {
    depth = (ceiling - v) / dv;
    side = 2;
  } else if (dv < 0 && (-sillM - v) / dv < depth) {
    depth = (-sillM - v) / dv;
    side = 3;
  }
  let x = u + du * depth;
  let y = v + dv * depth + sillM;
  let wall: Rgb = WALLS[hash32(seed) % WALLS.length]!;
  let shine = 1;
  if (side === 2) {
    wall = WALLS[4]!;
    // Lamps in the ceiling: a row in shops, one in the middle of rooms.
    const spacing = isShop ? 1.3 : right - left;
    const along = Math.abs((((x - left) / spacing) % 1) - 0.5) * spacing;
    const across = isShop ? Math.abs(((depth / 1.4) % 1) - 0.5) * 1.4 : Math.abs(depth - depthM * 0.5);
    if (along * along + across * across < (isShop ? 0.016 : 0.09)) shine = isShop ? 16 : 7;
  } else if (side === 3) wall = [0.3, 0.24, 0.18];
  else if (side === 0) {
    // Shelves, pictures, furniture: flat shapes against the back wall.
    const cell = isShop ? 0.34 : 0.8;
    const shelf = isShop ? 0.45 : 1.1;
    const column = Math.floor(x / cell + 40);
    const row = Math.floor(y / shelf);
    const hash = hashPoint(column, row, seed + 3);
    const top = 0.4 + 0.55 * ((hash & 0xff) / 256);
    const fy = y / shelf - row;
    if (hash * UNIT < (isShop ? 0.75 : 0.4) && fy < top && (isShop ? row < 5 : row < 2))
      wall = GOODS[(hash >>> 8) % GOODS.length]!;
    if (isShop && fy > 0.94) wall = [0.25, 0.2, 0.15];
  }
  if (isShop) {
    // Tables and figures half way in.
    const half = depthM * 0.42;
    if (half < depth) {
      const hx = u + du * half;
      const hy = v + dv * half + sillM;
      const column = Math.floor(hx / 0.9 + 30);
      const hash = hashPoint(column, 9, seed + 5);
      const inside = Math.abs(hx / 0.9 + 30 - column - 0.5);
      const height = 0.75 + 0.85 * ((hash & 0xff) / 256) ** 2;
      if ((hash & 0x300) !== 0 && hy < height && inside < (hy > height - 0.22 ? 0.16 : 0.36)) {
        wall = GOODS[(hash >>> 11) % GOODS.length]!;
        depth = half;
        x = hx;
        y = hy;
        shine = 0.65;
      }
    }
  }
  const lampX = (left + right) / 2;
  const lampY = ceiling + sillM - 0.25;
  const reach = isShop ? 5 : 2.2;
  const dx = x - lampX;
  const dy = y - lampY;
  const dz = depth - depthM * 0.5;
  const near = 1 / (1 + (dx * dx * (isShop ? 0.15 : 1) + dy * dy + dz * dz) / reach);
  const brightness = power * (shine > 1 ? shine : shine * (0.18 + 0.82 * near));
  for (let c = 0; c < 3; c++) out[c] = lamp[c]! * (shine > 1 ? 1 : wall[c]!) * brightness;
}
