import type { GroundPlan } from './ground/ground-plan.ts';
import type { Blob } from './light/blob.ts';
import type { PointLight } from './light/city-light.ts';
import type { Prism, Rgb } from './model.ts';
import type { Prop } from './props/mesh.ts';
import type { WaterPlan } from './water/water-plan.ts';

/** A city with a camera in it, before it is lit: what the planners of streets and skylines make. */
export interface CityShot {
  readonly prisms: readonly Prism[];
  readonly props: readonly Prop[];
  readonly blobs: readonly Blob[];
  readonly lamps: readonly PointLight[];
  readonly ground: GroundPlan;
  readonly water?: WaterPlan;
  readonly isFar: boolean;
  readonly eyeM: number;
  readonly fovDeg: number;
  /** Height of the horizon in the frame, 0 = top. */
  readonly horizon: number;
  readonly sunAzimuthDeg: number;
  readonly sunElevationDeg: number;
  /** Water on the ground, 0..1. */
  readonly wetness: number;
  readonly isMirrored: boolean;
  /** How far one sees in fair weather, m; height over which mist thins out; share of the haze that shows the sky's colour. */
  readonly visibilityM: number;
  readonly hazeTopM?: number;
  readonly hazeOfSky?: number;
  /** Light of the air against that of the open horizon: air in deep streets lies in the shade of the houses. */
  readonly hazeGain?: number;
  /** Light that the town throws into the air at night. */
  readonly glow: Rgb;
}
