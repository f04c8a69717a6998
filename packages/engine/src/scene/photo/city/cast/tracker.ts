import {
  createFacadePoint,
  createSurfaceSample,
  type FacadePoint,
  type SurfaceSample,
} from '../facade/facade-point.ts';
import type { GroundSample } from '../ground/shade-ground.ts';
import type { WaterShader } from '../water/shade-water.ts';

/** The ray at hand and room for its results; one object lives as long as a call that paints rows. */
export interface Tracker {
  /** Sideways and upward step a metre ahead. */
  dx: number;
  slope: number;
  /** 32 random bits of this sample. */
  jitter: number;
  /** Height on the wall at hand below which other buildings keep the sun off, m. */
  shadowM: number;
  readonly point: FacadePoint;
  readonly surface: SurfaceSample;
  readonly ground: GroundSample;
  readonly water: WaterShader | undefined;
}

/** A blank tracker. */
export function createTracker(water: WaterShader | undefined): Tracker {
  return {
    dx: 0,
    slope: 0,
    jitter: 0,
    shadowM: 0,
    point: createFacadePoint(),
    surface: createSurfaceSample(),
    ground: { r: 0, g: 0, b: 0, hollow: 0, polish: 0 },
    water,
  };
}
