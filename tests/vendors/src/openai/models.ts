/** Models with the same rules. */
export type ModelFamily = 'gpt-image-1' | 'gpt-image-2' | 'dall-e-2' | 'dall-e-3';

/** What one family takes. Sizes, prompt lengths and counts as in the vendor's own client types. */
export interface FamilyRules {
  /** Fixed sizes; undefined for the family with free sizes. */
  readonly sizes: readonly string[] | undefined;
  readonly promptLimit: number;
  readonly countLimit: number;
  readonly qualities: readonly string[];
}

const GPT_QUALITIES = ['low', 'medium', 'high', 'auto'] as const;
const GPT_PROMPT_LIMIT = 32_000;

/** Rules by family. */
export const FAMILIES: Readonly<Record<ModelFamily, FamilyRules>> = {
  'gpt-image-1': {
    sizes: ['1024x1024', '1024x1536', '1536x1024', 'auto'],
    promptLimit: GPT_PROMPT_LIMIT,
    countLimit: 10,
    qualities: GPT_QUALITIES,
  },
  'gpt-image-2': { sizes: undefined, promptLimit: GPT_PROMPT_LIMIT, countLimit: 10, qualities: GPT_QUALITIES },
  'dall-e-2': {
    sizes: ['256x256', '512x512', '1024x1024'],
    promptLimit: 1000,
    countLimit: 10,
    qualities: ['standard', 'auto'],
  },
  'dall-e-3': {
    sizes: ['1024x1024', '1792x1024', '1024x1792'],
    promptLimit: 4000,
    countLimit: 1,
    qualities: ['standard', 'hd', 'auto'],
  },
};

/** Every model the fake knows and its family. */
export const MODELS: Readonly<Record<string, ModelFamily>> = {
  'gpt-image-1': 'gpt-image-1',
  'gpt-image-1-mini': 'gpt-image-1',
  'gpt-image-1.5': 'gpt-image-1',
  'chatgpt-image-latest': 'gpt-image-1',
  'gpt-image-2': 'gpt-image-2',
  'gpt-image-2-2026-04-21': 'gpt-image-2',
  'dall-e-2': 'dall-e-2',
  'dall-e-3': 'dall-e-3',
};

/** True for the models that always answer with base64 and report tokens. */
export function isGptImage(family: ModelFamily): boolean {
  return family.startsWith('gpt-image');
}
