import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { fieldsOf } from './heeds.ts';
import { common, makeOf, refuseLarge, sidesFor } from './making.ts';
import { uploadPictures } from './pictures.ts';
import type { Template } from './template/template.ts';

/** Pictures from words, in the size of the caller where the template has one. */
export function generate(desk: Desk, template: Template): VendorOperation<'generate'> {
  return {
    ...common(template),
    heeds: [...fieldsOf(template), ...(template.uses.has('width') ? (['size'] as const) : [])],
    refuses: (input) => refuseDrawing(input) ?? refuseLarge(input.size, desk.maxPixels),
    call: (said, context) => {
      const uploaded = { values: said.size === undefined ? {} : sidesFor(said.size), warnings: [] };
      return makeOf(desk, { template, said, uploaded }, context);
    },
  };
}

/** A picture laid out anew in another size. */
export function variate(desk: Desk, template: Template): VendorOperation<'variate'> {
  return {
    ...common(template),
    heeds: ['seed', 'size'],
    refuses: (input) => refuseDrawing(input) ?? refuseLarge(input.size, desk.maxPixels),
    call: async (said, context) => {
      const { values, warnings } = await uploadPictures(desk, said, context);
      return makeOf(
        desk,
        { template, said, uploaded: { values: { ...values, ...sidesFor(said.size) }, warnings } },
        context,
      );
    },
  };
}
