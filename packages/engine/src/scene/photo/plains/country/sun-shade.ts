import type { HeightAt } from './relief.ts';

/** Where the land lies in the shadow of other land. */
export interface SunShade {
  /** Sunlight that arrives at a point of the land, 0..1. */
  readonly lit: (x: number, z: number) => number;
}

interface ShadeOptions {
  /** Unit vector to the sun. */
  readonly sun: readonly [number, number, number];
  /** Half the width of each square of land that is looked at, m, finest first; each is centred ahead of the camera. */
  readonly reachesM: readonly number[];
  /** Samples along each side of a square. */
  readonly cells: number;
}

interface Level {
  readonly reachM: number;
  readonly centreX: number;
  readonly centreZ: number;
  readonly cells: number;
  /** Height of the shadow over the land, m: negative in the light. */
  readonly overM: Float32Array;
  /** Height of the edge of the light itself, m. */
  readonly edgeM: Float32Array;
}

/** Sine of the half of the sun's disc, with a little of the glow around it: how soft shadows are. */
const PENUMBRA = 0.012;
const LEAST_SOFT_M = 0.02;
/** A square lies ahead of the camera by this part of its reach. */
const AHEAD = 0.72;

/** Sweeps shadows over squares of land, nested around the camera: each square costs one pass in the direction of the light. */
export function sweepSunShade(heightAt: HeightAt, { sun, reachesM, cells }: ShadeOptions): SunShade {
  const flat = Math.hypot(sun[0], sun[2]);
  if (sun[1] <= 0) return { lit: () => 1 };
  if (flat < 1e-3) return { lit: () => 1 };
  const [towardsX, towardsZ] = [sun[0] / flat, sun[2] / flat];
  const fall = sun[1] / flat;
  const levels: Level[] = [];
  for (const reachM of reachesM.toSorted((a, b) => b - a)) {
    const coarser = levels[0];
    levels.unshift(sweep(heightAt, { towardsX, towardsZ, fall, reachM, cells }, coarser));
  }
  return { lit: (x, z) => readShade(levels, towardsX, towardsZ, x, z) };
}

interface Sweep {
  readonly towardsX: number;
  readonly towardsZ: number;
  /** Tangent of the sun's height. */
  readonly fall: number;
  readonly reachM: number;
  readonly cells: number;
}

/** u runs from the sun's side away from it, v across. */
function sweep(heightAt: HeightAt, options: Sweep, coarser: Level | undefined): Level {
  const { towardsX, towardsZ, fall, reachM, cells } = options;
  const [centreX, centreZ] = [0, reachM * AHEAD];
  const overM = new Float32Array(cells * cells);
  const edgeM = new Float32Array(cells * cells);
  const stepM = (2 * reachM) / (cells - 1);
  const drop = stepM * fall;
  for (let v = 0; v < cells; v++) {
    const across = v * stepM - reachM;
    let edge = -Infinity;
    for (let u = 0; u < cells; u++) {
      const along = reachM - u * stepM;
      const x = centreX + towardsX * along - towardsZ * across;
      const z = centreZ + towardsZ * along + towardsX * across;
      const land = heightAt(x, z);
      if (u === 0) edge = coarser ? readEdge(coarser, towardsX, towardsZ, x, z) : land - drop;
      else edge -= drop;
      overM[u * cells + v] = edge - land;
      edgeM[u * cells + v] = edge;
      if (land > edge) edge = land;
    }
  }
  return { reachM, centreX, centreZ, cells, overM, edgeM };
}

function readEdge(level: Level, towardsX: number, towardsZ: number, x: number, z: number): number {
  return read(level, level.edgeM, towardsX, towardsZ, x, z);
}

function readShade(levels: readonly Level[], towardsX: number, towardsZ: number, x: number, z: number): number {
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i]!;
    if (!isInside(level, towardsX, towardsZ, x, z)) continue;
    const over = read(level, level.overM, towardsX, towardsZ, x, z);
    const softM = LEAST_SOFT_M + level.reachM * PENUMBRA * 0.5;
    const t = Math.min(1, Math.max(0, 0.5 - over / (2 * softM)));
    return t * t * (3 - 2 * t);
  }
  return 1;
}

function isInside({ reachM, centreX, centreZ }: Level, towardsX: number, towardsZ: number, x: number, z: number) {
  const along = (x - centreX) * towardsX + (z - centreZ) * towardsZ;
  const across = (z - centreZ) * towardsX - (x - centreX) * towardsZ;
  const limit = reachM * 0.98;
  return Math.abs(along) < limit && Math.abs(across) < limit;
}

function read(level: Level, data: Float32Array, towardsX: number, towardsZ: number, x: number, z: number): number {
  const { reachM, centreX, centreZ, cells } = level;
  const along = (x - centreX) * towardsX + (z - centreZ) * towardsZ;
  const across = (z - centreZ) * towardsX - (x - centreX) * towardsZ;
  const scale = (cells - 1) / (2 * reachM);
  const u = Math.min(cells - 1.001, Math.max(0, (reachM - along) * scale));
  const v = Math.min(cells - 1.001, Math.max(0, (reachM + across) * scale));
  const iu = u | 0;
  const iv = v | 0;
  const fu = u - iu;
  const fv = v - iv;
  const k = iu * cells + iv;
  const a = data[k]! + (data[k + 1]! - data[k]!) * fv;
  const b = data[k + cells]! + (data[k + cells + 1]! - data[k + cells]!) * fv;
  return a + (b - a) * fu;
}

const FINEST_CELLS = 300;
const COARSEST_CELLS = 90;
const CELLS_PER_PX = 0.3;

/** Samples along a side of each square of shadows: no finer than the picture shows. */
export function shadeCells({ widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }): number {
  const wanted = Math.max(widthPx, heightPx) * CELLS_PER_PX;
  return Math.round(Math.min(FINEST_CELLS, Math.max(COARSEST_CELLS, wanted)));
}
