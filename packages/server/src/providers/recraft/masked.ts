import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { EDITING_FAMILIES, MAX_IMAGES } from './facts.ts';
import { MAKING_FIELDS, makingFault, makingFields } from './making-fields.ts';
import { maskedFields } from './picture-fields.ts';

/** What a mask covers anew by a prompt. */
export function inpaint(desk: Desk): VendorOperation<'inpaint'> {
  return masked(desk, '/images/inpaint');
}

/** A background where a mask says so. */
export function generateBackground(desk: Desk): VendorOperation<'generate-background'> {
  return masked(desk, '/images/generateBackground');
}

/** Both take the same and differ in what they make of it. */
function masked(
  { client, darkroom }: Desk,
  path: string,
): VendorOperation<'inpaint'> & VendorOperation<'generate-background'> {
  return {
    heeds: MAKING_FIELDS,
    picturesPerCall: MAX_IMAGES,
    refuses: (input, modelName) => makingFault(input, modelName, EDITING_FAMILIES),
    call: async (input, context) => {
      const pictures = await maskedFields(darkroom, input, context);
      const body = { ...pictures, ...makingFields(input, context.model) };
      return client.make({ path, body, seed: input.seed }, context);
    },
  };
}
