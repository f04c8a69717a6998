import { picturePart } from '../picture-part.ts';
import type { VendorOperation } from '../vendor.ts';
import { LIMITS } from './facts.ts';
import type { ClipdropTools } from './tools.ts';

/** The text in a picture, found and removed by Clipdrop. */
export function removeText({ client, darkroom }: ClipdropTools): VendorOperation<'remove-text'> {
  return {
    heeds: [],
    call: async ({ image, minSidePx }, context) => {
      const picture = await darkroom.prepare(image, { ...LIMITS.removeText, minSidePx }, context);
      return client.make({ path: '/remove-text/v1', form: [picturePart('image_file', picture)] }, context);
    },
  };
}
