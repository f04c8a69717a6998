import { NOTHING, type LightField } from './light-field.ts';

/** Looks light up between the cells of a field: `at` holds picture x, y, then position and normal; writes irradiance into `out[0..2]` and gloss into `out[3..5]`. */
export type LightFetch = (body: number, at: Float64Array, out: Float64Array) => void;

/** Falling off with distance from the surface's plane, per metre. */
const PLANE_FALL = 30;
const OTHER_BODY = 0.01;
/** Below this share of trusted neighbours the wide search takes over, gradually. */
const TRUSTED = 0.7;
const WIDE_CELLS = 3;
/** Gaussian of the wide search, 1 / (2 sigma^2) for a sigma of 1.3 cells. */
const WIDE_FALL = 0.3;

/**
 * Joint-bilateral up-sampling: four neighbours weighted by nearness, equal normal, equal plane and equal body; where they
 * belong to something else (thin edges, contacts) a 7 x 7 search with a smooth window, so that no cell shows as a step.
 */
export function createLightFetch(field: LightField, irradiance: Float32Array, gloss: Float32Array): LightFetch {
  const { width, height, scale, body, position, normal } = field;
  const sums = new Float64Array(7);

  function add(m: number, weight: number): void {
    const m3 = m * 3;
    sums[0] = sums[0]! + weight;
    sums[1] = sums[1]! + irradiance[m3]! * weight;
    sums[2] = sums[2]! + irradiance[m3 + 1]! * weight;
    sums[3] = sums[3]! + irradiance[m3 + 2]! * weight;
    sums[4] = sums[4]! + gloss[m3]! * weight;
    sums[5] = sums[5]! + gloss[m3 + 1]! * weight;
    sums[6] = sums[6]! + gloss[m3 + 2]! * weight;
  }

  return (index, at, out) => {
    const u = at[0]! / scale - 0.5;
    const v = at[1]! / scale - 0.5;
    const column = Math.floor(u);
    const row = Math.floor(v);
    const fu = u - column;
    const fv = v - row;
    const nx = at[5]!;
    const ny = at[6]!;
    const nz = at[7]!;
    // One by one: `fill` is a call, and this is done for every pixel.
    sums[0] = 0;
    sums[1] = 0;
    sums[2] = 0;
    sums[3] = 0;
    sums[4] = 0;
    sums[5] = 0;
    sums[6] = 0;
    for (let j = 0; j < 2; j++) {
      const y = Math.max(0, Math.min(height - 1, row + j));
      for (let k = 0; k < 2; k++) {
        const x = Math.max(0, Math.min(width - 1, column + k));
        const m = y * width + x;
        if (body[m] === NOTHING) continue;
        const m3 = m * 3;
        const facing = nx * normal[m3]! + ny * normal[m3 + 1]! + nz * normal[m3 + 2]!;
        if (facing <= 0.3) continue;
        const apart = Math.abs(
          (position[m3]! - at[2]!) * nx + (position[m3 + 1]! - at[3]!) * ny + (position[m3 + 2]! - at[4]!) * nz,
        );
        const squared = facing * facing;
        const fourth = squared * squared;
        const near = (k === 1 ? fu : 1 - fu) * (j === 1 ? fv : 1 - fv);
        const fall = 1 + PLANE_FALL * apart;
        add(m, (near * fourth * fourth * (body[m] === index ? 1 : OTHER_BODY)) / (fall * fall));
      }
    }
    if (sums[0]! < TRUSTED) {
      const strength = 0.3 * (1 - sums[0]! / TRUSTED);
      for (let j = -WIDE_CELLS; j <= WIDE_CELLS + 1; j++) {
        const y = row + j;
        if (y < 0 || y >= height) continue;
        for (let k = -WIDE_CELLS; k <= WIDE_CELLS + 1; k++) {
          const x = column + k;
          if (x < 0 || x >= width) continue;
          const m = y * width + x;
          if (body[m] !== index) continue;
          const m3 = m * 3;
          const facing = Math.max(0, nx * normal[m3]! + ny * normal[m3 + 1]! + nz * normal[m3 + 2]!);
          const squared = (j - fv) * (j - fv) + (k - fu) * (k - fu);
          add(m, strength * facing * facing * facing * facing * Math.exp(-squared * WIDE_FALL));
        }
      }
    }
    const inverse = sums[0]! > 0 ? 1 / sums[0]! : 0;
    for (let c = 0; c < 6; c++) out[c] = sums[c + 1]! * inverse;
  };
}
