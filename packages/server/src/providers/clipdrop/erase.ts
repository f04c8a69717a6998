import type { VendorOperation } from '../vendor.ts';
import { LIMITS } from './facts.ts';
import { maskedParts } from './masked-parts.ts';
import type { ClipdropTools } from './tools.ts';

/** What a mask covers, removed, as well as Clipdrop can. */
export function erase({ client, darkroom }: ClipdropTools): VendorOperation<'erase'> {
  return {
    heeds: [],
    call: async (input, context) => {
      const parts = await maskedParts({ darkroom }, input, { limits: LIMITS.cleanup, signal: context.signal });
      return client.make({ path: '/cleanup/v1', form: [...parts, ['mode', 'quality']] }, context);
    },
  };
}
