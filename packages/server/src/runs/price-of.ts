import type { OperationName } from '@backlot/contract';
import type { Provider } from '../providers/provider.ts';

/** What a model is priced by. */
export interface PriceQuestion {
  readonly servedBy: readonly string[];
  readonly operation: OperationName;
  /** The vendor's list price of one picture, credits. */
  readonly vendorCredits: number;
}

/** What one picture (text, style) would cost at the first who can do it, credits; undefined while nobody can. */
export function priceOf(
  providers: readonly Provider[],
  { servedBy, operation, vendorCredits }: PriceQuestion,
): number | undefined {
  return servedBy
    .map((name) => providers.find((provider) => provider.name === name))
    .find((provider) => provider?.operations[operation] !== undefined)
    ?.creditsPerImage(operation, vendorCredits);
}
