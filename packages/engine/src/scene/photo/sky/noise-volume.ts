import { hashPoint } from '@backlot/kernels';
import { sharedFloats } from '../../../threads/shared.ts';
import { CUBE_SIZE } from './tiling-cube.ts';

/** Cells of the coarsest cellular octave along the edge. */
const CELLS = 4;
const OCTAVES = 3;
const SEED = 0x5eed;

let cube: Float32Array | undefined;
let highest = 0;

/**
 * Billowing noise, 0..1, as a cube that repeats (`readCube`): inverted cellular noise in three octaves, the base of Schneider's
 * clouds ("The Real-time Volumetric Cloudscapes of Horizon Zero Dawn", SIGGRAPH 2015). Made once a process (a third of a second), in
 * shared memory.
 */
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

function makeCube(): Float32Array {
  const data = sharedFloats(CUBE_SIZE ** 3);
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
  const perTexel = cells / CUBE_SIZE;
  let at = 0;
  for (let z = 0; z < CUBE_SIZE; z++)
    for (let y = 0; y < CUBE_SIZE; y++)
      for (let x = 0; x < CUBE_SIZE; x++, at++) {
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
