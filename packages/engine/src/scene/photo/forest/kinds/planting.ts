import type { Random } from '@backlot/kernels';
import { onPath, type Path } from '../ground/terrain.ts';

/** Where trees may stand. */
export interface PlantingRules {
  readonly nearM: number;
  readonly farM: number;
  /** Mean distance between neighbours, m. */
  readonly spacingM: number;
  /** Widest half angle of the view, as a tangent, with something to spare. */
  readonly spread: number;
  /** Kept free around the middle, up to `clearToM` ahead: half width, m. */
  readonly clearM: number;
  readonly clearToM: number;
  /** Where the middle of the free strip is. */
  readonly clearX: number;
  readonly path?: Path;
}

/** A place for a tree. */
export interface Spot {
  readonly x: number;
  readonly z: number;
}

/** How far a tree may stray from the middle of its cell, cells. */
const STRAY = 0.42;
/** Trees do not stand on a path, nor so near that they would block it. */
const PATH_MARGIN_M = 0.55;

/** Spots for trees on a jittered grid over the wedge of the view, nearest first. */
export function plant(random: Random, rules: PlantingRules): Spot[] {
  const { nearM, farM, spacingM, spread, clearM, clearToM, clearX, path } = rules;
  const spots: Spot[] = [];
  for (let row = 0; nearM + row * spacingM < farM; row++) {
    const rowZ = nearM + row * spacingM;
    const half = rowZ * spread + spacingM;
    const columns = Math.ceil((2 * half) / spacingM);
    for (let column = 0; column < columns; column++) {
      const x = -half + (column + 0.5 + (random() * 2 - 1) * STRAY + (row % 2) * 0.5) * spacingM;
      const z = rowZ + (random() * 2 - 1) * STRAY * spacingM;
      const isKept = random() < 0.86;
      if (!isKept || z < nearM) continue;
      const free = clearM * Math.max(0, 1 - z / clearToM) ** 0.5;
      if (z < clearToM && Math.abs(x - clearX) < free) continue;
      if (path !== undefined && onPath({ ...path, widthM: path.widthM + PATH_MARGIN_M }, x, z) > 0) continue;
      spots.push({ x, z });
    }
  }
  return spots.sort((a, b) => a.z - b.z);
}
