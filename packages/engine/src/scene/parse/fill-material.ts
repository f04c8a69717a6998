import type { Material, SceneSpec } from '../spec.ts';
import { qualifiesThing } from './qualifies.ts';
import { said, type Reading, type Said } from './reading.ts';

/** What ground and wall are made of, as far as the prompt says; a material before a thing ("copper pots") is the thing's. */
export function fillMaterial(reading: Reading): SceneSpec['material'] {
  let surface: Material | undefined;
  let wall: Material | undefined;
  for (const mention of said(reading, 'material')) {
    if (qualifiesThing(reading, mention.match.end)) continue;
    if (partOf(reading, mention) === 'wall') wall ??= mention.effect.material;
    else surface ??= mention.effect.material;
  }
  return { ...(surface === undefined ? {} : { surface }), ...(wall === undefined ? {} : { wall }) };
}

const WALL_WORDS = new Set(['wall', 'walls', 'backdrop', 'background', 'backsplash']);
/** Words after a material in which its wall is looked for. */
const REACH = 3;

function partOf({ tokens }: Reading, { match, effect }: Said<'material'>): 'surface' | 'wall' {
  if (effect.part !== 'either') return effect.part;
  for (let i = match.end; i < Math.min(tokens.length, match.end + REACH); i++) {
    const token = tokens[i];
    if (token === undefined || token.afterBreak || token.text === 'and' || token.text === 'with') break;
    if (WALL_WORDS.has(token.text)) return 'wall';
  }
  return 'surface';
}
