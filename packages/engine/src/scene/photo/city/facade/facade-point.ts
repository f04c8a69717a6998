import type { CityLight } from '../light/city-light.ts';
import type { Masses } from '../light/masses.ts';

/** A point of a wall and everything that shading needs to know about it; one object is written over for every sample. */
export interface FacadePoint {
  /** Along the face and up, m. */
  u: number;
  v: number;
  lengthM: number;
  topM: number;
  /** How far the sight line moves along and up while it goes one metre into the wall. */
  du: number;
  dv: number;
  /** The sun in the wall's frame: along, up, out of the wall. */
  sunU: number;
  sunV: number;
  sunN: number;
  /** Size of a sample on the wall, m. */
  pixelU: number;
  pixelV: number;
  seed: number;
  /** World position, unit view direction and outward normal. */
  x: number;
  y: number;
  z: number;
  viewX: number;
  viewY: number;
  viewZ: number;
  normalX: number;
  normalZ: number;
  /** Irradiance from everything but the sun. */
  readonly light: Float64Array;
}

/** What covers a sample; one object is written over for every sample. */
export interface SurfaceSample {
  r: number;
  g: number;
  b: number;
  /** Light given or mirrored. */
  glowR: number;
  glowG: number;
  glowB: number;
  /** Share of the sun's light that small parts of the facade let through, and of all other light. */
  sun: number;
  ambient: number;
  /** Faces up (ledges): gets snow and the sun from above. */
  isLevel: boolean;
}

/** The unchanging surroundings of all walls. */
export interface FacadeScene {
  readonly light: CityLight;
  readonly masses: Masses;
}

/** A blank point. */
export function createFacadePoint(): FacadePoint {
  return {
    u: 0,
    v: 0,
    lengthM: 1,
    topM: 1,
    du: 0,
    dv: 0,
    sunU: 0,
    sunV: 0,
    sunN: 0,
    pixelU: 0,
    pixelV: 0,
    seed: 0,
    x: 0,
    y: 0,
    z: 0,
    viewX: 0,
    viewY: 0,
    viewZ: 1,
    normalX: 0,
    normalZ: -1,
    light: new Float64Array(3),
  };
}

/** A blank sample. */
export function createSurfaceSample(): SurfaceSample {
  return { r: 0, g: 0, b: 0, glowR: 0, glowG: 0, glowB: 0, sun: 1, ambient: 1, isLevel: false };
}

/** Starts a sample over with a plain colour. */
export function setSurface(out: SurfaceSample, colour: readonly number[], sun = 1, ambient = 1): void {
  out.r = colour[0]!;
  out.g = colour[1]!;
  out.b = colour[2]!;
  out.glowR = 0;
  out.glowG = 0;
  out.glowB = 0;
  out.sun = sun;
  out.ambient = ambient;
  out.isLevel = false;
}
