import type { Outcome } from './outcome.ts';
import type { Reused } from './reuse.ts';

/** The end of a run that is given another's pictures: nothing was done, nothing is charged, and the record says whose they are. */
export function takeOver({ earlier, how }: Reused): Outcome {
  const { facts } = earlier;
  if (facts === null) throw new Error(`run ${earlier.id} delivered nothing to take over`);
  return {
    kind: 'delivered',
    assets: [],
    facts: { ...facts, timingsMs: {}, details: { ...facts.details, cache: { how, runId: earlier.id } } },
    creditsPerImage: 0,
    delivered: [],
    takenFrom: earlier.id,
    routing: { candidates: [], skipped: [], attempts: [], overheadMs: 0 },
  };
}
