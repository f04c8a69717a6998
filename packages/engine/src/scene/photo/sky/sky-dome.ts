import type { Atmosphere } from './atmosphere.ts';
import type { CloudLayer } from './clouds.ts';

const WIDTH = 288;
/** Azimuth covered to each side of straight ahead, radians. */
const REACH = (115 / 180) * Math.PI;

/** Sky and clouds ahead of the camera in a small table: what water and wet sand reflect. */
export interface SkyDome {
  /** Light from a direction (need not be of unit length), upper half only: below the horizon it is mirrored up. */
  readonly light: (x: number, y: number, z: number, out: Float64Array) => void;
  /** Light that a level surface gets from the whole sky, sun not counted. */
  readonly irradiance: readonly [number, number, number];
}

/** Rows of a dome's table; more and more apart towards the zenith, as the sky changes most near the horizon. */
export const DOME_ROWS = 96;
/** Floats of a dome's table. */
export const DOME_LENGTH = WIDTH * DOME_ROWS * 3;

/** Renders the dome. */
export function createSkyDome(atmosphere: Atmosphere, clouds: CloudLayer): SkyDome {
  const table = new Float32Array(DOME_LENGTH);
  renderDome(atmosphere, clouds, table, [0, DOME_ROWS]);
  return openDome(table, domeIrradiance(atmosphere, table));
}

/** A rendered dome, readable. */
export function openDome(table: Float32Array, irradiance: SkyDome['irradiance']): SkyDome {
  return { light: tableReader(table), irradiance };
}

/** Renders rows `row0` up to `row1` of a dome's table. */
export function renderDome(
  atmosphere: Atmosphere,
  clouds: CloudLayer,
  table: Float32Array,
  [row0, row1]: readonly [number, number],
): void {
  const colour = new Float64Array(3);
  for (let row = row0; row < row1; row++) {
    const elevation = elevationOf(row);
    for (let column = 0; column < WIDTH; column++) {
      const azimuth = ((column / (WIDTH - 1)) * 2 - 1) * REACH;
      const x = Math.sin(azimuth) * Math.cos(elevation);
      const y = Math.sin(elevation);
      const z = Math.cos(azimuth) * Math.cos(elevation);
      atmosphere.radiance(x, y, z, colour);
      clouds(x, y, z, colour);
      table.set(colour, (row * WIDTH + column) * 3);
    }
  }
}

/** Light that a level surface gets from a rendered dome and the sky behind the camera. */
export function domeIrradiance(atmosphere: Atmosphere, table: Float32Array): [number, number, number] {
  const irradiance: [number, number, number] = [0, 0, 0];
  let weights = 0;
  for (let row = 0; row < DOME_ROWS; row++) {
    const weight = weightOf(row);
    for (let i = row * WIDTH * 3; i < (row + 1) * WIDTH * 3; i += 3) {
      for (let c = 0; c < 3; c++) irradiance[c]! += weight * table[i + c]!;
      weights += weight;
    }
  }
  // Behind the camera there is sky, too, bluer when the sun is ahead.
  addBack(atmosphere, irradiance, weights / (WIDTH * REACH));
  weights *= Math.PI / REACH;
  for (let c = 0; c < 3; c++) irradiance[c] = (irradiance[c]! / weights) * Math.PI;
  return irradiance;
}

function elevationOf(row: number): number {
  return (row / (DOME_ROWS - 1)) ** 2 * (Math.PI / 2);
}

/** Cosine of the surface, width of the ring, height of the row. */
function weightOf(row: number): number {
  const elevation = elevationOf(row);
  return Math.sin(elevation) * Math.cos(elevation) * (row + 0.5);
}

const BACK_STEPS = 10;

/** Adds the part of the sky that the table leaves out; `perRadian` is the weight of all rows for one table column's width of azimuth. */
function addBack(atmosphere: Atmosphere, sum: number[], weightPerRadian: number): void {
  const colour = new Float64Array(3);
  const angle = 2 * (Math.PI - REACH);
  let weights = 0;
  const back = [0, 0, 0];
  for (let row = 1; row < DOME_ROWS; row += 4) {
    const elevation = elevationOf(row);
    const weight = weightOf(row);
    for (let i = 0; i < BACK_STEPS; i++) {
      const azimuth = REACH + ((i + 0.5) / BACK_STEPS) * angle;
      const flat = Math.cos(elevation);
      atmosphere.radiance(Math.sin(azimuth) * flat, Math.sin(elevation), Math.cos(azimuth) * flat, colour);
      for (let c = 0; c < 3; c++) back[c]! += weight * colour[c]!;
      weights += weight;
    }
  }
  for (let c = 0; c < 3; c++) sum[c]! += (back[c]! / weights) * weightPerRadian * angle * (WIDTH / 2);
}

function tableReader(table: Float32Array): SkyDome['light'] {
  return (x, y, z, out) => {
    const length = Math.sqrt(x * x + y * y + z * z);
    const azimuth = Math.max(-REACH, Math.min(REACH, Math.atan2(x, z)));
    const column = ((azimuth / REACH + 1) / 2) * (WIDTH - 1);
    const row = Math.sqrt(Math.asin(Math.min(1, Math.abs(y) / length)) / (Math.PI / 2)) * (DOME_ROWS - 1);
    const left = Math.min(WIDTH - 2, column | 0);
    const top = Math.min(DOME_ROWS - 2, row | 0);
    const fx = column - left;
    const fy = row - top;
    const k = (top * WIDTH + left) * 3;
    const below = k + WIDTH * 3;
    for (let c = 0; c < 3; c++) {
      const a = table[k + c]! + (table[k + 3 + c]! - table[k + c]!) * fx;
      const b = table[below + c]! + (table[below + 3 + c]! - table[below + c]!) * fx;
      out[c] = a + (b - a) * fy;
    }
  };
}
