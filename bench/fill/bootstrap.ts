import { createRandom } from '@backlot/kernels';
import { percentile } from '../support/statistics.ts';

const ROUNDS = 2000;

/** Mean of the values and the 95 % interval of that mean over resampled values (Efron 1979); the same for the same values. */
export function meanWithInterval(values: readonly number[]): { mean: number; low: number; high: number } {
  const random = createRandom(1);
  const mean = (from: readonly number[]) => from.reduce((a, b) => a + b, 0) / from.length;
  const means = Array.from({ length: ROUNDS }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)]!)),
  );
  return { mean: mean(values), low: percentile(means, 0.025), high: percentile(means, 0.975) };
}
