import { picturePart } from '../picture-part.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { LIMITS } from './facts.ts';
import type { ClipdropTools } from './tools.ts';

/** A new background behind the subject, which Clipdrop finds itself; without a prompt one that suits it. */
export function replaceBackground({ client, darkroom }: ClipdropTools): VendorOperation<'replace-background'> {
  return {
    heeds: [],
    refuses: refuseDrawing,
    call: async ({ image, prompt, minSidePx }, context) => {
      const picture = await darkroom.prepare(image, { ...LIMITS.replaceBackground, minSidePx }, context);
      const form = [picturePart('image_file', picture), ['prompt', prompt]] as const;
      return client.make({ path: '/replace-background/v1', form, canChooseType: true }, context);
    },
  };
}
