import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { resultFields } from './making-fields.ts';
import { maskedFields, pictureField } from './picture-fields.ts';

/** A subject cut out. */
export function removeBackground({ client, darkroom }: Desk): VendorOperation<'remove-background'> {
  return {
    // Cutting out has nothing random.
    heeds: ['seed'],
    call: async (input, context) => {
      const body = { ...(await pictureField(darkroom, input, context)), ...resultFields(input.format) };
      return client.make({ path: '/images/removeBackground', body }, context);
    },
  };
}

const UPSCALERS = { crisp: '/images/crispUpscale', creative: '/images/creativeUpscale' } as const;

/** A picture enlarged, as far as the vendor does. */
export function upscale({ client, darkroom }: Desk): VendorOperation<'upscale'> {
  return {
    heeds: ['mode'],
    call: async (input, context) => {
      const body = { ...(await pictureField(darkroom, input, context)), ...resultFields(input.format) };
      return client.make({ path: UPSCALERS[input.mode], body }, context);
    },
  };
}

/** What a mask covers, removed. An SVG is drawn for the vendor, which the darkroom says in a warning. */
export function erase({ client, darkroom }: Desk): VendorOperation<'erase'> {
  return {
    heeds: ['vectors'],
    call: async (input, context) => {
      const body = { ...(await maskedFields(darkroom, input, context)), ...resultFields(input.format) };
      return client.make({ path: '/images/eraseRegion', body }, context);
    },
  };
}
