import type { HeightField } from '../terrain/height-field.ts';
import type { Air } from './air.ts';

type Triple = readonly [number, number, number];

/** The light on the land of one picture. */
export interface AlpineLight {
  /** Unit vector to the sun (at night the moon): x right, y up, z ahead. */
  readonly sunDirection: Triple;
  /** Direct light on a surface that faces the sun, weather counted. */
  readonly sun: Triple;
  /** Light that a level surface gets from the whole sky. */
  readonly sky: Triple;
  readonly air: Air;
  /** Height up to which the land lies in shadow. */
  readonly shadow: HeightField;
  readonly hollow: HeightField;
  /** Share of the land that lies in the shadows of clouds, 0..1. */
  readonly cloudShadow: number;
}
