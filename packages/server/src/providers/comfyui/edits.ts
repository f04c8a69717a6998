import { keepSubject } from '../keep-subject.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { fieldsOf } from './heeds.ts';
import { common, makeOf } from './making.ts';
import { uploadPictures } from './pictures.ts';
import type { Template } from './template/template.ts';
import { TITLE } from './title.ts';

/** A picture made anew by a prompt. */
export function restyle(desk: Desk, template: Template): VendorOperation<'restyle'> {
  return {
    ...common(template),
    heeds: ['strength', ...fieldsOf(template)],
    call: async (said, context) =>
      makeOf(desk, { template, said, uploaded: await uploadPictures(desk, said, context) }, context),
  };
}

/** What a mask covers, made anew by a prompt; where the mask says background, the background. */
export function inpaint(
  desk: Desk,
  template: Template,
): VendorOperation<'inpaint'> & VendorOperation<'generate-background'> {
  return {
    ...common(template),
    heeds: fieldsOf(template),
    call: async (said, context) =>
      makeOf(desk, { template, said, uploaded: await uploadPictures(desk, said, context) }, context),
  };
}

/** A picture extended: an inpaint of its margins. */
export function outpaint(desk: Desk, template: Template): VendorOperation<'outpaint'> {
  return {
    ...common(template),
    heeds: ['expand', 'size', 'zoomOutPercent', ...fieldsOf(template)],
    call: async (said, context) => {
      const { picture, mask } = await desk.darkroom.extend(said, { signal: context.signal });
      const sources = { image: picture.bytes, mask: mask.bytes };
      return makeOf(desk, { template, said, uploaded: await uploadPictures(desk, sources, context) }, context);
    },
  };
}

/** A new background: where the built-in segmentation sees one, if the template takes a mask; else as its model sees it. */
export function replaceBackground(desk: Desk, template: Template): VendorOperation<'replace-background'> {
  return {
    ...common(template),
    heeds: ['magicPrompt', ...fieldsOf(template)],
    refuses: (input) => refuseDrawing(input) ?? (input.magicPrompt === 'on' ? 'rewrites no prompts' : undefined),
    call: async (input, context) => {
      const { darkroom } = desk;
      const { signal } = context;
      const background = template.uses.has('mask') ? await darkroom.backgroundMask(input.image, { signal }) : undefined;
      const { image, minSidePx } = input;
      const sources = { image, minSidePx, ...(background && { mask: background.bytes }) };
      const uploaded = await uploadPictures(desk, sources, context);
      const result = await makeOf(desk, { template, said: input, uploaded }, context);
      return background ? keepSubject(TITLE, darkroom, { input, background, result }, { signal }) : result;
    },
  };
}
