import { traced } from '../tracing.ts';

/** Times stages: `time` runs the work and notes its milliseconds under the name, whether it succeeds or not. A span of each. */
export interface Stopwatch {
  readonly time: <Result>(stage: string, work: () => Promise<Result>) => Promise<Result>;
  /** Whole milliseconds by stage, in the order they began. */
  readonly timingsMs: Record<string, number>;
}

/** Starts with nothing noted. */
export function createStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const timingsMs: Record<string, number> = {};
  return {
    timingsMs,
    async time(stage, work) {
      const start = now();
      try {
        return await traced(`backlot.run.${stage}`, {}, work);
      } finally {
        timingsMs[stage] = Math.round(now() - start);
      }
    },
  };
}
