import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { MAX_IMAGES } from './facts.ts';
import { knownModel, resultFields, sizeFault, sizeWord } from './making-fields.ts';
import { modelOf } from './model-of.ts';
import { pictureField } from './picture-fields.ts';

/** A picture laid out anew in another size. */
export function variate({ client, darkroom }: Desk): VendorOperation<'variate'> {
  return {
    heeds: ['size', 'seed'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input, modelName) => {
      const model = modelOf(modelName, input);
      if (model === undefined) return `has no model ${modelName}`;
      if (input.format === 'svg' && !model.isVector) return `draws no shapes with ${model.id}`;
      return sizeFault(input.size, model);
    },
    call: async (input, context) => {
      const model = knownModel(context.model, input);
      const body = {
        ...(await pictureField(darkroom, input, context)),
        size: sizeWord(input.size, model),
        n: input.count,
        model: model.id,
        random_seed: input.seed,
        ...resultFields(input.format, model),
      };
      return client.make({ path: '/images/variateImage', body, seed: input.seed }, context);
    },
  };
}
