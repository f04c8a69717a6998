import type { Asset } from '../assets/asset.ts';
import type { RunFacts, RunFailure } from './run.ts';

/** How a run ended: pictures kept (and paid for, one by one), or nothing (and nothing paid). */
export type Outcome =
  | { readonly kind: 'delivered'; readonly assets: readonly Asset[]; readonly facts: RunFacts }
  | { readonly kind: 'failed'; readonly failure: RunFailure };
