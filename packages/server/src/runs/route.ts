import { AppError, type OperationName } from '@backlot/contract';
import type { Provider } from '../providers/provider.ts';

/** The first provider, in the order the model names them, that is configured and can do the operation. Throws `model.unavailable`. */
export function route(providers: readonly Provider[], servedBy: readonly string[], operation: OperationName): Provider {
  const provider = candidate(providers, servedBy, operation);
  if (provider !== undefined) return provider;
  throw new AppError('model.unavailable', `No configured provider can do "${operation}" for this model.`);
}

/** What a model is priced by. */
export interface PriceQuestion {
  readonly servedBy: readonly string[];
  readonly operation: OperationName;
  /** The vendor's list price of one picture, credits. */
  readonly vendorCredits: number;
}

/** What one picture (text, style) would cost now, credits; undefined while nobody can serve it. */
export function priceOf(
  providers: readonly Provider[],
  { servedBy, operation, vendorCredits }: PriceQuestion,
): number | undefined {
  return candidate(providers, servedBy, operation)?.creditsPerImage(operation, vendorCredits);
}

function candidate(
  providers: readonly Provider[],
  servedBy: readonly string[],
  operation: OperationName,
): Provider | undefined {
  return servedBy
    .map((name) => providers.find((provider) => provider.name === name))
    .find((provider) => provider?.operations[operation] !== undefined);
}
