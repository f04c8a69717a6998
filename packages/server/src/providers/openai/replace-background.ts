import { keepSubject } from '../keep-subject.ts';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { edit } from './edit.ts';
import { refuseWish, wording } from './wording.ts';

/** A new background where the built-in segmentation sees one; the subject is put back to the pixel. */
export function replaceBackground(desk: Desk): VendorOperation<'replace-background'> {
  const { darkroom, rules, title } = desk;
  return {
    heeds: ['style', 'negativePrompt'],
    picturesPerCall: rules.maxImages,
    refuses: (input) => refuseWish(desk, input),
    call: async (input, context) => {
      const { image, minSidePx, count } = input;
      const background = await darkroom.backgroundMask(image, { signal: context.signal });
      const pictures = { image, mask: background.bytes, minSidePx, count };
      const result = await edit(desk, pictures, wording(desk, input), context);
      return keepSubject(title, darkroom, { input, background, result }, context);
    },
  };
}
