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
export function priceOf(providers: readonly Provider[], question: PriceQuestion): number | undefined {
  return serversOf(providers, question)[0]?.creditsPerImage(question.operation, question.vendorCredits);
}

/** Who of those that are configured could do it, in order of preference. */
export function serversOf(
  providers: readonly Provider[],
  { servedBy, operation }: Pick<PriceQuestion, 'servedBy' | 'operation'>,
): Provider[] {
  return servedBy.flatMap((name) =>
    providers.filter((provider) => provider.name === name && provider.operations[operation] !== undefined),
  );
}
