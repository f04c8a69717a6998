import { picturePart } from '../picture-part.ts';
import type { VendorOperation } from '../vendor.ts';
import { LIMITS } from './facts.ts';
import type { ClipdropTools } from './tools.ts';

/**
 * The subject, cut out. A picture with transparency is laid on white first: Clipdrop would give it back as it is, and take a credit.
 * Cutting out has nothing random, so that a seed is heeded by doing nothing.
 */
export function removeBackground({ client, darkroom }: ClipdropTools): VendorOperation<'remove-background'> {
  return {
    heeds: ['seed'],
    call: async ({ image, minSidePx }, context) => {
      const limits = { ...LIMITS.removeBackground, isOpaque: true, minSidePx };
      const form = [
        picturePart('image_file', await darkroom.prepare(image, limits, context)),
        ['transparency_handling', 'discard_alpha_layer'],
      ] as const;
      return client.make({ path: '/remove-background/v1', form, canChooseType: true }, context);
    },
  };
}
