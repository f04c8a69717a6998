import { OPERATIONS, type OperationName, type Production, type ResolvedCall } from '@backlot/contract';
import type { Provider, ProviderContext } from '../provider.ts';

/** Prices by what is made, credits. */
export interface BuiltinCredits {
  readonly picture: number;
  readonly text: number;
  readonly style: number;
}

interface BuiltinDeps {
  readonly engine: {
    readonly version: string;
    readonly run: (call: ResolvedCall, context: ProviderContext) => Promise<Production>;
  };
  readonly credits: BuiltinCredits;
}

/** Our own CPU engine as a provider: everything is possible, nothing leaves the machine. */
export function createBuiltin({ engine, credits }: BuiltinDeps): Provider {
  const names = Object.keys(OPERATIONS) as OperationName[]; // an object's own keys
  return {
    name: 'builtin',
    engine: engine.version,
    creditsPerImage: (operation) => priceOf(credits, operation),
    findUnfitness: () => undefined,
    picturesPerCall: () => Number.POSITIVE_INFINITY,
    operations: Object.fromEntries(
      names.map((operation) => [
        operation,
        // The handler stands under the name that its input belongs to.
        (input: ResolvedCall['input'], context: ProviderContext) =>
          engine.run({ operation, input } as ResolvedCall, context),
      ]),
    ),
  };
}

function priceOf(credits: BuiltinCredits, operation: OperationName): number {
  const { output } = OPERATIONS[operation];
  return output === 'pictures' ? credits.picture : credits[output];
}
