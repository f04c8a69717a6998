import type { Outcome } from './runs/outcome.ts';
import type { RunRecord } from './runs/run.ts';
import { traced } from './tracing.ts';

interface Settling {
  readonly settle: (runId: string, outcome: Outcome) => Promise<RunRecord>;
}

interface Observers {
  readonly observeRun: (record: RunRecord) => void;
  readonly log: { readonly info: (facts: object, message: string) => void };
}

/** The same store, telling of every run that it has settled: the metrics, the log and the trace. */
export function observeSettled<Store extends Settling>(store: Store, { observeRun, log }: Observers): Store {
  return {
    ...store,
    settle: async (runId, outcome) => {
      const record = await traced('backlot.run.settle', {}, () => store.settle(runId, outcome));
      observeRun(record);
      log.info(describe(record), 'run ended');
      return record;
    },
  };
}

function describe({ id, status, call, model, facts, failure, ...record }: RunRecord): object {
  const { creditsCharged, imagesDelivered, createdAt, finishedAt } = record;
  return {
    runId: id,
    status,
    operation: call.operation,
    model,
    provider: facts?.provider,
    code: failure?.code,
    imagesDelivered,
    creditsCharged,
    durationMs: (finishedAt?.getTime() ?? createdAt.getTime()) - createdAt.getTime(),
  };
}
