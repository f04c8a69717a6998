import type { RecraftFamily } from '@backlot/contract';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { MAX_IMAGES } from './facts.ts';
import { MAKING_FIELDS, makingFault, makingFields } from './making-fields.ts';
import { pictureField } from './picture-fields.ts';

const FAMILIES: readonly RecraftFamily[] = ['recraftv4', 'recraftv3'];

/** A picture anew of a picture and words. */
export function restyle({ client, darkroom }: Desk): VendorOperation<'restyle'> {
  return {
    heeds: [...MAKING_FIELDS, 'strength'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input, modelName) => makingFault(input, modelName, FAMILIES),
    call: async (input, context) => {
      const picture = await pictureField(darkroom, input, context);
      const body = { ...picture, ...makingFields(input, context.model), strength: input.strength };
      return client.make({ path: '/images/imageToImage', body, seed: input.seed }, context);
    },
  };
}
