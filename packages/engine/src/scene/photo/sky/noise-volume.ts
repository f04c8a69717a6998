import { hashPoint } from '@backlot/kernels';
import { sharedFloats } from '../../../threads/shared.ts';

/** Texels along each edge of the cube; a power of two, so that wrapping is a mask. */
const SIZE = 64;
const MASK = SIZE - 1;
/** Cells of the coarsest cellular octave along the edge. */
const CELLS = 4;
const OCTAVES = 3;
const SEED = 0x5eed;

let cube: Float32Array | undefined;
let highest = 0;

/** The noise as all threads may share it; made at the first call. */
export function billowVolume(): Float32Array {
  if (cube === undefined) shareBillows(makeCube());
  return cube!;
}

/** Takes the noise from another thread, where it is the same. */
export function shareBillows(volume: Float32Array): void {
  cube = volume;
  highest = volume.reduce((most, value) => Math.max(most, value), 0);
}

/** No billow is higher. */
export function highestBillow(): number {
  billowVolume();
  return highest;
}

/**
 * Billowing noise in three dimensions, 0..1, repeating with period 1 in every direction: inverted cellular noise in three octaves, the
 * base of Schneider's clouds ("The Real-time Volumetric Cloudscapes of Horizon Zero Dawn", SIGGRAPH 2015). Made once a process
 * (a third of a second) and read with trilinear interpolation.
 */
export function billows(x: number, y: number, z: number): number {
  const data = cube ?? billowVolume();
  const px = x * SIZE;
  const py = y * SIZE;
  const pz = z * SIZE;
  const ix = Math.floor(px);
  const iy = Math.floor(py);
  const iz = Math.floor(pz);
  const fx = px - ix;
  const fy = py - iy;
  const fz = pz - iz;
  const x0 = ix & MASK;
  const x1 = (ix + 1) & MASK;
  const y0 = (iy & MASK) * SIZE;
  const y1 = ((iy + 1) & MASK) * SIZE;
  const z0 = (iz & MASK) * SIZE * SIZE;
  const z1 = ((iz + 1) & MASK) * SIZE * SIZE;
  const a = data[z0 + y0 + x0]! + (data[z0 + y0 + x1]! - data[z0 + y0 + x0]!) * fx;
  const b = data[z0 + y1 + x0]! + (data[z0 + y1 + x1]! - data[z0 + y1 + x0]!) * fx;
  const c = data[z1 + y0 + x0]! + (data[z1 + y0 + x1]! - data[z1 + y0 + x0]!) * fx;
  const d = data[z1 + y1 + x0]! + (data[z1 + y1 + x1]! - data[z1 + y1 + x0]!) * fx;
  const front = a + (b - a) * fy;
  return front + (c + (d - c) * fy - front) * fz;
}

function makeCube(): Float32Array {
  const data = sharedFloats(SIZE ** 3);
  let amplitude = 1;
  let total = 0;
  for (let octave = 0; octave < OCTAVES; octave++) {
    addCells(data, CELLS << octave, amplitude, SEED + octave);
    total += amplitude;
    amplitude *= 0.5;
  }
  for (let i = 0; i < data.length; i++) data[i] = data[i]! / total;
  return data;
}

/** Adds `amplitude * (1 - distance to the nearest of a lattice of scattered points)`. */
function addCells(data: Float32Array, cells: number, amplitude: number, seed: number): void {
  const points = new Float64Array(cells ** 3 * 3);
  for (let i = 0; i < cells ** 3; i++) {
    const hash = hashPoint(i, cells, seed);
    points[i * 3] = (hash & 1023) / 1023;
    points[i * 3 + 1] = ((hash >>> 10) & 1023) / 1023;
    points[i * 3 + 2] = ((hash >>> 20) & 1023) / 1023;
  }
  const perTexel = cells / SIZE;
  let at = 0;
  for (let z = 0; z < SIZE; z++)
    for (let y = 0; y < SIZE; y++)
      for (let x = 0; x < SIZE; x++, at++) {
        const distance = nearestPoint(points, cells, x * perTexel, y * perTexel, z * perTexel);
        data[at]! += amplitude * Math.max(0, 1 - distance);
      }
}

function nearestPoint(points: Float64Array, cells: number, x: number, y: number, z: number): number {
  const cx = Math.floor(x);
  const cy = Math.floor(y);
  const cz = Math.floor(z);
  let nearest = Infinity;
  for (let k = cz - 1; k <= cz + 1; k++)
    for (let j = cy - 1; j <= cy + 1; j++)
      for (let i = cx - 1; i <= cx + 1; i++) {
        const cell = ((((k + cells) % cells) * cells + ((j + cells) % cells)) * cells + ((i + cells) % cells)) * 3;
        const dx = i + points[cell]! - x;
        const dy = j + points[cell + 1]! - y;
        const dz = k + points[cell + 2]! - z;
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared < nearest) nearest = squared;
      }
  return Math.sqrt(nearest);
}
