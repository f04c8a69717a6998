import type { FeatureRequest } from './features.ts';
import { segment, type JsonOf } from './json.ts';
import { newKey } from './paid.ts';
import type { BatchAnswer, BatchView } from './types.gen.ts';

/** A request of a batch. */
export type BatchItem = FeatureRequest & {
  /** -100 to 100; -10 by default, behind what is asked for one at a time. */
  readonly priority?: number;
};

/** Which of the requests of a batch are shown: 100 from the first by default. */
export interface BatchPage {
  readonly from?: number;
  readonly limit?: number;
}

/** Many requests at once. */
export interface Batches {
  /** Begins up to 1000 runs; each is taken in or refused on its own. */
  readonly create: (
    requests: readonly BatchItem[],
    options?: { readonly idempotencyKey?: string; readonly signal?: AbortSignal },
  ) => Promise<BatchAnswer>;
  readonly get: (id: string, page?: BatchPage) => Promise<BatchView>;
  /** Stops what is not done. */
  readonly cancel: (id: string) => Promise<BatchView>;
}

/** See {@link Batches}. */
export function createBatches(json: JsonOf): Batches {
  const path = (id: string): string => `/batches/${segment(id)}`;
  return {
    create: (requests, { idempotencyKey = newKey(), signal } = {}) =>
      json<BatchAnswer>({
        method: 'POST',
        path: '/batches',
        json: { requests },
        headers: { 'Idempotency-Key': idempotencyKey },
        signal,
      }),
    get: (id, page = {}) => json<BatchView>({ path: path(id), query: { ...page } }),
    cancel: (id) => json<BatchView>({ method: 'DELETE', path: path(id) }),
  };
}
