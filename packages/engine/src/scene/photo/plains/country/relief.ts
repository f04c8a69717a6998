import type { LevelCamera } from '../../sea/camera.ts';

/** Height of the land, m, at x (right) and z (ahead); the camera stands at x = z = 0. */
export type HeightAt = (x: number, z: number) => number;

/** Which land every pixel shows. */
export interface Relief {
  readonly width: number;
  readonly height: number;
  /** Distance ahead (z) of the land in each pixel, m; Infinity where there is sky. */
  readonly depth: Float32Array;
  /** How much of the pixel that land hides, 0..1: less than 1 along crests, where the rest is what the pixel above shows. */
  readonly cover: Float32Array;
}

interface ReliefOptions {
  /** Height of the camera in the coordinates of the land. */
  readonly eyeY: number;
  readonly nearM: number;
  readonly farM: number;
  /** Samples along each column's profile, spaced evenly by ratio. */
  readonly steps: number;
}

/** Steps of the search for a crest between samples; each leaves two thirds of the interval. */
const CREST_STEPS = 9;
/** Crests that cannot be this much higher than their samples are left as they are, px. */
const LEAST_GAIN_PX = 0.4;
/** The pixel that a crest ends in shows the slope before it, not the one behind. */
const BEFORE_CREST = 0.997;

/**
 * Finds the land behind every pixel by walking each column of the picture away from a level camera: all its rays lie in
 * one upright plane, so one profile of the land serves the whole column. Crests between two samples are looked for, or
 * their lines would be jagged.
 */
export function findRelief(camera: LevelCamera, heightAt: HeightAt, options: ReliefOptions): Relief {
  const { widthPx, heightPx } = camera;
  const relief: Relief = {
    width: widthPx,
    height: heightPx,
    depth: new Float32Array(widthPx * heightPx).fill(Infinity),
    cover: new Float32Array(widthPx * heightPx).fill(1),
  };
  const { nearM, farM, steps } = options;
  const distances = Float64Array.from({ length: steps }, (_, k) => nearM * (farM / nearM) ** (k / (steps - 1)));
  for (let x = 0; x < widthPx; x++) walkColumn(relief, x, camera, { heightAt, eyeY: options.eyeY, distances });
  return relief;
}

interface Walk {
  readonly heightAt: HeightAt;
  readonly eyeY: number;
  readonly distances: Float64Array;
}

function walkColumn(relief: Relief, x: number, camera: LevelCamera, { heightAt, eyeY, distances }: Walk): void {
  const { focalPx, horizonPx } = camera;
  const right = (x + 0.5 - relief.width / 2) / focalPx;
  const rowAt = (z: number): number => horizonPx - ((heightAt(right * z, z) - eyeY) / z) * focalPx;
  let top = relief.height; // highest row reached so far; rows count downwards
  let next = relief.height - 1; // lowest pixel that shows nothing yet
  let beforeZ = 0;
  let beforeRow = Infinity;
  let lastZ = distances[0]!;
  let lastRow = rowAt(lastZ);
  if (lastRow < top) {
    // The land begins above the lower edge of the frame.
    for (; next >= 0 && next + 0.5 > lastRow; next--) relief.depth[next * relief.width + x] = lastZ;
    top = lastRow;
  }
  for (let k = 1; k < distances.length && next >= 0; k++) {
    const z = distances[k]!;
    const row = rowAt(z);
    if (row < top) next = fillRise(relief, x, next, { fromZ: lastZ, fromRow: lastRow, z, row });
    else if (lastRow <= top && row > lastRow) {
      let crestZ = lastZ;
      let crest = lastRow;
      if (row - lastRow + Math.min(50, beforeRow - lastRow) > LEAST_GAIN_PX) {
        crestZ = highest(rowAt, beforeZ > 0 ? beforeZ : lastZ, z);
        crest = rowAt(crestZ);
      }
      if (crestZ < lastZ) {
        // What was filled up to the last sample lies before the crest, not behind it.
        while (next + 1 < relief.height && relief.depth[(next + 1) * relief.width + x]! > crestZ) next++;
        next = fillRise(relief, x, next, {
          fromZ: beforeZ,
          fromRow: beforeRow,
          z: crestZ,
          row: Math.min(crest, lastRow),
        });
      } else next = fillRise(relief, x, next, { fromZ: lastZ, fromRow: lastRow + 1e-3, z: crestZ, row: crest });
      top = Math.min(top, crest);
      next = closeCrest(relief, x, next, { top, z: crestZ });
    }
    if (row < top) top = row;
    beforeZ = lastZ;
    beforeRow = lastRow;
    lastZ = z;
    lastRow = row;
  }
}

interface Rise {
  readonly fromZ: number;
  readonly fromRow: number;
  readonly z: number;
  readonly row: number;
}

/** Gives the pixels whose centres lie under `row` their depth; returns the next one that shows nothing. */
function fillRise({ depth, width }: Relief, x: number, next: number, { fromZ, fromRow, z, row }: Rise): number {
  const span = Math.max(1e-6, fromRow - row);
  const from = 1 / fromZ;
  const slope = (1 / z - from) / span;
  let y = next;
  // Along a line of sight over a plane distance is linear in 1 / z.
  for (; y >= 0 && y + 0.5 > row; y--)
    depth[y * width + x] = 1 / (from + slope * Math.min(span, Math.max(0, fromRow - y - 0.5)));
  return y;
}

/** The pixel in which a crest ends is hidden in part. */
function closeCrest(
  { depth, cover, width }: Relief,
  x: number,
  next: number,
  { top, z }: { readonly top: number; readonly z: number },
): number {
  const y = Math.floor(top);
  if (y < 0) return next;
  const i = y * width + x;
  cover[i] = Math.min(1, Math.max(0, y + 1 - top));
  if (y > next) return next;
  depth[i] = z * BEFORE_CREST;
  return y - 1;
}

/** Distance at which the land stands highest in the picture. */
function highest(rowAt: (z: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let i = 0; i < CREST_STEPS; i++) {
    const a = low + (high - low) / 3;
    const b = high - (high - low) / 3;
    if (rowAt(a) < rowAt(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}
