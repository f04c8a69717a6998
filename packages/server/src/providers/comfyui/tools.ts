import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { makeOf } from './making.ts';
import { uploadPictures, uploadWhole } from './pictures.ts';
import type { Template } from './template/template.ts';

/** What a mask covers, removed. */
export function erase(desk: Desk, template: Template): VendorOperation<'erase'> {
  return {
    heeds: template.uses.has('seed') ? ['seed'] : [],
    refuses: ({ vectors }) => (vectors === 'trace' ? 'makes pixels, not drawings' : undefined),
    call: async (said, context) =>
      makeOf(desk, { template, said, uploaded: await uploadPictures(desk, said, context) }, context),
  };
}

/** The subject cut out. Nothing of that is random, so that every seed is heeded. */
export function removeBackground(desk: Desk, template: Template): VendorOperation<'remove-background'> {
  return {
    heeds: ['seed'],
    call: async (said, context) =>
      makeOf(desk, { template, said, uploaded: await uploadPictures(desk, said, context) }, context),
  };
}

/** A picture enlarged, by the template of each mode. */
export function upscale(
  desk: Desk,
  templates: Readonly<Partial<Record<'crisp' | 'creative', Template>>>,
): VendorOperation<'upscale'> {
  const areSeeded = Object.values(templates).every(({ uses }) => uses.has('seed'));
  return {
    heeds: ['mode', ...(areSeeded ? (['seed'] as const) : [])],
    refuses: ({ mode }) => (templates[mode] === undefined ? `has no template upscale-${mode}.json` : undefined),
    call: async (said, context) => {
      const template = templates[said.mode];
      if (template === undefined) throw new Error(`there is no template for ${said.mode}`);
      return makeOf(desk, { template, said, uploaded: await uploadWhole(desk, said, context) }, context);
    },
  };
}
