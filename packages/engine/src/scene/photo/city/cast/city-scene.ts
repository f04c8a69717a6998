import type { LinearRaster } from '@backlot/kernels';
import type { GroundPlan } from '../ground/ground-plan.ts';
import type { CityLight } from '../light/city-light.ts';
import type { LightMap } from '../light/light-map.ts';
import type { Blob } from '../light/blob.ts';
import type { Masses } from '../light/masses.ts';
import type { Prism } from '../model.ts';
import type { WaterPlan } from '../water/water-plan.ts';
import type { ColumnHits } from './column-hits.ts';

/** A level camera in the city. */
export interface CityCamera {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly focalPx: number;
  readonly horizonPx: number;
  /** Height over the ground, m; below it for the mirror image in a wet street. */
  readonly eyeM: number;
  /** -1 where rows further down look further up: the mirror image. */
  readonly flip: 1 | -1;
}

/** All that painting needs, plain data: rows may be painted anywhere in any order. */
export interface CityScene {
  readonly camera: CityCamera;
  readonly prisms: readonly Prism[];
  readonly hits: ColumnHits;
  /** Samples a pixel along each axis. */
  readonly samples: number;
  readonly light: CityLight;
  readonly masses: Masses;
  /** Trees and cars: they throw shadows, too. */
  readonly blobs: readonly Blob[];
  readonly ground: GroundPlan;
  /** Water before the city. */
  readonly water?: WaterPlan;
  /** Seen from so far that only walls throw shadows that are seen. */
  readonly isFar: boolean;
  readonly groundLight: LightMap;
  /** What a perfectly smooth street would mirror, from the horizon down, at `mirrorScale` of the picture's size. */
  readonly mirror?: LinearRaster;
  /** The same, drawn out along the view as rough ground shows it. */
  readonly smeared?: LinearRaster;
  readonly mirrorScale: number;
}
