import { AppError, type PictureSize } from '@backlot/contract';
import { picturePart } from '../picture-part.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { LIMITS, VENDOR } from './facts.ts';
import type { ClipdropTools } from './tools.ts';

const MAX_SIDE_PX = LIMITS.reimagine.maxSidePx;

/** A picture made anew in its own size: reimagine has no say in sizes. */
export function variate({ client, darkroom }: ClipdropTools): VendorOperation<'variate'> {
  return {
    heeds: ['size'],
    refuses: (input) => refuseDrawing(input) ?? refuseSize(input.size),
    call: async ({ image, size, minSidePx }, context) => {
      const picture = await darkroom.prepare(image, { ...LIMITS.reimagine, minSidePx }, context);
      if (picture.widthPx !== size.width || picture.heightPx !== size.height) throw unsupported(size);
      return client.make({ path: '/reimagine/v1/reimagine', form: [picturePart('image_file', picture)] }, context);
    },
  };
}

function refuseSize({ width, height }: PictureSize): string | undefined {
  return Math.max(width, height) > MAX_SIDE_PX ? `makes no picture of ${width} x ${height} px` : undefined;
}

function unsupported({ width, height }: PictureSize): AppError {
  const message = `${VENDOR} lays no picture out anew in another size: it is not ${width} x ${height} px itself.`;
  return new AppError('operation.unsupported', message);
}
