import { picturePart } from '../picture-part.ts';
import type { VendorOperation } from '../vendor.ts';
import { SEEDS } from './facts.ts';
import { preparePicture } from './prepare.ts';
import type { IdeogramTools } from './tools.ts';

/** 1 to 100 each, 50 by default: near enough to the picture to be it, with more detail than it has. */
const RESEMBLANCE = 60;
const DETAIL = 75;

const TWICE = {
  code: 'upscale-limited',
  message: 'Ideogram enlarges a picture at most twice, not four times.',
} as const;

/** A picture enlarged with detail made up, by the one endpoint that does it. */
export function upscale({ client, darkroom }: IdeogramTools): VendorOperation<'upscale'> {
  return {
    heeds: ['mode', 'seed'],
    refuses: (input) =>
      (input.mode === 'crisp' ? 'makes detail up when it enlarges' : undefined) ?? SEEDS.refuse(input),
    call: async (input, context) => {
      const image = picturePart('image_file', await preparePicture({ darkroom }, input, context));
      const request = {
        resemblance: RESEMBLANCE,
        detail: DETAIL,
        magic_prompt_option: 'OFF',
        num_images: 1,
        seed: SEEDS.fit(input.seed),
      };
      const result = await client.make('/upscale', [image, ['image_request', JSON.stringify(request)]], context);
      return { ...result, warnings: [...(result.warnings ?? []), TWICE] };
    },
  };
}
