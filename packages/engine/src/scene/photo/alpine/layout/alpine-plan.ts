import type { CloudOptions } from '../../sky/clouds.ts';
import type { Biome } from '../ground/biome.ts';
import type { NearGround } from '../terrain/land.ts';
import type { Relief } from '../terrain/relief.ts';

type Triple = readonly [number, number, number];

/** How the land is composed in the frame. */
export interface Layout {
  readonly name: string;
  /** Height of the eye over the ground or the water it stands on, m. */
  readonly eyeM: number;
  /** Focal length against the usual one: 1 = 60 degrees over the longer side. */
  readonly lens: number;
  /** Part of the frame above the horizon that the highest summit takes, 0..1. */
  readonly summit: number;
  readonly relief: Omit<Relief, 'skyline'>;
  readonly near: NearGround;
  readonly foreground: Foreground;
  /** Trees at the sides of the frame, close to the camera. */
  readonly framing: readonly FramingTree[];
  /** No woods nearer than this, m. */
  readonly woodsFromM: number;
  /** Haze between the ridges, 0 = as clear as the weather, 1 = blue distance and mist in the valleys. */
  readonly haze?: number;
  /** Wooded share of the ground, added to that of the biome. */
  readonly forest: number;
}

/** What lies before the camera's feet. */
export type Foreground = 'meadow' | 'rocks' | 'shore' | 'reeds' | 'none';

/** A tree close to the camera. */
export interface FramingTree {
  /** Place of the trunk: part of the frame's width, and distance in m. */
  readonly place: number;
  readonly z: number;
  readonly heightM: number;
  readonly seed: number;
}

/** Season of the plants. */
export type Season = 'summer' | 'autumn' | 'winter' | 'spring';

/** Water of a lake or a river. */
export interface WaterLook {
  /** Light that comes back out of deep water, as an albedo. */
  readonly body: Triple;
  /** Slope of the ripples, about .01 (mirror) to .06 (wind). */
  readonly ripple: number;
  /** Nearest water, m. */
  readonly fromM: number;
}

/** Everything about a picture of mountains that is decided before painting. */
export interface AlpinePlan {
  readonly seed: number;
  /** Seed of small things: trees, stones, blades. */
  readonly detailSeed: number;
  readonly layout: Layout;
  readonly horizon: number;
  readonly sun: { readonly elevationDeg: number; readonly azimuthDeg: number; readonly turbidity: number };
  readonly isNight: boolean;
  readonly clouds: Omit<CloudOptions, 'steps'>;
  /** Direct light that gets through the weather, 0..1. */
  readonly sunshine: number;
  readonly cloudShadow: number;
  readonly visibilityM: number;
  readonly blueness: number;
  readonly mist: { readonly density: number; readonly depthM: number };
  readonly season: Season;
  readonly biome: Biome;
  readonly water?: WaterLook;
  readonly trees: 'conifer' | 'mixed' | 'broadleaf';
  readonly flowers: number;
  /** What falls from the clouds while the picture is taken. */
  readonly falling?: 'rain' | 'snow';
}
