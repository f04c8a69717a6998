import { sharedFloats } from '../../../threads/shared.ts';
import { CUBE_SIZE } from '../sky/tiling-cube.ts';
import { noise3 } from './noise-3d.ts';

/** Cells of the coarsest octave along the edge. */
const CELLS = 4;
const OCTAVES = 3;

let cube: Float32Array | undefined;

/**
 * Smooth fractal noise, about -1..1, as a cube that repeats (`readCube`): three octaves, made once a process in shared memory and
 * read several times faster than computed.
 */
export function noiseVolume(): Float32Array {
  return (cube ??= makeCube());
}

function makeCube(): Float32Array {
  const data = sharedFloats(CUBE_SIZE ** 3);
  let at = 0;
  for (let z = 0; z < CUBE_SIZE; z++)
    for (let y = 0; y < CUBE_SIZE; y++)
      for (let x = 0; x < CUBE_SIZE; x++, at++) {
        let amplitude = 1;
        let sum = 0;
        for (let octave = 0; octave < OCTAVES; octave++) {
          sum +=
            amplitude *
            tileable(
              (x * (CELLS << octave)) / CUBE_SIZE,
              (y * (CELLS << octave)) / CUBE_SIZE,
              (z * (CELLS << octave)) / CUBE_SIZE,
              CELLS << octave,
            );
          amplitude *= 0.5;
        }
        data[at] = sum / 1.2;
      }
  return data;
}

/** Noise that repeats after `period`: eight shifted copies faded into another. */
function tileable(x: number, y: number, z: number, period: number): number {
  const u = x / period;
  const v = y / period;
  const w = z / period;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < 8; i++) {
    const weight = (i & 1 ? u : 1 - u) * (i & 2 ? v : 1 - v) * (i & 4 ? w : 1 - w);
    if (weight <= 0) continue;
    sum +=
      weight * noise3(x - (i & 1 ? period : 0) + 31.3, y - (i & 2 ? period : 0) + 17.9, z - (i & 4 ? period : 0) + 7.7);
    squares += weight * weight;
  }
  // Mixing evens out: give it its contrast back.
  return sum / Math.sqrt(squares);
}
