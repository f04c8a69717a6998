import type { LoadResult } from '../support/closed-loop.ts';

/** What stands between a caller and a vendor adds to the time of an answer, ms: the difference of the percentiles, not a percentile of differences. */
export interface AddedLatency {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What a gateway adds to the same vendor asked directly, by as many clients, in the same run. */
export function addedLatency(
  gateway: Pick<LoadResult, 'p50Ms' | 'p99Ms'>,
  direct: Pick<LoadResult, 'p50Ms' | 'p99Ms'>,
): AddedLatency {
  return { p50Ms: gateway.p50Ms - direct.p50Ms, p99Ms: gateway.p99Ms - direct.p99Ms };
}
