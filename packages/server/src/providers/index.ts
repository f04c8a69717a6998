import type { Engine } from '@backlot/engine';
import { createBuiltin, type BuiltinCredits } from './builtin/index.ts';
import type { Provider } from './provider.ts';

interface ProviderDeps {
  readonly engine: Engine;
  readonly builtinCredits: BuiltinCredits;
}

/** Every provider that is configured. */
export function createProviders({ engine, builtinCredits }: ProviderDeps): readonly Provider[] {
  return [createBuiltin({ engine, credits: builtinCredits })];
}
