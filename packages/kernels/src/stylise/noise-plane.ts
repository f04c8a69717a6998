import { createPlane, type Plane } from '../image/plane.ts';
import { hashPoint } from '../noise/hash.ts';

/** What {@link noisePlane} makes. */
export interface NoisePlaneOptions {
  /** Size of the coarsest blobs, px. */
  readonly cellPx: number;
  /** Height of a blob; equal to `cellPx` when absent. Unequal sizes give fibres and streaks. */
  readonly cellHeightPx?: number;
  /** Each further octave halves the blobs and the weight; 1 when absent. */
  readonly octaves?: number;
  readonly seed: number;
}

/** A plane of smooth value noise, roughly -1..1 with mean 0, computed row by row from a hashed lattice (no trigonometry: the same on every machine). */
export function noisePlane(width: number, height: number, options: NoisePlaneOptions): Plane {
  const plane = createPlane(width, height);
  let cellX = Math.max(1, options.cellPx);
  let cellY = Math.max(1, options.cellHeightPx ?? options.cellPx);
  let weight = 1;
  let total = 0;
  for (let octave = 0; octave < (options.octaves ?? 1); octave++) {
    addOctave(plane, cellX, cellY, { weight, seed: (options.seed + octave * 0x9e37) | 0 });
    total += weight;
    weight /= 2;
    cellX = Math.max(1, cellX / 2);
    cellY = Math.max(1, cellY / 2);
  }
  for (let i = 0; i < plane.data.length; i++) plane.data[i] = plane.data[i]! / total;
  return plane;
}

function addOctave(
  { width, height, data }: Plane,
  cellX: number,
  cellY: number,
  { weight, seed }: { readonly weight: number; readonly seed: number },
): void {
  const columns = Math.floor(width / cellX) + 2;
  const upper = new Float32Array(columns);
  const lower = new Float32Array(columns);
  const line = new Float32Array(columns);
  let loadedRow = -1;
  for (let y = 0; y < height; y++) {
    const position = y / cellY;
    const row = Math.floor(position);
    if (row !== loadedRow) {
      fillLattice(upper, row, seed);
      fillLattice(lower, row + 1, seed);
      loadedRow = row;
    }
    const mix = fade(position - row);
    for (let i = 0; i < columns; i++) line[i] = upper[i]! + (lower[i]! - upper[i]!) * mix;
    const out = y * width;
    for (let x = 0; x < width; x++) {
      const at = x / cellX;
      const column = at | 0;
      const near = line[column]!;
      data[out + x] = data[out + x]! + weight * (near + (line[column + 1]! - near) * fade(at - column));
    }
  }
}

function fillLattice(line: Float32Array, row: number, seed: number): void {
  for (let i = 0; i < line.length; i++) line[i] = hashPoint(i, row, seed) / 0x8000_0000 - 1;
}

function fade(t: number): number {
  return t * t * (3 - 2 * t);
}
