import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { EDITING_FAMILIES, MAX_IMAGES } from './facts.ts';
import { MAKING_FIELDS, makingFault, makingFields } from './making-fields.ts';
import { pictureField } from './picture-fields.ts';

/** A new background behind what the vendor finds to be the subject. */
export function replaceBackground({ client, darkroom }: Desk): VendorOperation<'replace-background'> {
  return {
    heeds: MAKING_FIELDS,
    picturesPerCall: MAX_IMAGES,
    refuses: (input, modelName) => makingFault(input, modelName, EDITING_FAMILIES),
    call: async (input, context) => {
      const picture = await pictureField(darkroom, input, context);
      const body = { ...picture, ...makingFields(input, context.model) };
      return client.make({ path: '/images/replaceBackground', body, seed: input.seed }, context);
    },
  };
}
