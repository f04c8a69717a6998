import { z } from 'zod';
import { defineModel, STAND_INS } from '../../define.ts';
import { note } from '../../notes.ts';
import { choice, imageCount, negativePrompt, picture, prompt, sourcePicture, wholeNumber } from '../fields.ts';
import { IDEOGRAM_STYLE_PRESETS, IDEOGRAM_STYLE_TYPES } from '../ideogram-styles.ts';

/** The API states no limit for this field; this is the longest that any feature of the family documents. */
const MAX_PROMPT_CHARACTERS = 4000;
const MAX_IMAGES = 8;
const MAX_REFERENCES = 5;
const MAX_SEED = 2_147_483_647;

const RENDERING_SPEEDS = ['FLASH', 'TURBO', 'DEFAULT', 'QUALITY'] as const;
const MAGIC_PROMPTS = ['AUTO', 'ON', 'OFF'] as const;
/** The style types that a preset or references may be combined with. */
const OPEN_STYLE_TYPES: readonly string[] = ['AUTO', 'GENERAL'];

/** Ideogram's price list of 2026 for Replace Background, credits a picture. */
const CREDITS = { FLASH: 30_000, TURBO: 30_000, DEFAULT: 60_000, QUALITY: 90_000 } as const;
const MAGIC_WORDS = { AUTO: 'auto', ON: 'on', OFF: 'off' } as const;
const QUALITIES = { FLASH: 'flash', TURBO: 'turbo', DEFAULT: 'default', QUALITY: 'quality' } as const;

const referencesExpected = `must be a list of at most ${MAX_REFERENCES} pictures`;

export const model = defineModel({
  type: 'BACKGROUND_REPLACER',
  model: 'ideogram-3',
  title: 'Ideogram 3.0',
  vendor: 'Ideogram',
  promptObject: z
    .looseObject({
      prompt: prompt('New background', MAX_PROMPT_CHARACTERS),
      imageUrl: sourcePicture(),
      num_images: imageCount(MAX_IMAGES),
      rendering_speed: note(choice('Rendering speed', RENDERING_SPEEDS), {
        effect: 'faster and cheaper, or slower and better',
        byDefault: 'DEFAULT',
      }).nullish(),
      magic_prompt: note(choice('Magic prompt', MAGIC_PROMPTS), {
        effect: 'whether a short prompt is made richer before it is drawn',
        byDefault: 'AUTO',
      }).nullish(),
      style_type: note(choice('Style type', IDEOGRAM_STYLE_TYPES), {
        effect: 'the general look; with a preset or references only AUTO or GENERAL',
        byDefault: 'AUTO',
      }).nullish(),
      style_preset: note(choice('Style preset', IDEOGRAM_STYLE_PRESETS), {
        effect: 'a ready-made look; not together with style references',
      }).nullish(),
      style_reference_images: note(
        z.array(picture('Style reference'), referencesExpected).max(MAX_REFERENCES, referencesExpected),
        { title: 'Style references', widget: 'asset-list', effect: 'pictures whose look the background is to have' },
      ).nullish(),
      negative_prompt: negativePrompt(MAX_PROMPT_CHARACTERS).nullish(),
      seed: note(wholeNumber('Seed', 0, MAX_SEED), {
        widget: 'seed',
        role: 'seed',
        effect: 'the same seed gives the same picture again',
        byDefault: 'chosen by the run, and recorded',
      }).nullish(),
    })
    .superRefine(({ style_type, style_preset, style_reference_images }, context) => {
      const hasPreset = style_preset !== null && style_preset !== undefined;
      const hasReferences = (style_reference_images ?? []).length > 0;
      if (hasPreset && hasReferences) {
        const message = "excludes the field 'style_reference_images': give one of the two";
        context.addIssue({ code: 'custom', path: ['style_preset'], message });
      }
      if ((hasPreset || hasReferences) && style_type && !OPEN_STYLE_TYPES.includes(style_type)) {
        const other = hasPreset ? 'style_preset' : 'style_reference_images';
        const message = `must be AUTO or GENERAL when the field '${other}' is given`;
        context.addIssue({ code: 'custom', path: ['style_type'], message });
      }
    }),
  count: ({ num_images }) => num_images,
  vendorCredits: ({ rendering_speed }) => CREDITS[rendering_speed ?? 'DEFAULT'],
  servedBy: ['ideogram', ...STAND_INS],
  toOperation: (request) => ({
    operation: 'replace-background',
    input: {
      image: request.imageUrl,
      prompt: request.prompt,
      count: request.num_images,
      ...(request.magic_prompt && { magicPrompt: MAGIC_WORDS[request.magic_prompt] }),
      quality: QUALITIES[request.rendering_speed ?? 'DEFAULT'],
      ...(request.negative_prompt && { negativePrompt: request.negative_prompt }),
      ...(typeof request.seed === 'number' && { seed: request.seed }),
      style: {
        vocabulary: 'ideogram',
        base: request.style_type ?? 'AUTO',
        ...(request.style_preset && { preset: request.style_preset }),
      },
      ...(request.style_reference_images?.length && { styleReferences: request.style_reference_images }),
    },
  }),
  example: {
    imageUrl: 'examples/coffee.png',
    prompt: 'a busy coffee shop',
    num_images: 1,
    rendering_speed: 'DEFAULT',
    magic_prompt: 'AUTO',
    style_type: 'AUTO',
  },
});
