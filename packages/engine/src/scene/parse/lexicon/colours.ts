import { COLOUR_NAMES } from '../../colour-names.ts';
import type { LexiconEntry } from '../effect.ts';

/** Colours that are things too: "a rose", "lavender", "gold bars". */
const ALSO_THINGS = new Set(
  (
    'rose, coral, peach, orange, cherry, lemon, lime, olive, honey, lavender, lilac, orchid, violet, plum, mint, sage, eucalyptus, ' +
    'moss, sand, chocolate, caramel, espresso, mocha, cream, gold, silver, copper, bronze, pearl, ruby, amber, jade, champagne, ' +
    'apricot, salmon, rust, denim, charcoal, pistachio, aubergine, sapphire, amethyst, tangerine, oat, emerald, blush, mustard, clay'
  ).split(', '),
);

/** Names of colours with the sRGB value that each stands for. */
export const COLOUR_ENTRIES: readonly LexiconEntry[] = Object.entries(COLOUR_NAMES).map(([name, hex]) => ({
  phrases: name,
  effect: { slot: 'colour', name, hex, alsoThing: ALSO_THINGS.has(name) },
}));

/** Words before a colour, with how far they move it: towards white (positive) or black (negative), 0..1. */
export const COLOUR_SHADES: ReadonlyMap<string, number> = new Map([
  ['light', 0.45],
  ['pale', 0.55],
  ['soft', 0.35],
  ['pastel', 0.45],
  ['bright', 0.1],
  ['deep', -0.4],
  ['dark', -0.5],
  ['rich', -0.2],
  ['dusty', 0.2],
  ['muted', 0.15],
]);
