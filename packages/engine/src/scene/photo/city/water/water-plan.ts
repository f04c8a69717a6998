import type { Rgb } from '../model.ts';

/** Water between the camera and the city. */
export interface WaterPlan {
  readonly seed: number;
  /** Where the far shore is, m ahead. */
  readonly shoreM: number;
  /** As in the sea: slope of one octave of waves and the longest wave, m. */
  readonly steepness: number;
  readonly longestM: number;
  /** Light that comes back out of it. */
  readonly colour: Rgb;
}
