import type { Rgb } from '../../tone/colour-ramp.ts';

/** What a planet is made of. */
export type PlanetKind = 'rocky' | 'moon' | 'mars' | 'gas' | 'earth' | 'ice' | 'lava';

/** Rings in the plane of the equator, in planet radii. */
export interface Rings {
  readonly inner: number;
  readonly outer: number;
  readonly colour: Rgb;
  readonly seed: number;
}

/** One planet in the picture: plain data. */
export interface Planet {
  readonly kind: PlanetKind;
  /** Middle and radius in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Unit vector to its sun: x right, y down, z towards the eye. */
  readonly sun: readonly [number, number, number];
  /** Unit vector of its axis, the same way. */
  readonly axis: readonly [number, number, number];
  /** Turn about the axis, radians. */
  readonly spin: number;
  readonly seed: number;
  /** Surface colours from dark to light; what they paint depends on the kind. */
  readonly colours: readonly Rgb[];
  /** Colour of the air; absent = none. */
  readonly air?: Rgb;
  readonly rings?: Rings;
  readonly light: number;
  /** Light that reaches its night side. */
  readonly ambient: Rgb;
}

/** The surface at one place, written by a painter of surfaces. */
export interface SurfaceSample {
  r: number;
  g: number;
  b: number;
  /** Relief, in no unit: see {@link Terrain.relief}. */
  height: number;
  /** 0..1: how much a sea there mirrors the sun. */
  gloss: number;
  /** 0..1: cover of clouds over it. */
  cloud: number;
  /** Light of its own at night. */
  glow: number;
}

/** A painter of one kind of surface: `(x, y, z)` is a unit vector in the planet's own frame, y the axis. */
export interface Terrain {
  readonly sample: (x: number, y: number, z: number, out: SurfaceSample) => void;
  /** How strongly heights tilt the ground: bump per unit of height and pixel of a disc of radius 1. */
  readonly relief: number;
  /** 0 = matt like a cloud deck, 1 = bright to the limb like bare dust. */
  readonly dust: number;
  /** Largest and number of impact craters, radians; absent = none. */
  readonly craters?: { readonly count: number; readonly largest: number };
  readonly glow?: Rgb;
}
