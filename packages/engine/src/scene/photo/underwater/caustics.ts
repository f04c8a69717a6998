import { createRandom, deriveSeed } from '@backlot/kernels';

/** The net of light that waves throw on the ground: brightness with mean 1 on a tile that repeats. */
export interface Caustics {
  readonly size: number;
  /** Edge of the tile, m. */
  readonly tileM: number;
  readonly data: Float32Array;
  /** The waves that threw it: slopes on a tile of the same edge. */
  readonly waves: Waves;
}

/** Slopes of a surface of waves on a tile that repeats. */
export interface Waves {
  readonly size: number;
  readonly tileM: number;
  readonly slopeX: Float32Array;
  readonly slopeY: Float32Array;
}

const SIZE = 512;
/** Points at which the slopes of the waves are computed along an edge; light rays in between take interpolated ones. */
const WAVE_SIZE = 256;
const USUAL_RAYS = 1024;
const TILE_M = 5.2;
const WAVES = 22;
/** How far a ray is bent aside per metre of depth and unit of slope: 1 - 1/1.33. */
const BENDING = 0.25;
const STEEPNESS = 0.055;

/** Follows a million rays of the sun (`rays` along each edge) through a surface of waves down to `depthM` and counts where they land. */
export function createCaustics(seed: number, depthM: number, rays: number = USUAL_RAYS): Caustics {
  const waves = createWaves(seed);
  const { slopeX, slopeY } = waves;
  const data = new Float32Array(SIZE * SIZE);
  const reach = (BENDING * depthM * SIZE) / TILE_M;
  const share = (SIZE * SIZE) / (rays * rays);
  const toWave = WAVE_SIZE / rays;
  const toTile = SIZE / rays;
  const mask = WAVE_SIZE - 1;
  for (let j = 0; j < rays; j++) {
    const v = j * toWave;
    const row0 = (v | 0) * WAVE_SIZE;
    const row1 = (((v | 0) + 1) & mask) * WAVE_SIZE;
    const fv = v - (v | 0);
    for (let i = 0; i < rays; i++) {
      const u = i * toWave;
      const c0 = u | 0;
      const c1 = (c0 + 1) & mask;
      const fu = u - c0;
      const a = row0 + c0;
      const b = row0 + c1;
      const c = row1 + c0;
      const d = row1 + c1;
      const sx = (slopeX[a]! * (1 - fu) + slopeX[b]! * fu) * (1 - fv) + (slopeX[c]! * (1 - fu) + slopeX[d]! * fu) * fv;
      const sy = (slopeY[a]! * (1 - fu) + slopeY[b]! * fu) * (1 - fv) + (slopeY[c]! * (1 - fu) + slopeY[d]! * fu) * fv;
      const x = i * toTile - sx * reach + SIZE * 4;
      const y = j * toTile - sy * reach + SIZE * 4;
      const column = Math.floor(x);
      const row = Math.floor(y);
      const fx = x - column;
      const fy = y - row;
      const k0 = (row & (SIZE - 1)) * SIZE;
      const k1 = ((row + 1) & (SIZE - 1)) * SIZE;
      const x0 = column & (SIZE - 1);
      const x1 = (column + 1) & (SIZE - 1);
      data[k0 + x0]! += share * (1 - fx) * (1 - fy);
      data[k0 + x1]! += share * fx * (1 - fy);
      data[k1 + x0]! += share * (1 - fx) * fy;
      data[k1 + x1]! += share * fx * fy;
    }
  }
  return { size: SIZE, tileM: TILE_M, data, waves };
}

/** Slopes of a sum of waves that fit the tile: each is a product of sines along the edges, so that none is computed per point. */
function createWaves(seed: number): Waves {
  const random = createRandom(deriveSeed(seed, 'caustics'));
  const slopeX = new Float32Array(WAVE_SIZE * WAVE_SIZE);
  const slopeY = new Float32Array(WAVE_SIZE * WAVE_SIZE);
  const sinX = new Float64Array(WAVE_SIZE);
  const cosX = new Float64Array(WAVE_SIZE);
  for (let n = 0; n < WAVES; n++) {
    const length = 2 + 9 * random() ** 1.3;
    const angle = random() * 2 * Math.PI;
    const kx = Math.round(Math.cos(angle) * length);
    const ky = Math.round(Math.sin(angle) * length);
    const phase = random() * 2 * Math.PI;
    const number = Math.hypot(kx, ky);
    if (number === 0) continue;
    const steep = (STEEPNESS * (0.5 + random())) / number ** 0.35;
    for (let i = 0; i < WAVE_SIZE; i++) {
      sinX[i] = Math.sin((2 * Math.PI * kx * i) / WAVE_SIZE + phase);
      cosX[i] = Math.cos((2 * Math.PI * kx * i) / WAVE_SIZE + phase);
    }
    for (let j = 0; j < WAVE_SIZE; j++) {
      const sinY = Math.sin((2 * Math.PI * ky * j) / WAVE_SIZE);
      const cosY = Math.cos((2 * Math.PI * ky * j) / WAVE_SIZE);
      for (let i = 0; i < WAVE_SIZE; i++) {
        const slope = steep * (cosX[i]! * cosY - sinX[i]! * sinY);
        slopeX[j * WAVE_SIZE + i]! += (slope * kx) / number;
        slopeY[j * WAVE_SIZE + i]! += (slope * ky) / number;
      }
    }
  }
  return { size: WAVE_SIZE, tileM: TILE_M, slopeX, slopeY };
}

/** Brightness of the net at a place in metres, two nets of different scale over another so that the tile is not seen. */
export function causticAt({ size, tileM, data }: Caustics, x: number, y: number): number {
  const scale = size / tileM;
  const near = bilinear(data, size, x * scale, y * scale);
  const far = bilinear(data, size, (x * 0.8 - y * 0.6) * scale * 0.43 + 171, (x * 0.6 + y * 0.8) * scale * 0.43 + 57);
  return near * (0.45 + 0.55 * far);
}

/** Slope of the waves at a place in metres into `out` (x, y), waves longer by `stretch` and as steep. */
export function slopeAt(
  { size, tileM, slopeX, slopeY }: Waves,
  x: number,
  y: number,
  stretch: number,
  out: Float64Array,
): void {
  const scale = size / (tileM * stretch);
  out[0] = bilinear(slopeX, size, x * scale, y * scale);
  out[1] = bilinear(slopeY, size, x * scale, y * scale);
}

function bilinear(data: Float32Array, size: number, u: number, v: number): number {
  const column = Math.floor(u);
  const row = Math.floor(v);
  const fu = u - column;
  const fv = v - row;
  const mask = size - 1;
  const x0 = column & mask;
  const x1 = (column + 1) & mask;
  const y0 = (row & mask) * size;
  const y1 = ((row + 1) & mask) * size;
  const top = data[y0 + x0]! + (data[y0 + x1]! - data[y0 + x0]!) * fu;
  return top + (data[y1 + x0]! + (data[y1 + x1]! - data[y1 + x0]!) * fu - top) * fv;
}
