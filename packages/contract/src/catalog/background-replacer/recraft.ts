import { z } from 'zod';
import { defineModel, STAND_INS } from '../../define.ts';
import { RECRAFT_STYLES } from '../../recraft/styles.ts';
import { choice, picture, prompt, text, wholeNumber } from '../fields.ts';

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
      imageUrl: picture('Source picture'),
      prompt: prompt('New background', MAX_PROMPT_CHARACTERS),
      n: wholeNumber('Pictures', 1, MAX_IMAGES).nullish(),
      style: z
        .string(`must be one of ${baseStyles.join(', ')}`)
        .refine((style) => baseStyles.includes(style), `must be one of ${baseStyles.join(', ')}`)
        .meta({ title: 'Style', widget: 'recraft-style', enum: baseStyles })
        .nullish(),
      substyle: z.string('must be a substyle of the style').meta({ title: 'Substyle' }).nullish(),
      negative_prompt: text('What to keep out', MAX_PROMPT_CHARACTERS).nullish(),
      task_type: choice('Recraft model', TASK_TYPES).nullish(),
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
