import type { Surface } from '../../path-tracer/surface.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';

/** How a material is wanted. All materials are functions of position: no tile repeats and no seam shows. */
export interface MaterialOptions {
  readonly seed: number;
  /** Main colour, linear; each material has its own when absent. */
  readonly colour?: Vec3;
  /** Which of its natural colours, when `colour` is absent. */
  readonly shade: 'light' | 'middle' | 'dark';
  /** 1 = natural size in metres; 2 = twice as coarse. */
  readonly scale: number;
}

/** What a surface can be made of: all that there is to say about one material. */
export interface MaterialDeclaration {
  /** Words of prompts for it, comma-separated, singular, lower case. */
  readonly words: string;
  /** Those of the words that can only mean the ground or a table top. */
  readonly groundWords?: string;
  /** Those of the words that can only mean a wall. */
  readonly wallWords?: string;
  /** What it is called in a sentence, in words that the parser knows. */
  readonly phrase: string;
  /** Light and dark `#rrggbb` of it in drawings. */
  readonly drawn: readonly [string, string];
  /** Makes its surface. */
  readonly createSurface: (options: MaterialOptions) => Surface;
}

/** Declares a material: one file in `materials/` is the whole change (`npm run generate` lists it). */
export function defineMaterial(material: MaterialDeclaration): MaterialDeclaration {
  return material;
}

export function clamp01(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** 0 below `low`, 1 above `high`, smooth between. */
export function smoothStep(low: number, high: number, value: number): number {
  const t = clamp01((value - low) / (high - low));
  return t * t * (3 - 2 * t);
}

/** Relief can brighten or darken only so far. */
const RELIEF_LOW = 0.45;
const RELIEF_HIGH = 1.6;

/** Factor by which light changes on a slope: `rise` is how much the surface climbs per metre towards the light. */
export function reliefShade(rise: number): number {
  const factor = 1 - rise;
  return factor < RELIEF_LOW ? RELIEF_LOW : factor > RELIEF_HIGH ? RELIEF_HIGH : factor;
}

/** A darker or lighter version of a linear colour, kept below full white. */
export function shaded(colour: Vec3, factor: number): Vec3 {
  const cap = (value: number): number => Math.min(0.92, value * factor);
  return [cap(colour[0]), cap(colour[1]), cap(colour[2])];
}

/** Linear mix of two colours. */
export function blend(a: Vec3, b: Vec3, share: number): Vec3 {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}
