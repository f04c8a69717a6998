import type { Atmosphere } from './atmosphere.ts';
import type { CloudLayer } from './clouds.ts';

const WIDTH = 288;
const HEIGHT = 96;
/** Azimuth covered to each side of straight ahead, radians. */
const REACH = (115 / 180) * Math.PI;

/** Sky and clouds ahead of the camera in a small table: what water and wet sand reflect. */
export interface SkyDome {
  /** Light from a direction (need not be of unit length), upper half only: below the horizon it is mirrored up. */
  readonly light: (x: number, y: number, z: number, out: Float64Array) => void;
  /** Light that a level surface gets from the whole sky, sun not counted. */
  readonly irradiance: readonly [number, number, number];
}

/** Renders the dome; rows are spaced by the square root of the elevation, as the sky changes most near the horizon. */
export function createSkyDome(atmosphere: Atmosphere, clouds: CloudLayer): SkyDome {
  const table = new Float32Array(WIDTH * HEIGHT * 3);
  const colour = new Float64Array(3);
  const irradiance: [number, number, number] = [0, 0, 0];
  let weights = 0;
  for (let row = 0; row < HEIGHT; row++) {
    const elevation = (row / (HEIGHT - 1)) ** 2 * (Math.PI / 2);
    // Cosine of the surface, width of the ring, height of the row.
    const weight = Math.sin(elevation) * Math.cos(elevation) * (row + 0.5);
    for (let column = 0; column < WIDTH; column++) {
      const azimuth = ((column / (WIDTH - 1)) * 2 - 1) * REACH;
      const x = Math.sin(azimuth) * Math.cos(elevation);
      const y = Math.sin(elevation);
      const z = Math.cos(azimuth) * Math.cos(elevation);
      atmosphere.radiance(x, y, z, colour);
      clouds(x, y, z, colour);
      table.set(colour, (row * WIDTH + column) * 3);
      for (let c = 0; c < 3; c++) irradiance[c]! += weight * colour[c]!;
      weights += weight;
    }
  }
  // Behind the camera there is sky, too, bluer when the sun is ahead.
  addBack(atmosphere, irradiance, weights / (WIDTH * REACH), colour);
  weights *= Math.PI / REACH;
  for (let c = 0; c < 3; c++) irradiance[c] = (irradiance[c]! / weights) * Math.PI;
  return { light: tableReader(table), irradiance };
}

const BACK_STEPS = 10;

/** Adds the part of the sky that the table leaves out; `perRadian` is the weight of all rows for one table column's width of azimuth. */
function addBack(atmosphere: Atmosphere, sum: number[], weightPerRadian: number, colour: Float64Array): void {
  const angle = 2 * (Math.PI - REACH);
  let weights = 0;
  const back = [0, 0, 0];
  for (let row = 1; row < HEIGHT; row += 4) {
    const elevation = (row / (HEIGHT - 1)) ** 2 * (Math.PI / 2);
    const weight = Math.sin(elevation) * Math.cos(elevation) * (row + 0.5);
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
    const row = Math.sqrt(Math.asin(Math.min(1, Math.abs(y) / length)) / (Math.PI / 2)) * (HEIGHT - 1);
    const left = Math.min(WIDTH - 2, column | 0);
    const top = Math.min(HEIGHT - 2, row | 0);
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
