import type { Rig, RigContext } from './rig-context.ts';

/** A kind of key light: all that there is to say about it. */
export interface LightDeclaration {
  /** Words of prompts for it, comma-separated, singular, lower case. */
  readonly words: string;
  /** What it is called in a sentence, in words that the parser knows. */
  readonly phrases: readonly string[];
  /** Colour temperature that it brings along; where there is none the time of day decides. */
  readonly kelvin?: number;
  /** Degrees above the ground in a studio, and how far these stray by seed. */
  readonly studioElevation: readonly [number, number];
  /** Lights a set with it. */
  readonly createRig: (context: RigContext) => Rig;
}

/** Declares a light: one file in `rigs/` is the whole change (`npm run generate` lists it). */
export function defineLight(light: LightDeclaration): LightDeclaration {
  return light;
}
