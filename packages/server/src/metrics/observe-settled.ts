import type { Outcome } from '../runs/outcome.ts';
import type { RunRecord } from '../runs/run.ts';

interface Settling {
  readonly settle: (runId: string, outcome: Outcome) => Promise<RunRecord>;
}

/** The same store, telling of every run that it has settled. */
export function observeSettled<Store extends Settling>(store: Store, observe: (record: RunRecord) => void): Store {
  return {
    ...store,
    settle: async (runId, outcome) => {
      const record = await store.settle(runId, outcome);
      observe(record);
      return record;
    },
  };
}
