import { AppError } from '@backlot/contract';
import { picturePart } from '../picture-part.ts';
import { prepareAt } from '../prepare-at.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { commonFields } from './fields.ts';
import { refuseSize } from './sizes.ts';

/** A square picture made anew as a square: `images/variations` lays nothing out in other proportions. */
export function variate(desk: Desk): VendorOperation<'variate'> {
  const { client, darkroom, rules, title } = desk;
  return {
    heeds: ['size'],
    picturesPerCall: rules.maxImages,
    refuses: (input) => refuseDrawing(input) ?? refuseSize(input.size, rules.sizes),
    call: async (input, context) => {
      const size = { widthPx: input.size.width, heightPx: input.size.height };
      const options = { title, limits: rules.pictures, sizeFor: () => size, signal: context.signal };
      const { picture, own } = await prepareAt(darkroom, input, options);
      if (own.widthPx !== own.heightPx)
        throw new AppError('operation.unsupported', `${title} lays no picture out anew that is not square itself.`);
      const form = [picturePart('image', picture), ...Object.entries(commonFields(desk, { count: input.count, size }))];
      return client.make({ path: '/images/variations', body: { form } }, input.count, context);
    },
  };
}
