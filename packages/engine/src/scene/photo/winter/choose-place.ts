import { deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { arctic, edge, field, lake, mountains, slope } from './places/places.ts';
import type { WinterPlace } from './winter-plan.ts';

const NAMED: readonly (readonly [RegExp, WinterPlace])[] = [
  [/frozen lake|frozen river|frozen pond|\blake\b|skating|ice rink/, lake],
  [/iceberg|arctic|antarctic|polar|pole\b|glacier|ice floe|ice field|ice cap|penguin|pack ice/, arctic],
  [/\bski|piste|slope|chairlift|snowboard|sledd/, slope],
  [/mountain|alps|alpine|peak|summit/, mountains],
  [
    /forest|fir\b|firs\b|pine|spruce|tree|wood|wonderland|christmas|path|cabin|chalet|cottage|lodge|cozy|cosy|trail/,
    edge,
  ],
  [/field|plain|meadow|drift|snowbank|tundra|dune|hill|empty|minimal/, field],
];
const UNNAMED: readonly WinterPlace[] = [field, edge, mountains, edge];

/** The snowy place that the words mean; where they leave it open the seed decides. */
export function choosePlace({ prompt, place = '', seed }: SceneSpec): WinterPlace {
  const words = `${prompt} ${place}`.toLowerCase();
  for (const [pattern, found] of NAMED) if (pattern.test(words)) return found;
  return UNNAMED[deriveSeed(seed, 'winter-place') % UNNAMED.length] ?? field;
}
