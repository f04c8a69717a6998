import type { Rgb } from '../model.ts';

/** A convex piece of pavement: outward normals and offsets of its sides (normalX, normalZ, offset, ...). */
export interface PavementBlock {
  readonly sides: readonly number[];
}

/** A straight piece of road with markings. */
export interface RoadStrip {
  readonly x: number;
  readonly z: number;
  /** Unit direction. */
  readonly directionX: number;
  readonly directionZ: number;
  readonly lengthM: number;
  readonly halfWidthM: number;
  readonly hasCentreLine: boolean;
  /** Places of zebra crossings along the road, m. */
  readonly crossings: readonly number[];
}

export type Paving = 'asphalt' | 'cobbles' | 'slabs' | 'setts' | 'grass' | 'deck';

/** What lies between the houses. */
export interface GroundPlan {
  readonly pavements: readonly PavementBlock[];
  readonly roads: readonly RoadStrip[];
  readonly road: Paving;
  readonly pavement: Paving;
  readonly roadColour: Rgb;
  readonly pavementColour: Rgb;
  readonly seed: number;
}
