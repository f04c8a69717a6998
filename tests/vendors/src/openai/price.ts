import { isGptImage } from './models.ts';
import type { ImageParameters } from './read-parameters.ts';

/** The `usage` object of the gpt-image models. */
export interface Usage {
  readonly input_tokens: number;
  readonly input_tokens_details: { readonly image_tokens: number; readonly text_tokens: number };
  readonly output_tokens: number;
  readonly total_tokens: number;
}

interface TokenPrices {
  readonly text: number;
  readonly imageIn: number;
  readonly imageOut: number;
}

/** Prices of a token in millionths of a US dollar; models without their own row cost what gpt-image-1.5 costs. */
const TOKEN_PRICES: Readonly<Record<string, TokenPrices>> = {
  'gpt-image-1': { text: 5, imageIn: 10, imageOut: 40 },
  'gpt-image-1-mini': { text: 2, imageIn: 2.5, imageOut: 8 },
};
const TOKEN_PRICES_OF_OTHERS: TokenPrices = { text: 5, imageIn: 8, imageOut: 32 };

/** Output tokens of a picture by quality. */
const OUTPUT_TOKENS = {
  low: { square: 272, portrait: 408, landscape: 400 },
  medium: { square: 1056, portrait: 1584, landscape: 1568 },
  high: { square: 4160, portrait: 6240, landscape: 6208 },
} as const;
/** Made up, and even so that every price is a whole number. */
const INPUT_IMAGE_TOKENS = 400;
const CHARACTERS_PER_TOKEN = 4;

/** Whole prices of the older models in millionths of a US dollar. */
const DALL_E_2_PRICES: Readonly<Record<string, number>> = { '256x256': 16_000, '512x512': 18_000, '1024x1024': 20_000 };
const DALL_E_3_PRICES = { square: 40_000, oblong: 80_000, squareHd: 80_000, oblongHd: 120_000 } as const;

/** What the tokens of a request come to. `auto` quality is taken for medium. */
export function usageOf(
  parameters: ImageParameters,
  pictures: number,
  made: { readonly size: string; readonly inputPictures: number },
): Usage {
  const { quality } = parameters;
  const each = OUTPUT_TOKENS[quality === 'low' || quality === 'high' ? quality : 'medium'];
  const text = Math.ceil(parameters.prompt.length / CHARACTERS_PER_TOKEN);
  const image = made.inputPictures * INPUT_IMAGE_TOKENS;
  const output = pictures * each[shapeOf(made.size)];
  return {
    input_tokens: text + image,
    input_tokens_details: { image_tokens: image, text_tokens: text },
    output_tokens: output,
    total_tokens: text + image + output,
  };
}

/** What the vendor charges, in millionths of a US dollar: gpt-image models by token, the others by picture. */
export function priceOf(parameters: ImageParameters, pictures: number, usage: Usage): number {
  if (isGptImage(parameters.family)) {
    const { text_tokens: text, image_tokens: image } = usage.input_tokens_details;
    const prices = TOKEN_PRICES[parameters.model] ?? TOKEN_PRICES_OF_OTHERS;
    return text * prices.text + image * prices.imageIn + usage.output_tokens * prices.imageOut;
  }
  if (parameters.family === 'dall-e-2') return pictures * (DALL_E_2_PRICES[parameters.size] ?? 0);
  const square = shapeOf(parameters.size) === 'square';
  if (parameters.quality === 'hd') return square ? DALL_E_3_PRICES.squareHd : DALL_E_3_PRICES.oblongHd;
  return square ? DALL_E_3_PRICES.square : DALL_E_3_PRICES.oblong;
}

function shapeOf(size: string): 'square' | 'portrait' | 'landscape' {
  const [widthPx = 0, heightPx = 0] = size.split('x').map(Number);
  if (widthPx === heightPx) return 'square';
  return widthPx > heightPx ? 'landscape' : 'portrait';
}
