import { hash32, hashPoint } from '@backlot/kernels';
import { writeCellSpread, writePointOfCell } from './cell-spread.ts';
import { NOTHING, type LightField } from './light-field.ts';
import type { PreparedScene } from './scene.ts';
import type { Transport } from './transport.ts';

/** The two numbers of the R2 sequence (Roberts 2018): an even spread whatever the count. */
const R2_A = 0.7548776662466927;
const R2_B = 0.5698402909980532;
/** Shadow rays to each light that tell a penumbra from the rest. */
const PROBES = 8;
/** A cell within so many cells of one that sees more or less of a light gets all the rays. */
const PENUMBRA_REACH = 2;
/** One row more tells how far a cell stretches. */
export const NEIGHBOUR_ROWS = PENUMBRA_REACH + 1;
const UNIT = 1 / 0x100000000;
/** No cell here. */
const EMPTY = 255;

interface DirectOptions {
  readonly samples: number;
  readonly seed: number;
}

/**
 * Writes the light that comes straight from the lamps for rows `row0` up to `row1`, whose positions and normals, and those of
 * {@link NEIGHBOUR_ROWS} rows around, are there. A few rays to each lamp first; the others where these disagree with each other
 * or with those of cells near by. That is the rim of a shadow: a tenth of a picture.
 */
export function traceDirectLight(
  scene: PreparedScene,
  transport: Transport,
  field: LightField,
  { samples, seed }: DirectOptions,
  [row0, row1]: readonly [number, number],
): void {
  const { width, height, direct, body } = field;
  const first = Math.max(0, row0 - PENUMBRA_REACH);
  const last = Math.min(height, row1 + PENUMBRA_REACH);
  const blocked = new Uint8Array(width * (last - first));
  const sums = new Float64Array(blocked.length * 3);
  const point = new Float64Array(6);
  const spread = new Float64Array(6);
  const sum = new Float64Array(3);
  const probes = Math.min(samples, PROBES);
  for (let light = 0; light < scene.lights.length; light++) {
    const lightSeed = hash32(seed + light);
    const shine = (cell: number, from: number, to: number): number => {
      const x = cell % width;
      const hash = hashPoint(x, (cell - x) / width, lightSeed);
      const a = hash * UNIT;
      const b = hash32(hash) * UNIT;
      writeCellSpread(field, cell, spread);
      for (let axis = 0; axis < 3; axis++) point[3 + axis] = field.normal[cell * 3 + axis]!;
      let count = 0;
      for (let s = from; s < to; s++) {
        writePointOfCell(field, cell, spread, s, a, b, point);
        if (transport.addLight(light, point, (a + s * R2_A) % 1, (b + s * R2_B) % 1, sum)) count++;
      }
      return count;
    };
    for (let i = 0; i < blocked.length; i++) {
      const cell = first * width + i;
      sum.fill(0);
      blocked[i] = isLit(scene, body[cell]!) ? shine(cell, 0, probes) : EMPTY;
      sums.set(sum, i * 3);
    }
    for (let cell = row0 * width; cell < row1 * width; cell++) {
      const i = cell - first * width;
      if (blocked[i] === EMPTY) continue;
      sum.fill(0);
      const isRim = samples > probes && disagrees(blocked, i, width, probes);
      if (isRim) shine(cell, probes, samples);
      const share = 1 / (isRim ? samples : probes);
      for (let c = 0; c < 3; c++) direct[cell * 3 + c]! += (sums[i * 3 + c]! + sum[c]!) * share;
    }
  }
}

function isLit(scene: PreparedScene, body: number): boolean {
  return body !== NOTHING && scene.bodies[body]!.surface.emission === undefined;
}

/** True where not all probes around cell i met the same. */
function disagrees(blocked: Uint8Array, i: number, width: number, probes: number): boolean {
  const own = blocked[i]!;
  if (own > 0 && own < probes) return true;
  const x = i % width;
  const left = Math.max(0, x - PENUMBRA_REACH) - x;
  const right = Math.min(width - 1, x + PENUMBRA_REACH) - x;
  for (let row = -PENUMBRA_REACH; row <= PENUMBRA_REACH; row++) {
    const middle = i + row * width;
    if (middle < 0 || middle >= blocked.length) continue;
    for (let k = middle + left; k <= middle + right; k++) if (blocked[k] !== own && blocked[k] !== EMPTY) return true;
  }
  return false;
}
