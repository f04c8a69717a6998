import { createRandom, deriveSeed, SRGB_TO_LINEAR } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import type { CountryLight } from '../country/country-light.ts';
import { wordsOf } from '../country/words.ts';
import { chooseLayout, type FieldLayout } from './layouts.ts';
import type { Stand, StandMaker, StandWish } from './stand.ts';
import { canolaStand } from './stands/canola.ts';
import { cornStand } from './stands/corn.ts';
import { grainStand } from './stands/grain.ts';
import { lavenderStand } from './stands/lavender.ts';
import { meadowStand } from './stands/meadow.ts';
import { savannaStand } from './stands/savanna.ts';
import { sunflowerStand } from './stands/sunflowers.ts';
import { tulipStand } from './stands/tulips.ts';
import { vineyardStand } from './stands/vineyard.ts';

/** Everything about a field that is decided before painting. */
export interface FieldPlan {
  readonly seed: number;
  readonly crop: FieldCrop;
  readonly layout: FieldLayout;
  readonly stand: Stand;
}

/** What fields are planted with, in the order in which words are looked for. */
const FIELD_CROPS = [
  'lavender',
  'tulips',
  'sunflowers',
  'vineyard',
  'corn',
  'canola',
  'grain',
  'savanna',
  'meadow',
] as const;
export type FieldCrop = (typeof FIELD_CROPS)[number];

const WORDS: Readonly<Record<FieldCrop, RegExp>> = {
  lavender: /lavender|provence/,
  tulips: /tulip/,
  sunflowers: /sunflower/,
  vineyard: /vineyard|winery|vine rows|\bvines\b/,
  corn: /corn ?field|maize|\bcorn\b/,
  canola: /canola|rapeseed|mustard (field|flower)|rape field/,
  grain: /wheat|barley|\brye\b|grain|cereal|\bcrops?\b|harvest|oats/,
  savanna: /savanna|serengeti|safari|africa|acacia|maasai/,
  meadow: /(?:)/,
};

const STANDS: Readonly<Record<FieldCrop, StandMaker>> = {
  lavender: lavenderStand,
  tulips: tulipStand,
  sunflowers: sunflowerStand,
  vineyard: vineyardStand,
  corn: cornStand,
  canola: canolaStand,
  grain: grainStand,
  savanna: savannaStand,
  meadow: meadowStand,
};

/** Decides a field: crop by the words, layout by the seed. */
export function planField(spec: SceneSpec, light: CountryLight): FieldPlan {
  const words = wordsOf(spec);
  const crop = FIELD_CROPS.find((name) => WORDS[name].test(words)) ?? 'meadow';
  const seed = deriveSeed(spec.seed, 'field') & 0xffffff;
  const layout = chooseLayout(spec, crop, words);
  const wish: StandWish = {
    seed,
    random: createRandom(deriveSeed(spec.seed, 'stand')),
    light,
    words,
    colours: spec.palette.hex.map(linearOf),
    ...(layout.pathAt && { pathAt: layout.pathAt }),
    rowRad: layout.rowRad,
    isSnowy: spec.weather.includes('snow'),
  };
  return { seed, crop, layout, stand: STANDS[crop](wish) };
}

function linearOf(hex: string): readonly [number, number, number] {
  const part = (at: number): number => SRGB_TO_LINEAR[Number.parseInt(hex.slice(at, at + 2), 16)] ?? 0;
  return [part(1), part(3), part(5)];
}
