import type { Production, ResolvedCall } from '@backlot/contract';
import type { Provider, ProviderContext } from '../provider.ts';

interface BuiltinDeps {
  readonly engine: {
    readonly version: string;
    readonly run: (call: ResolvedCall, context: ProviderContext) => Promise<Production>;
  };
  /** Price of one picture, credits. */
  readonly credits: number;
}

/** Our own CPU engine as a provider: everything is possible, nothing leaves the machine. */
export function createBuiltin({ engine, credits }: BuiltinDeps): Provider {
  return {
    name: 'builtin',
    engine: engine.version,
    creditsPerImage: () => credits,
    operations: {
      'replace-background': (input, context) => engine.run({ operation: 'replace-background', input }, context),
      'remove-background': (input, context) => engine.run({ operation: 'remove-background', input }, context),
      erase: (input, context) => engine.run({ operation: 'erase', input }, context),
      vectorize: (input, context) => engine.run({ operation: 'vectorize', input }, context),
      upscale: (input, context) => engine.run({ operation: 'upscale', input }, context),
    },
  };
}
