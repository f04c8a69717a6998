import { AppError, type OperationName } from '@backlot/contract';
import type { Provider } from '../providers/provider.ts';

/** The first provider, in the order the model names them, that is configured and can do the operation. Throws `model.unavailable`. */
export function route(providers: readonly Provider[], servedBy: readonly string[], operation: OperationName): Provider {
  for (const name of servedBy) {
    const provider = providers.find((candidate) => candidate.name === name);
    if (provider?.operations[operation] !== undefined) return provider;
  }
  throw new AppError('model.unavailable', `No configured provider can do "${operation}" for this model.`);
}
