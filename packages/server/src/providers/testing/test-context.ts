import type { ProviderContext } from '../provider.ts';

/** A context that nobody listens to, except for what is given. */
export function testContext(given: Partial<ProviderContext> = {}): ProviderContext {
  return {
    model: 'any',
    signal: new AbortController().signal,
    onStart: () => undefined,
    onProgress: () => undefined,
    onReference: () => Promise.resolve(),
    willSpend: () => Promise.resolve(),
    ...given,
  };
}
