import { z } from 'zod';
import { defineEndpoint, STAND_INS } from '../../define.ts';
import { given } from '../given.ts';
import type { EndpointContext, KnownStyle } from '../context.ts';
import type { EndpointFault } from '../entry.ts';
import { faultOf } from '../fault.ts';
import { choice, flag, listOf, picture, styleId, text, withoutEffect } from '../fields/kinds.ts';
import { modelField } from '../fields/model.ts';
import { baseStyleOf } from '../look.ts';
import { ALL_MODELS } from '../model-rules.ts';
import { findRecraftModel, MAX_PROMPT_CHARACTERS } from '../models.ts';
import { note } from '../../notes.ts';
import { isVectorStyle } from '../read-style.ts';

const UNITS = 40;
/** Twice what the first documents allow; later ones do as well. */
const MAX_IMAGES = 10;
const MAX_SOURCES = 10;
const MIXES = { PaletteMatch: 'palette-match', MaxWeight: 'max-weight' } as const;

const weights = (what: string) =>
  note(
    listOf(z.number('should be a number').min(0, 'should not be negative'), 'weights', MAX_IMAGES).refine(
      (list) => list.length === 0 || list.some((weight) => weight > 0),
      'should not all be 0',
    ),
    {
      title: `Weights of the ${what}s`,
      widget: 'number-list',
      byDefault: 'all the same',
      effect: `how much each ${what} counts; as many as there are`,
    },
  ).optional();

const fields = z.looseObject({
  style: note(
    choice(['any', 'realistic_image', 'digital_illustration', 'vector_illustration', 'icon', 'logo_raster']),
    {
      title: 'Base style',
      byDefault: 'with a model, that of the model; else it is required',
      effect: 'the base style that the new one tunes',
    },
  ).optional(),
  image_urls: note(listOf(picture('Reference'), 'pictures', MAX_IMAGES), {
    title: 'Reference pictures',
    widget: 'asset-list',
    hint: 'the pictures whose look the style is to have',
    effect: 'the pictures to measure; in a form every file is one, whatever its part is called',
  }).optional(),
  image_weights: weights('picture'),
  source_styles: note(listOf(styleId(), 'styles', MAX_SOURCES), {
    names: 'styles',
    title: 'Styles to mix in',
    widget: 'style-id-list',
    range: `a list of at most ${MAX_SOURCES} ids of styles, listed or made here`,
    effect: 'styles to mix in',
  }).optional(),
  source_style_weights: weights('style'),
  mix_policy: note(choice(['PaletteMatch', 'MaxWeight']), {
    title: 'How to mix',
    labels: { PaletteMatch: 'Mean of everything', MaxWeight: 'Character of the weightiest' },
    byDefault: 'PaletteMatch',
    effect: 'the weighted mean of everything, or the character of the weightiest with the colours of all',
  }).optional(),
  model: note(modelField({ ...ALL_MODELS, byDefault: 'none: a style suits all models' }), {
    effect: 'the base style where none is given',
  }),
  prompt: withoutEffect(
    text(0, MAX_PROMPT_CHARACTERS).optional(),
    'Prompt',
    'styles are measured from pictures, not from words',
  ),
  private: note(flag(), {
    title: 'Private',
    byDefault: 'true',
    effect: 'what lists say of the style; only its team may use it either way',
  }).optional(),
  match: withoutEffect(
    choice(['regular', 'precise', 'flexible']).optional(),
    'Nearness',
    'how near a style is kept to is not tuned here',
  ),
  palette: withoutEffect(
    note(z.looseObject({}, 'should be an object'), { widget: 'object', range: 'an object' }).optional(),
    'Palette',
    'the colours of a style are those of its pictures',
  ),
});

type Fields = z.output<typeof fields>;

export const endpoint = defineEndpoint({
  name: 'createStyle',
  path: 'styles',
  title: 'Make a style of your own',
  summary: 'Make a style from reference pictures and other styles',
  fields,
  pictures: {},
  everyFile: 'image_urls',
  answer: 'style',
  findFault: (asked, context) => baseFault(asked) ?? sourcesFault(asked, context),
  model: ({ model }) => findRecraftModel(model ?? '')?.id ?? 'recraft',
  count: () => 1,
  units: () => UNITS,
  servedBy: ['recraft', ...STAND_INS],
  toOperation: (asked, context) => ({
    operation: 'create-style',
    input: given({
      base: baseOf(asked) ?? 'any',
      references: asked.image_urls ?? [],
      weights: asked.image_weights?.length ? asked.image_weights : undefined,
      sources: asked.source_styles?.length ? sourcesOf(asked, context) : undefined,
      mix: asked.mix_policy && MIXES[asked.mix_policy],
    }),
  }),
  example: { style: 'digital_illustration', image_urls: ['examples/coffee.png'] },
});

function baseOf({ style, model }: Fields): string | undefined {
  const found = findRecraftModel(model ?? '');
  return style ?? (found && baseStyleOf(found));
}

function baseFault(asked: Fields): EndpointFault | undefined {
  const base = baseOf(asked);
  if (base === undefined) return faultOf('style', 'is required');
  const model = findRecraftModel(asked.model ?? '');
  return model?.isVector && !isVectorStyle({ style: base })
    ? { field: 'style', message: `Style '${base}' is not a vector style`, code: 'invalid_image_type' }
    : undefined;
}

function sourcesFault(asked: Fields, { findStyle }: EndpointContext): EndpointFault | undefined {
  const { image_urls = [], image_weights = [], source_styles = [], source_style_weights = [] } = asked;
  if (image_urls.length + source_styles.length === 0) {
    return faultOf('image_urls', 'should hold pictures, or source_styles the ids of styles');
  }
  if (image_weights.length > 0 && image_weights.length !== image_urls.length) {
    return faultOf('image_weights', 'should be as many as there are pictures');
  }
  if (source_style_weights.length > 0 && source_style_weights.length !== source_styles.length) {
    return faultOf('source_style_weights', 'should be as many as there are source_styles');
  }
  const unknown = source_styles.findIndex((id) => findStyle(id) === undefined);
  return unknown === -1 ? undefined : faultOf(`source_styles.${unknown}`, 'should be the id of a style');
}

function sourcesOf({ source_styles = [], source_style_weights = [] }: Fields, { findStyle }: EndpointContext) {
  return source_styles.flatMap((id, index) => {
    const found = findStyle(id);
    return found === undefined ? [] : [given({ source: sourceOf(found), weight: source_style_weights[index] })];
  });
}

/** A style that was made here is what was measured of it; a listed one is its name. */
function sourceOf({ profile, style, substyle }: KnownStyle) {
  return profile ?? given({ vocabulary: 'recraft' as const, base: style, preset: substyle ?? undefined });
}
