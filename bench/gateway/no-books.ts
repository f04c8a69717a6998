import type { ExecuteDeps } from '../../packages/server/src/runs/execute.ts';
import type { Outcome } from '../../packages/server/src/runs/outcome.ts';
import type { PerformDeps } from '../../packages/server/src/runs/perform.ts';
import type { RunRecord } from '../../packages/server/src/runs/run.ts';
import { newRecord } from '../../packages/server/src/runs/testing/new-record.ts';
import { createId } from '../../packages/server/src/store/ids.ts';

/** A store that writes nothing down: no record, no reservation, no attempt, no charge. What it costs less is the price of exact money. */
export function createNoBooks(): Pick<ExecuteDeps, 'open'> & Pick<PerformDeps, 'settle' | 'attempts'> {
  const open = new Map<string, RunRecord>();
  return {
    open: async (opening) => {
      const record = newRecord(opening, { id: createId(), createdAt: new Date() });
      open.set(record.id, record);
      return { kind: 'opened', record };
    },
    settle: async (runId, outcome) => {
      const record = open.get(runId);
      if (record === undefined) throw new Error(`the run ${runId} is not open`);
      open.delete(runId);
      return ended(record, outcome);
    },
    attempts: {
      begin: async () => createId(),
      refer: async () => {},
      end: async () => {},
      findOpen: async () => [],
    },
  };
}

function ended(record: RunRecord, outcome: Outcome): RunRecord {
  const finishedAt = new Date();
  const routing = outcome.routing ?? null;
  if (outcome.kind === 'failed') return { ...record, status: 'FAILURE', failure: outcome.failure, routing, finishedAt };
  const { facts, creditsPerImage: paidPerImage } = outcome;
  const imagesDelivered = facts.images.length;
  const creditsCharged = paidPerImage * imagesDelivered;
  return { ...record, status: 'SUCCESS', facts, routing, imagesDelivered, paidPerImage, creditsCharged, finishedAt };
}
