import { isGptImage } from './models.ts';
import type { ImageParameters } from './read-parameters.ts';

/** The `usage` object of the gpt-image models. */
export interface Usage {
  readonly input_tokens: number;
  readonly input_tokens_details: { readonly image_tokens: number; readonly text_tokens: number };
  readonly output_tokens: number;
  readonly total_tokens: number;
}

/** Price of a token in millionths of a US dollar: text in, picture in, picture out. */
const GPT_IMAGE_TOKEN_PRICES = { text: 5, imageIn: 10, imageOut: 40 } as const;

/** Output tokens of a picture by quality: square, then oblong. */
const OUTPUT_TOKENS: Readonly<Record<string, readonly [number, number]>> = {
  low: [272, 408],
  medium: [1056, 1584],
  high: [4160, 6240],
};
const INPUT_IMAGE_TOKENS = 323;
const CHARACTERS_PER_TOKEN = 4;

/** Whole prices of the older models in millionths of a US dollar. */
const DALL_E_2_PRICES: Readonly<Record<string, number>> = { '256x256': 16_000, '512x512': 18_000, '1024x1024': 20_000 };
const DALL_E_3_PRICES = { square: 40_000, oblong: 80_000, squareHd: 80_000, oblongHd: 120_000 } as const;

/** What the tokens of a request come to. `auto` quality is taken for medium. */
export function usageOf(parameters: ImageParameters, pictures: number, inputPictures: number): Usage {
  const [square, oblong] = OUTPUT_TOKENS[parameters.quality] ?? [1056, 1584];
  const text = Math.ceil(parameters.prompt.length / CHARACTERS_PER_TOKEN);
  const image = inputPictures * INPUT_IMAGE_TOKENS;
  const output = pictures * (isSquare(parameters.size) ? square : oblong);
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
    const prices = GPT_IMAGE_TOKEN_PRICES;
    return text * prices.text + image * prices.imageIn + usage.output_tokens * prices.imageOut;
  }
  if (parameters.family === 'dall-e-2') return pictures * (DALL_E_2_PRICES[parameters.size] ?? 0);
  const square = isSquare(parameters.size);
  if (parameters.quality === 'hd') return square ? DALL_E_3_PRICES.squareHd : DALL_E_3_PRICES.oblongHd;
  return square ? DALL_E_3_PRICES.square : DALL_E_3_PRICES.oblong;
}

function isSquare(size: string): boolean {
  const [width, height] = size.split('x');
  return size === 'auto' || width === height;
}
