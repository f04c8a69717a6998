import { LIGHTS } from '../../photo/sets/rigs/index.gen.ts';
import { KEY_LIGHT_NAMES } from '../../photo/sets/rigs/names.gen.ts';
import type { LexiconEntry } from '../effect.ts';

/** Where the light comes from: azimuth as in the spec (0 = ahead of the camera, 90 = from the right). */
const DIRECTIONS: readonly (readonly [number, number | undefined, string])[] = [
  [290, undefined, 'from the left, left side light, light from left, from left, lit from the left, on the left side'],
  [70, undefined, 'from the right, right side light, light from right, from right, lit from the right'],
  [310, 50, 'from the upper left, from the top left, from upper left, from top left, upper left light'],
  [50, 50, 'from the upper right, from the top right, from upper right, from top right'],
  [0, undefined, 'from behind, light from behind, lit from behind'],
  [180, undefined, 'from the front, front lit, front light, frontal light'],
  [180, 70, 'light from above, overhead light, top light, top lit, lit from above, rays from above'],
];

/** Words for light. */
export const LIGHT_ENTRIES: readonly LexiconEntry[] = [
  ...KEY_LIGHT_NAMES.map((key): LexiconEntry => ({ phrases: LIGHTS[key].words, effect: { slot: 'light', key } })),
  { phrases: 'windowsill, window sill, window ledge', effect: { slot: 'light', key: 'window' } },
  ...DIRECTIONS.map(([azimuthDeg, elevationDeg, phrases]): LexiconEntry => ({
    phrases,
    effect: { slot: 'direction', azimuthDeg, ...(elevationDeg === undefined ? {} : { elevationDeg }) },
  })),
];
