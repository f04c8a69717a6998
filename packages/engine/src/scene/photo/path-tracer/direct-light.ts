import { hash32, hashPoint } from '@backlot/kernels';
import { sharedBytes } from '../../../threads/shared.ts';
import { writeCellSpread, writePointOfCell } from './cell-spread.ts';
import { NOTHING, type LightField } from './light-field.ts';
import type { PreparedScene } from './scene.ts';
import type { Transport } from './transport.ts';

/** The two numbers of the R2 sequence (Roberts 2018): an even spread whatever the count. */
const R2_A = 0.7548776662466927;
const R2_B = 0.5698402909980532;
/** Shadow rays to each light that tell a penumbra from the rest. */
const MOST_PROBES = 8;
/** A cell within so many cells of one that sees more or less of a light gets all the rays. */
const PENUMBRA_REACH = 2;
const UNIT = 1 / 0x100000000;
/** No cell here. */
const EMPTY = 255;

/** What the first rays to each light met, light after light, cell after cell. */
export interface Probes {
  /** How many of the rays were blocked, or {@link EMPTY}. */
  readonly blocked: Uint8Array;
  /** Sum of the light that came through, three numbers a cell. */
  readonly light: Float64Array;
}

export function createProbes({ width, height }: LightField, lights: number): Probes {
  const cells = width * height * lights;
  return {
    blocked: sharedBytes(cells),
    light: new Float64Array(new SharedArrayBuffer(cells * 3 * Float64Array.BYTES_PER_ELEMENT)),
  };
}

interface DirectOptions {
  readonly samples: number;
  readonly seed: number;
}

/** Writes the probes of rows `row0` up to `row1`; the field's positions and normals must be there. */
export function probeLights(
  scene: PreparedScene,
  transport: Transport,
  field: LightField,
  probes: Probes,
  { samples, seed }: DirectOptions,
  [row0, row1]: readonly [number, number],
): void {
  const { width, height, body } = field;
  const cells = width * height;
  const count = Math.min(samples, MOST_PROBES);
  const sum = new Float64Array(3);
  for (let light = 0; light < scene.lights.length; light++) {
    const shine = createLamp(transport, field, light, seed);
    for (let cell = row0 * width; cell < row1 * width; cell++) {
      sum.fill(0);
      const i = light * cells + cell;
      probes.blocked[i] = isLit(scene, body[cell]!) ? shine(cell, 0, count, sum) : EMPTY;
      probes.light.set(sum, i * 3);
    }
  }
}

/**
 * Writes the light that comes straight from the lamps for rows `row0` up to `row1`. All cells have their probes: a few rays to each
 * lamp. Where these disagree with each other or with those of cells near by, more are sent. That is the rim of a shadow: a tenth of
 * a picture.
 */
export function addDirectLight(
  scene: PreparedScene,
  transport: Transport,
  field: LightField,
  { blocked, light: probed }: Probes,
  { samples, seed }: DirectOptions,
  [row0, row1]: readonly [number, number],
): void {
  const { width, height, direct } = field;
  const cells = width * height;
  const probes = Math.min(samples, MOST_PROBES);
  const sum = new Float64Array(3);
  for (let light = 0; light < scene.lights.length; light++) {
    const shine = createLamp(transport, field, light, seed);
    const own = blocked.subarray(light * cells, (light + 1) * cells);
    for (let cell = row0 * width; cell < row1 * width; cell++) {
      if (own[cell] === EMPTY) continue;
      sum.fill(0);
      const isRim = samples > probes && disagrees(own, cell, width, probes);
      if (isRim) shine(cell, probes, samples, sum);
      const share = 1 / (isRim ? samples : probes);
      const i = (light * cells + cell) * 3;
      for (let c = 0; c < 3; c++) direct[cell * 3 + c]! += (probed[i + c]! + sum[c]!) * share;
    }
  }
}

/** Sends rays `from` up to `to` of a cell to one light and adds what comes back to `sum`; returns how many were blocked. */
type Lamp = (cell: number, from: number, to: number, sum: Float64Array) => number;

function createLamp(transport: Transport, field: LightField, light: number, seed: number): Lamp {
  const { width, normal } = field;
  const point = new Float64Array(6);
  const spread = new Float64Array(6);
  const lightSeed = hash32(seed + light);
  return (cell, from, to, sum) => {
    const x = cell % width;
    const hash = hashPoint(x, (cell - x) / width, lightSeed);
    const a = hash * UNIT;
    const b = hash32(hash) * UNIT;
    writeCellSpread(field, cell, spread);
    for (let axis = 0; axis < 3; axis++) point[3 + axis] = normal[cell * 3 + axis]!;
    let count = 0;
    for (let s = from; s < to; s++) {
      writePointOfCell(field, cell, spread, s, a, b, point);
      if (transport.addLight(light, point, (a + s * R2_A) % 1, (b + s * R2_B) % 1, sum)) count++;
    }
    return count;
  };
}

function isLit(scene: PreparedScene, body: number): boolean {
  return body !== NOTHING && scene.bodies[body]!.surface.emission === undefined;
}

/** True where not all probes around a cell met the same. */
function disagrees(blocked: Uint8Array, cell: number, width: number, probes: number): boolean {
  const own = blocked[cell]!;
  if (own > 0 && own < probes) return true;
  const x = cell % width;
  const left = Math.max(0, x - PENUMBRA_REACH) - x;
  const right = Math.min(width - 1, x + PENUMBRA_REACH) - x;
  for (let row = -PENUMBRA_REACH; row <= PENUMBRA_REACH; row++) {
    const middle = cell + row * width;
    if (middle < 0 || middle >= blocked.length) continue;
    for (let k = middle + left; k <= middle + right; k++) if (blocked[k] !== own && blocked[k] !== EMPTY) return true;
  }
  return false;
}
