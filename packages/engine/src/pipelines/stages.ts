/** Runs the named stages of one pipeline: times each and reports how far the whole is. */
export interface Stages {
  /** Does the work of a stage. A stage may run several times (once for each picture): its times add up. `weight` is its part of the total, 1 unless given. */
  readonly run: <Result>(stage: string, work: () => Result | Promise<Result>, weight?: number) => Promise<Result>;
  /** Says how far the stage that is running has come, 0..1. */
  readonly advance: (fraction: number) => void;
  /** Whole milliseconds by stage, in the order they began. */
  readonly timingsMs: Readonly<Record<string, number>>;
}

/** Called with the stage that is running and how far the whole is, 0..1. */
export type ProgressListener = (stage: string, fraction: number) => void;

/** Plans stage runs whose weights add up to `total`: their number, unless some take much longer than others. */
export function createStages(total: number, onProgress: ProgressListener = () => {}): Stages {
  const timingsMs: Record<string, number> = {};
  let done = 0;
  let current = '';
  let currentWeight = 0;
  const report = (fraction: number) => onProgress(current, Math.min(1, (done + fraction * currentWeight) / total));
  return {
    timingsMs,
    advance: report,
    async run(stage, work, weight = 1) {
      const start = performance.now();
      current = stage;
      currentWeight = weight;
      report(0);
      const result = await work();
      done += weight;
      timingsMs[stage] = (timingsMs[stage] ?? 0) + Math.round(performance.now() - start);
      return result;
    },
  };
}
