import { AppError } from '@backlot/contract';
import type { PreparedPicture } from '@backlot/engine';
import { picturePart } from '../picture-part.ts';
import type { VendorOperation } from '../vendor.ts';
import { LIMITS, VENDOR } from './facts.ts';
import type { ClipdropTools } from './tools.ts';

/** What the operation promises. */
const FACTOR = 4;
/** `target_width` and `target_height`. */
const MAX_TARGET_PX = 4096;

/** A picture enlarged faithfully, as far as the largest side that Clipdrop makes allows. */
export function upscale({ client, darkroom }: ClipdropTools): VendorOperation<'upscale'> {
  return {
    // Enlarging has nothing random.
    heeds: ['mode', 'seed'],
    refuses: ({ mode }) => (mode === 'creative' ? 'makes no detail up when it enlarges' : undefined),
    call: async ({ image, minSidePx }, context) => {
      const picture = await darkroom.prepare(image, { ...LIMITS.upscale, minSidePx }, context);
      const factor = factorOf(picture);
      const form = [
        picturePart('image_file', picture),
        ['target_width', Math.max(1, Math.floor(picture.widthPx * factor))],
        ['target_height', Math.max(1, Math.floor(picture.heightPx * factor))],
      ] as const;
      const made = await client.make({ path: '/image-upscaling/v1/upscale', form, canChooseType: true }, context);
      return factor === FACTOR ? made : { ...made, warnings: [limited(factor)] };
    },
  };
}

function factorOf({ widthPx, heightPx }: PreparedPicture): number {
  const factor = Math.min(FACTOR, MAX_TARGET_PX / Math.max(widthPx, heightPx));
  if (factor > 1) return factor;
  const message = `${VENDOR} makes no side longer than ${MAX_TARGET_PX} px, which leaves nothing to enlarge.`;
  throw new AppError('operation.unsupported', message);
}

function limited(factor: number): { readonly code: string; readonly message: string } {
  const message = `${VENDOR} makes no side longer than ${MAX_TARGET_PX} px: it was enlarged ${factor.toFixed(2)} times instead of ${FACTOR}.`;
  return { code: 'upscale-limited', message };
}
