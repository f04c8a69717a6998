import type { Atmosphere } from '../../sky/atmosphere.ts';
import type { CloudLayer } from '../../sky/clouds.ts';

/** Light of the whole sky in a small table, plain data: what windows mirror and walls are lit by. */
export interface SkyTable {
  /** Rows by the square root of the elevation (0..90 degrees), columns by azimuth (-180..180, 0 = ahead); RGB. */
  readonly data: Float32Array;
}

const COLUMNS = 72;
const ROWS = 20;

/** Tabulates a sky. */
export function createSkyTable(light: (x: number, y: number, z: number, out: Float64Array) => void): SkyTable {
  const data = new Float32Array(COLUMNS * ROWS * 3);
  const colour = new Float64Array(3);
  for (let row = 0; row < ROWS; row++) {
    const elevation = Math.max(0.01, (row / (ROWS - 1)) ** 2 * (Math.PI / 2));
    for (let column = 0; column < COLUMNS; column++) {
      const azimuth = ((column / COLUMNS) * 2 - 1) * Math.PI;
      const flat = Math.cos(elevation);
      light(Math.sin(azimuth) * flat, Math.sin(elevation), Math.cos(azimuth) * flat, colour);
      data.set(colour, (row * COLUMNS + column) * 3);
    }
  }
  return { data };
}

/** The table of a sky with clouds. */
export function tabulateSky(atmosphere: Atmosphere, clouds: CloudLayer): SkyTable {
  return createSkyTable((x, y, z, out) => {
    atmosphere.radiance(x, y, z, out);
    clouds(x, y, z, out);
  });
}

/** Light from a unit direction; below the horizon it is the horizon's. */
export function skyLight({ data }: SkyTable, x: number, y: number, z: number, out: Float64Array): void {
  const column = (Math.atan2(x, z) / (2 * Math.PI) + 0.5) * COLUMNS;
  const row = Math.sqrt(Math.asin(Math.min(1, Math.max(0, y))) / (Math.PI / 2)) * (ROWS - 1);
  const left = Math.floor(column);
  const top = Math.min(ROWS - 2, row | 0);
  const fx = column - left;
  const fy = row - top;
  const a = (top * COLUMNS + (left % COLUMNS)) * 3;
  const b = (top * COLUMNS + ((left + 1) % COLUMNS)) * 3;
  const below = COLUMNS * 3;
  for (let c = 0; c < 3; c++) {
    const high = data[a + c]! + (data[b + c]! - data[a + c]!) * fx;
    const low = data[a + below + c]! + (data[b + below + c]! - data[a + below + c]!) * fx;
    out[c] = high + (low - high) * fy;
  }
}

/** Light that a level surface gets from the whole sky. */
export function skyIrradiance(table: SkyTable): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  const colour = new Float64Array(3);
  const steps = 12;
  for (let i = 0; i < steps; i++) {
    // Rows of equal projected area: every direction counts the same.
    const y = Math.sqrt((i + 0.5) / steps);
    const flat = Math.sqrt(1 - y * y);
    for (let k = 0; k < steps; k++) {
      const azimuth = ((k + 0.5) / steps) * 2 * Math.PI;
      skyLight(table, Math.sin(azimuth) * flat, y, Math.cos(azimuth) * flat, colour);
      for (let c = 0; c < 3; c++) sum[c]! += (colour[c]! * Math.PI) / (steps * steps);
    }
  }
  return sum;
}
