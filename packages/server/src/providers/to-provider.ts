import { OPERATIONS, type OperationName, type ProducedImage, type ResolvedCall } from '@backlot/contract';
import type { Darkroom } from '@backlot/engine';
import { findUnfitness } from './find-unfitness.ts';
import type { Made, OperationHandler, Provider, ProviderContext } from './provider.ts';
import type { Vendor, VendorDefinition, VendorOperation, VendorResult } from './vendor.ts';
import { spent } from './vendor-answer.ts';

type Definition = Pick<VendorDefinition, 'name' | 'title'>;

/** A vendor as the router sees it: whatever comes back is held against what was asked before anybody gets it. */
export function toProvider({ name, title }: Definition, vendor: Vendor, darkroom: Pick<Darkroom, 'finish'>): Provider {
  const finish = async (call: ResolvedCall, result: VendorResult, { signal }: ProviderContext): Promise<Made> => {
    const { text, warnings = [], details = {}, books } = result;
    const start = performance.now();
    const finished = await finishPictures(call, result, signal).catch((error: unknown) => {
      throw spent(title, 'made something that cannot be used', error);
    });
    return {
      images: finished.images,
      ...(text !== undefined && { text }),
      warnings: [...warnings, ...finished.warnings],
      details: { ...details, ...finished.details },
      timingsMs: { finish: Math.round(performance.now() - start) },
      ...(books !== undefined && { books }),
    };
  };
  const finishPictures = async (call: ResolvedCall, { images }: VendorResult, signal: AbortSignal) =>
    OPERATIONS[call.operation].output === 'pictures' ? darkroom.finish(call, images, { signal }) : NOTHING;

  const handlerFor =
    (operation: OperationName): OperationHandler<OperationName> =>
    async (input, context) => {
      context.onStart();
      const call = { operation, input } as ResolvedCall; // the handler stands under the name that its input belongs to
      return finish(call, await operationOf(vendor, operation)!.call(input as never, context), context);
    };
  const { resume } = vendor;
  return {
    name,
    engine: vendor.engine,
    limits: vendor.limits,
    creditsPerImage: vendor.creditsPerImage ?? ((_operation, vendorCredits) => vendorCredits),
    operations: Object.fromEntries(
      (Object.keys(vendor.operations) as OperationName[]).map((operation) => [operation, handlerFor(operation)]),
    ),
    findUnfitness: (call, model) => {
      const operation = operationOf(vendor, call.operation);
      return operation === undefined ? 'cannot do it' : findUnfitness(operation, call as never, model);
    },
    picturesPerCall: (operation) => operationOf(vendor, operation)?.picturesPerCall ?? 1,
    check: vendor.check,
    ...(resume !== undefined && {
      resume: async (reference, call, context) => {
        context.onStart();
        return finish(call, await resume(reference, call, context), context);
      },
    }),
  };
}

const NOTHING = { images: [] as ProducedImage[], warnings: [], details: {} };

function operationOf(vendor: Vendor, operation: OperationName): VendorOperation<OperationName> | undefined {
  // What stands under a name takes that name's input; callers keep the two together.
  return vendor.operations[operation] as VendorOperation<OperationName> | undefined;
}
