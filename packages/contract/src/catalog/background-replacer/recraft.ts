import { z } from 'zod';
import { defineModel, STAND_INS } from '../../define.ts';
import { RECRAFT_STYLES } from '../../recraft/styles.ts';
import { note } from '../../notes.ts';
import { choice, imageCount, negativePrompt, prompt, sourcePicture } from '../fields.ts';

/** Recraft V3's limit, characters. */
const MAX_PROMPT_CHARACTERS = 1000;
/** Recraft's limit of pictures a request. */
const MAX_IMAGES = 6;

/** Recraft's price list: 40 units for a raster and 80 for a vector picture; 1000 units are one US dollar. */
const RASTER_CREDITS = 40_000;
const VECTOR_CREDITS = 80_000;

const TASK_TYPES = ['recraftv3'] as const;
const DEFAULT_TASK_TYPE = 'recraftv3';

const styles = RECRAFT_STYLES.filter(({ model }) => model === DEFAULT_TASK_TYPE);
const baseStyles = [...new Set(styles.map(({ style }) => style))];

export const model = defineModel({
  type: 'BACKGROUND_REPLACER',
  model: 'recraft',
  title: 'Recraft V3',
  vendor: 'Recraft',
  promptObject: z
    .looseObject({
      imageUrl: sourcePicture(),
      prompt: prompt('New background', MAX_PROMPT_CHARACTERS),
      n: note(imageCount(MAX_IMAGES), { byDefault: '1' }).nullish(),
      style: note(
        z
          .string(`must be one of ${baseStyles.join(', ')}`)
          .refine((style) => baseStyles.includes(style), `must be one of ${baseStyles.join(', ')}`)
          .meta({ enum: baseStyles }),
        {
          title: 'Style',
          widget: 'style',
          role: 'style',
          styleModels: TASK_TYPES,
          effect: 'how the background is drawn',
          byDefault: 'as the prompt has it',
        },
      ).nullish(),
      substyle: note(z.string('must be a substyle of the style'), {
        title: 'Substyle',
        widget: 'substyle',
        role: 'substyle',
        styleModels: TASK_TYPES,
        effect: 'tunes the style',
      }).nullish(),
      negative_prompt: negativePrompt(MAX_PROMPT_CHARACTERS).nullish(),
      task_type: note(choice('Recraft model', TASK_TYPES), {
        role: 'model',
        effect: 'there is one so far',
        byDefault: DEFAULT_TASK_TYPE,
      }).nullish(),
    })
    .superRefine(({ style, substyle }, context) => {
      const message = substyleFault(style, substyle);
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['substyle'], message });
    }),
  count: ({ n }) => n ?? 1,
  vendorCredits: ({ style }) => (style === 'vector_illustration' ? VECTOR_CREDITS : RASTER_CREDITS),
  servedBy: ['recraft', ...STAND_INS],
  toOperation: ({ imageUrl, prompt, n, style, substyle, negative_prompt }) => ({
    operation: 'replace-background',
    input: {
      image: imageUrl,
      prompt,
      count: n ?? 1,
      quality: 'default',
      ...(negative_prompt && { negativePrompt: negative_prompt }),
      ...(style && { style: { vocabulary: 'recraft', base: style, ...(substyle && { preset: substyle }) } }),
    },
  }),
  example: {
    imageUrl: 'examples/coffee.png',
    prompt: 'a beautiful tropical beach with palm trees and sunset',
    n: 1,
    style: 'vector_illustration',
    substyle: 'bold_stroke',
  },
});

function substyleFault(style: string | null | undefined, substyle: string | null | undefined): string | undefined {
  if (substyle === null || substyle === undefined) return undefined;
  if (style === null || style === undefined) return "needs the field 'style' beside it";
  const substyles = styles.flatMap((row) => (row.style === style && row.substyle !== null ? [row.substyle] : []));
  if (substyles.includes(substyle)) return undefined;
  return substyles.length === 0
    ? `must be left out: the style ${style} has no substyles`
    : `must be one of the substyles of ${style}: ${substyles.join(', ')}`;
}
