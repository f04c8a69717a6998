import type { OperationInput, RecraftFamily, RecraftModel } from '@backlot/contract';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { MAX_IMAGES } from './facts.ts';
import { knownModel, MAKING_FIELDS, makingFault, makingFields, sizeFault, sizeWord } from './making-fields.ts';

const FAMILIES: readonly RecraftFamily[] = ['recraftv4', 'recraftv3', 'recraftv2'];

/** Pictures from words; in different directions by `explore`, which takes less and makes a set of a size of its own. */
export function generate({ client }: Desk): VendorOperation<'generate'> {
  return {
    heeds: [...MAKING_FIELDS, 'size', 'variety'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input, modelName) => {
      const fault = makingFault(input, modelName, FAMILIES);
      if (fault !== undefined) return fault;
      const model = knownModel(modelName, input);
      return sizeFault(input.size, model) ?? (isExploring(input) ? exploringFault(input, model) : undefined);
    },
    call: async (input, context) => {
      const size = input.size && sizeWord(input.size, knownModel(context.model, input));
      const body = { ...makingFields(input, context.model), size };
      if (!isExploring(input)) return client.make({ path: '/images/generations', body, seed: input.seed }, context);
      const explored = { ...body, n: undefined, random_seed: undefined };
      return client.make({ path: '/images/explore', body: explored }, context);
    },
  };
}

function isExploring({ variety }: Pick<OperationInput<'generate'>, 'variety'>): boolean {
  return variety === 'directions';
}

function exploringFault(
  { seed, artisticLevel }: Pick<OperationInput<'generate'>, 'seed' | 'artisticLevel'>,
  { id, family }: RecraftModel,
): string | undefined {
  if (family !== 'recraftv4' || id.includes('_utility')) return `does not explore with ${id}`;
  if (seed !== undefined) return 'takes no seed where it explores';
  return artisticLevel === undefined ? undefined : 'takes no creativity where it explores';
}
