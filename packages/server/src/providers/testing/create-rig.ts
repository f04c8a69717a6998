import type { OperationCall, OperationName, ResolvedCall } from '@backlot/contract';
import type { Darkroom } from '@backlot/engine';
import { createDownload } from '../../net/download.ts';
import { createVendorHttp } from '../../net/vendor-http.ts';
import { findUnfitness } from '../find-unfitness.ts';
import type { ProviderContext } from '../provider.ts';
import type { Vendor, VendorDefinition, VendorOperation, VendorResult } from '../vendor.ts';
import { createTestDarkroom } from './create-test-darkroom.ts';
import { testContext } from './test-context.ts';

type InputOf<Name extends OperationName> = Extract<ResolvedCall, { operation: Name }>['input'];

/** An adapter with its wires, tied to a vendor's address. */
export interface Rig {
  readonly vendor: Vendor;
  /** Does one operation, as the router would. */
  readonly make: <Name extends OperationName>(
    operation: Name,
    input: InputOf<Name>,
    context?: Partial<ProviderContext>,
  ) => Promise<VendorResult>;
  /** Why it would not do a call. */
  readonly unfitness: (call: OperationCall) => string | undefined;
  /** How often it was said that money may be spent from now on. */
  readonly spends: () => number;
}

/** Creates an adapter by its settings, with HTTP and downloads as they are and a darkroom for tests unless one is given. */
export function createRig(
  definition: VendorDefinition,
  settings: Readonly<Record<string, unknown>>,
  darkroom: Darkroom = createTestDarkroom(),
): Rig {
  let spends = 0;
  const vendor = definition.create(definition.settings.parse(settings), {
    http: createVendorHttp,
    download: createDownload({ allowHosts: new Set() }),
    darkroom,
  });
  if (vendor === undefined) throw new Error('it is not configured');
  const operationOf = (name: OperationName): VendorOperation<OperationName> => {
    // What stands under a name takes that name's input: tests keep the two together.
    const operation = vendor.operations[name] as VendorOperation<OperationName> | undefined;
    if (operation === undefined) throw new Error(`it cannot do ${name}`);
    return operation;
  };
  return {
    vendor,
    spends: () => spends,
    unfitness: (call) => findUnfitness(operationOf(call.operation), call as never, 'any'),
    make: (name, input, context) =>
      operationOf(name).call(
        input as never,
        testContext({
          willSpend: () => {
            spends += 1;
            return Promise.resolve();
          },
          ...context,
        }),
      ),
  };
}
