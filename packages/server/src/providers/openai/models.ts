import type { PictureLimits } from '@backlot/engine';
import type { WorkingRange } from '../working-size.ts';

/** How a server is to be spoken to: by OpenAI's own rules, or as one of the many that only look like it. */
export type Flavour = 'openai' | 'compatible';

/** What a model takes and makes. */
export interface ModelRules {
  /** As `1024x1024`, or any within a range; undefined: any. */
  readonly sizes: readonly string[] | WorkingRange | undefined;
  readonly maxPromptCharacters: number;
  /** Of one request. */
  readonly maxImages: number;
  /** What it edits: any picture, only what a mask marks, nothing. */
  readonly edits: 'anything' | 'masked' | 'nothing';
  /** Whether it has `images/variations`. */
  readonly canVary: boolean;
  /** Whether it follows sentences, such as what is to be left out. */
  readonly followsSentences: boolean;
  /** Whether it is told the quality, which decides over its price. */
  readonly takesQuality: boolean;
  /** Whether it can be told to hand pictures over in the answer itself; what cannot always does. */
  readonly takesResponseFormat: boolean;
  /** Of pictures to be edited. It sees no transparency where a mask says what is edited. */
  readonly pictures: PictureLimits;
}

const MB = 1024 * 1024;
/** "Less than": https://platform.openai.com/docs/api-reference/images/createEdit. */
const GPT_BYTES = 50 * MB - 1;
const DALL_E_2_BYTES = 4 * MB - 1;

const GPT_IMAGE: ModelRules = {
  sizes: ['1024x1024', '1536x1024', '1024x1536'],
  maxPromptCharacters: 32_000,
  maxImages: 10,
  edits: 'anything',
  canVary: false,
  followsSentences: true,
  takesQuality: true,
  takesResponseFormat: false,
  pictures: { formats: ['png', 'jpeg', 'webp'], maxBytes: GPT_BYTES, isOpaque: true },
};

/** It makes larger pictures too, at more than one price can stand for. */
const GPT_IMAGE_2: ModelRules = {
  ...GPT_IMAGE,
  sizes: { stepPx: 16, leastPixels: 655_360, mostPixels: 1536 * 1024, maxRatio: 3 },
};

const DALL_E_2: ModelRules = {
  sizes: ['256x256', '512x512', '1024x1024'],
  maxPromptCharacters: 1000,
  maxImages: 10,
  edits: 'masked',
  canVary: true,
  followsSentences: false,
  takesQuality: false,
  takesResponseFormat: true,
  pictures: { formats: ['png'], maxBytes: DALL_E_2_BYTES, isOpaque: true },
};

const DALL_E_3: ModelRules = {
  ...DALL_E_2,
  sizes: ['1024x1024', '1792x1024', '1024x1792'],
  maxPromptCharacters: 4000,
  maxImages: 1,
  edits: 'nothing',
  canVary: false,
};

/** Of which nothing is known: one picture a request, as many ignore `n`. */
const COMPATIBLE: ModelRules = {
  ...GPT_IMAGE,
  sizes: undefined,
  maxPromptCharacters: Infinity,
  maxImages: 1,
  followsSentences: false,
  takesQuality: false,
  takesResponseFormat: true,
  pictures: { formats: ['png'], isOpaque: true },
};

/** The rules of a model; one of OpenAI's that is not known yet is taken for one of gpt-image, in the sizes that all of these make. */
export function rulesOf(model: string, flavour: Flavour): ModelRules {
  if (flavour === 'compatible') return COMPATIBLE;
  if (model === 'dall-e-2') return DALL_E_2;
  if (model === 'dall-e-3') return DALL_E_3;
  return /^gpt-image-2(-|$)/.test(model) ? GPT_IMAGE_2 : GPT_IMAGE;
}
