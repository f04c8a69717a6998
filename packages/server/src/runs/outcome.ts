import type { Asset } from '../assets/asset.ts';
import type { VendorBooks } from '../providers/provider.ts';
import type { Routing } from './attempt.ts';
import type { RunFacts, RunFailure } from './run.ts';

/** A call whose pictures were delivered. */
export interface DeliveredAttempt {
  readonly id: string;
  readonly books: VendorBooks;
}

/** How a run ended: pictures kept (and paid for, one by one), or nothing (and nothing paid). */
export type Outcome =
  | {
      readonly kind: 'delivered';
      readonly assets: readonly Asset[];
      readonly facts: RunFacts;
      /** The price of one picture of who made them, at most what was set aside for it. */
      readonly creditsPerImage: number;
      /** The calls that they came of. */
      readonly delivered: readonly DeliveredAttempt[];
      /** The run whose pictures they are, if it was another. */
      readonly takenFrom?: string;
      readonly routing: Routing;
    }
  | { readonly kind: 'failed'; readonly failure: RunFailure; readonly routing?: Routing };
