import { deriveSeed, hash32 } from '@backlot/kernels';
import { beech, birch, maple, oak } from './kinds/broadleaf.ts';
import { bamboo } from './kinds/bamboo.ts';
import { conifer } from './kinds/conifer.ts';
import { jungle } from './kinds/jungle.ts';
import { redwood } from './kinds/redwood.ts';
import type { Season, WoodKind } from './kinds/wood-kind.ts';

const NAMED: readonly (readonly [RegExp, WoodKind])[] = [
  [/bamboo/, bamboo],
  [/jungle|rain ?forest|tropical|swamp|mangrove/, jungle],
  [/redwood|sequoia|giant trees/, redwood],
  [/birch|aspen/, birch],
  [/beech|deciduous|broadleaf|leafy|sunlit|sunny forest/, beech],
  [/maple|autumn|\bfall\b|october|november/, maple],
  [/\boaks?\b|enchanted|fairy|elven|magic|hazel/, oak],
  [/pine|spruce|conifer|\bfirs?\b|evergreen|christmas|taiga|nordic|mist|fog/, conifer],
];
const UNNAMED: readonly WoodKind[] = [conifer, beech, conifer, oak];

/** The kind of wood that the words mean; where they leave it open the seed decides. */
export function chooseKind(words: string, seed: number): WoodKind {
  for (const [pattern, kind] of NAMED) if (pattern.test(words)) return kind;
  return UNNAMED[hash32(deriveSeed(seed, 'kind')) % UNNAMED.length]!;
}

/** The season that the words mean. */
export function seasonOf(words: string, isSnowy: boolean): Season {
  if (isSnowy || /winter|frost|icy/.test(words)) return 'winter';
  if (/autumn|\bfall\b|october|november/.test(words)) return 'autumn';
  return /spring|blossom|april|may\b/.test(words) ? 'spring' : 'summer';
}
