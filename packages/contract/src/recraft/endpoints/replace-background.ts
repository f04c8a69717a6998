import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import type { EndpointContext, KnownStyle } from '../context.ts';
import type { EndpointFault } from '../entry.ts';
import {
  blockNsfw,
  calculateFeatures,
  choice,
  controls,
  expire,
  imageFormat,
  picture,
  prompt,
  randomSeed,
  responseFormat,
  text,
  textLayout,
  withoutEffect,
  wholeNumber,
} from '../fields.ts';
import { findRecraftModel } from '../models.ts';
import { note } from '../notes.ts';
import { isVectorStyle, readStyle } from '../read-style.ts';

/** Recraft V3's limit, characters. */
const MAX_PROMPT_CHARACTERS = 1000;
const MAX_IMAGES = 6;
const MIN_SIDE_PX = 256;
const MODELS = ['recraftv3', 'recraftv3_vector'] as const;
const DEFAULT_MODEL = 'recraftv3';
const RASTER_UNITS = 40;
const VECTOR_UNITS = 80;
const DEFAULT_VECTOR_STYLE = 'vector_illustration';

const fields = z.looseObject({
  prompt: prompt(MAX_PROMPT_CHARACTERS),
  image_url: picture('Source picture'),
  n: wholeNumber(1, MAX_IMAGES).optional(),
  model: z
    .string('should be a string')
    .refine((name) => MODELS.some((id) => id === findRecraftModel(name)?.id), `should be one of: ${MODELS.join(', ')}`)
    .optional(),
  style: z.string('should be a string').optional(),
  substyle: z.string('should be a string').optional(),
  style_id: note(z.guid('should be a UUID'), { names: 'styles' }).optional(),
  negative_prompt: text(0, MAX_PROMPT_CHARACTERS).optional(),
  random_seed: randomSeed,
  response_format: responseFormat,
  image_format: imageFormat,
  text_layout: withoutEffect(textLayout, 'no words are set into backgrounds'),
  controls: withoutEffect(controls, 'backgrounds are steered by prompt and style alone'),
  creativity: withoutEffect(
    choice(['simple', 'standard', 'eccentric']).optional(),
    'backgrounds are steered by prompt and style alone',
  ),
  expire,
  block_nsfw: blockNsfw,
  calculate_features: calculateFeatures,
});

type Fields = z.output<typeof fields>;

export const endpoint = defineEndpoint({
  name: 'replaceBackground',
  summary: 'Keep the subject and make a new background from a prompt',
  fields,
  pictures: { image_url: ['image', 'file'] },
  answer: 'generated',
  findFault,
  model: ({ model }) => findRecraftModel(model ?? DEFAULT_MODEL)?.id ?? DEFAULT_MODEL,
  count: ({ n }) => n ?? 1,
  units: (asked, context) => (isVector(asked, context) ? VECTOR_UNITS : RASTER_UNITS),
  servedBy: ['recraft', 'builtin'],
  toOperation: (asked, context) => {
    const style = styleOf(asked, context);
    const base = style?.style ?? (isVector(asked, context) ? DEFAULT_VECTOR_STYLE : undefined);
    return {
      operation: 'replace-background',
      input: {
        image: asked.image_url,
        prompt: asked.prompt,
        count: asked.n ?? 1,
        quality: 'default',
        minSidePx: MIN_SIDE_PX,
        format: isVector(asked, context) ? 'svg' : (asked.image_format ?? 'png'),
        ...(asked.random_seed !== undefined && { seed: asked.random_seed }),
        ...(asked.negative_prompt && { negativePrompt: asked.negative_prompt }),
        ...(base !== undefined && {
          style: { vocabulary: 'recraft', base, ...(style?.substyle && { preset: style.substyle }) },
        }),
      },
    };
  },
  example: {
    image_url: 'examples/coffee.png',
    prompt: 'a beautiful tropical beach with palm trees and sunset',
    style: 'Photorealism',
  },
});

function findFault(asked: Fields, context: EndpointContext): EndpointFault | undefined {
  const fault = (field: string, message: string): EndpointFault => ({
    field,
    message: `${field} ${message}`,
    code: 'invalid_request_parameter',
  });
  if (asked.style_id !== undefined) {
    if (asked.style !== undefined) return fault('style_id', 'and style are mutually exclusive');
    const style = context.findStyle(asked.style_id);
    if (style?.model !== DEFAULT_MODEL) return fault('style_id', `should be the id of a style of ${DEFAULT_MODEL}`);
  }
  const reading = readStyle({ ...asked, model: DEFAULT_MODEL });
  if ('message' in reading) return fault(reading.field, reading.message);
  const style = styleOf(asked, context);
  if (!asksForVector(asked) || style === undefined || isVectorStyle(style)) return undefined;
  return { field: 'style', message: `Style '${style.style}' is not a vector style`, code: 'invalid_image_type' };
}

function styleOf({ style, substyle, style_id }: Fields, context: EndpointContext): KnownStyle | undefined {
  if (style_id !== undefined) return context.findStyle(style_id);
  const reading = readStyle({ model: DEFAULT_MODEL, style, substyle });
  return 'style' in reading ? reading.style : undefined;
}

function asksForVector({ model }: Fields): boolean {
  return model !== undefined && findRecraftModel(model)?.isVector === true;
}

/** A vector style makes a vector picture of the model that can do both. */
function isVector(asked: Fields, context: EndpointContext): boolean {
  const style = styleOf(asked, context);
  return asksForVector(asked) || (style !== undefined && isVectorStyle(style));
}
