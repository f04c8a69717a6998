import { keepSubject } from '../keep-subject.ts';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { inpaint } from './inpaint.ts';
import { TITLE } from './title.ts';

/** A new background where the built-in segmentation sees one; the subject is put back to the pixel. */
export function replaceBackground(desk: Desk): VendorOperation<'replace-background'> {
  const { picturesPerCall, refuses, call } = inpaint(desk);
  return {
    heeds: ['seed', 'negativePrompt', 'style'],
    ...(picturesPerCall !== undefined && { picturesPerCall }),
    refuses: (input, model) => refuses?.({ ...input, mask: '' }, model),
    call: async (input, context) => {
      const { signal } = context;
      const background = await desk.darkroom.backgroundMask(input.image, { signal });
      const result = await call({ ...input, mask: background.bytes }, context);
      return keepSubject(TITLE, desk.darkroom, { input, background, result }, { signal });
    },
  };
}
