/** Light on a flat piece of the city in a coarse grid, RGB irradiance. */
export interface LightMap {
  /** Position of the first grid point along both axes. */
  readonly startU: number;
  readonly startV: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  readonly data: Float32Array;
}

/** Makes an unlit map that covers u from `startU` and v from `startV` on. */
export function createLightMap(
  startU: number,
  startV: number,
  lengthU: number,
  lengthV: number,
  cellM: number,
): LightMap {
  const columns = Math.max(2, Math.ceil(lengthU / cellM) + 1);
  const rows = Math.max(2, Math.ceil(lengthV / cellM) + 1);
  return { startU, startV, cellM, columns, rows, data: new Float32Array(columns * rows * 3) };
}

/** Bilinear; outside the map its edge goes on. */
export function readLightMap(
  { startU, startV, cellM, columns, rows, data }: LightMap,
  u: number,
  v: number,
  out: Float64Array,
): void {
  const x = Math.min(columns - 1.001, Math.max(0, (u - startU) / cellM));
  const y = Math.min(rows - 1.001, Math.max(0, (v - startV) / cellM));
  const left = x | 0;
  const top = y | 0;
  const fx = x - left;
  const fy = y - top;
  const a = (top * columns + left) * 3;
  const b = a + columns * 3;
  const wa = (1 - fx) * (1 - fy);
  const wb = fx * (1 - fy);
  const wc = (1 - fx) * fy;
  const wd = fx * fy;
  out[0] = data[a]! * wa + data[a + 3]! * wb + data[b]! * wc + data[b + 3]! * wd;
  out[1] = data[a + 1]! * wa + data[a + 4]! * wb + data[b + 1]! * wc + data[b + 4]! * wd;
  out[2] = data[a + 2]! * wa + data[a + 5]! * wb + data[b + 2]! * wc + data[b + 5]! * wd;
}

/** Averages every point with its neighbours: takes the noise of few rays out. */
export function smoothLightMap({ columns, rows, data }: LightMap): void {
  const source = data.slice();
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let j = -1; j <= 1; j++)
          for (let i = -1; i <= 1; i++) {
            const column = Math.min(columns - 1, Math.max(0, x + i));
            const row = Math.min(rows - 1, Math.max(0, y + j));
            sum += source[(row * columns + column) * 3 + c]! * (2 - Math.abs(i)) * (2 - Math.abs(j));
          }
        data[(y * columns + x) * 3 + c] = sum / 16;
      }
}
