import type { LoadResult } from '../support/closed-loop.ts';
import { percentile } from '../support/statistics.ts';

/** Several rounds of one load, as if they had been one. Throws when there are none. */
export function mergeLoads(rounds: readonly LoadResult[]): LoadResult {
  const latenciesMs = rounds.flatMap((round) => round.latenciesMs);
  const sum = (of: (round: LoadResult) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const seconds = sum((round) => round.seconds);
  return {
    latenciesMs,
    seconds,
    answers: latenciesMs.length,
    perSecond: latenciesMs.length / seconds,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    refusals: sum(({ refusals }) => refusals),
  };
}
