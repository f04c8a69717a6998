import type { LinearRaster } from '@backlot/kernels';
import type { Triple } from '../../sky/atmosphere.ts';

/**
 * What lies on the ground, seen from above and repeating: red, green and blue are the shares of three colours (with their shading),
 * alpha is height, 0..1. Levels as in a card; sizes are powers of two.
 */
export interface CoverTile {
  readonly levels: readonly LinearRaster[];
  readonly sizeM: number;
}

/** A cover in its colours: albedo, linear light. */
export interface GroundCover {
  readonly tile: CoverTile;
  readonly colours: readonly [Triple, Triple, Triple];
  /** Height of the cover's relief, m: how strongly light from the side models it. */
  readonly reliefM: number;
}

/** Weighted colour of a cover at a point of the ground, and its slopes along x and z; `out` gets r, g, b, slope x, slope z. */
export function readCover(
  { tile, colours, reliefM }: GroundCover,
  x: number,
  z: number,
  footprintM: number,
  out: Float64Array,
): void {
  const texelM = tile.sizeM / tile.levels[0]!.width;
  const level = Math.max(
    0,
    Math.min(tile.levels.length - 1, Math.round(Math.log2(Math.max(1e-6, footprintM) / texelM))),
  );
  const { width, data } = tile.levels[level]!;
  const mask = width - 1;
  const u = (x / tile.sizeM) * width;
  const v = (z / tile.sizeM) * width;
  const column = Math.floor(u);
  const row = Math.floor(v);
  const fu = u - column;
  const fv = v - row;
  const left = (column & mask) * 4;
  const right = ((column + 1) & mask) * 4;
  const above = (row & mask) * width * 4;
  const below = ((row + 1) & mask) * width * 4;
  const wa = (1 - fu) * (1 - fv);
  const wb = fu * (1 - fv);
  const wc = (1 - fu) * fv;
  const wd = fu * fv;
  const [a, b, c, d] = [above + left, above + right, below + left, below + right];
  const first = data[a]! * wa + data[b]! * wb + data[c]! * wc + data[d]! * wd;
  const second = data[a + 1]! * wa + data[b + 1]! * wb + data[c + 1]! * wc + data[d + 1]! * wd;
  const third = data[a + 2]! * wa + data[b + 2]! * wb + data[c + 2]! * wc + data[d + 2]! * wd;
  for (let i = 0; i < 3; i++) out[i] = first * colours[0][i]! + second * colours[1][i]! + third * colours[2][i]!;
  const perM = (reliefM * width) / tile.sizeM;
  out[3] = (data[b + 3]! - data[a + 3]! + data[d + 3]! - data[c + 3]!) * 0.5 * perM;
  out[4] = (data[c + 3]! - data[a + 3]! + data[d + 3]! - data[b + 3]!) * 0.5 * perM;
}
