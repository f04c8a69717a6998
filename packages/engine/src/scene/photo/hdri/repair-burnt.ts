import type { LinearRaster } from '@backlot/kernels';

/** A channel with at most this is "black"; one is enough, an overflow need not happen in all three. */
const BLACK = 1e-4;
/** Neighbours brighter than this (absolute; white in these panoramas is about 1) make a black pixel a burnt one. */
const BRIGHT = 3;
/** Radius of the neighbourhood that is looked at, px. */
const REACH = 2;
/** Enough passes for a sun of a few pixels; darkness that is wider is real. */
const MAX_PASSES = 8;

/**
 * Fills, in place, the black holes in the middle of lamps and suns: half-float panoramas store an overflowing highlight as infinity,
 * and OpenEXR's DWA compression turns infinity into 0. Each hole takes the brightest colour around it. Wraps around horizontally.
 */
export function repairBurnt({ width, height, data }: LinearRaster): void {
  const holes: number[] = [];
  for (let i = 0; i < width * height; i++) if (isBlack(data, i)) holes.push(i);
  let open = holes;
  for (let pass = 0; pass < MAX_PASSES && open.length > 0; pass++) {
    const fills = open.map((hole) => brightestAround(data, width, height, hole));
    fills.forEach((from, n) => {
      const hole = open[n];
      if (from >= 0 && hole !== undefined) data.copyWithin(hole * 4, from * 4, from * 4 + 4);
    });
    const next = open.filter((_, n) => (fills[n] ?? -1) < 0);
    if (next.length === open.length) return;
    open = next;
  }
}

function isBlack(data: Float32Array, i: number): boolean {
  return data[i * 4]! <= BLACK || data[i * 4 + 1]! <= BLACK || data[i * 4 + 2]! <= BLACK;
}

/** Index of the brightest pixel in the neighbourhood, -1 when none is {@link BRIGHT}. */
function brightestAround(data: Float32Array, width: number, height: number, pixel: number): number {
  const px = pixel % width;
  const py = (pixel / width) | 0;
  let best = -1;
  let bestLight = BRIGHT;
  for (let y = Math.max(0, py - REACH); y <= Math.min(height - 1, py + REACH); y++)
    for (let dx = -REACH; dx <= REACH; dx++) {
      const i = y * width + ((px + dx + width) % width);
      const light = Math.min(data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!);
      if (light > bestLight) {
        bestLight = light;
        best = i;
      }
    }
  return best;
}
