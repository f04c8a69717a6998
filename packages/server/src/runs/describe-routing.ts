import type { AttemptLog } from './attempt-log.ts';
import type { Routing } from './attempt.ts';
import type { RoutePlan } from './plan-route.ts';

/** Waiting for a turn is nobody's work. */
const WAIT = 'wait';

/** The decision and what came of it, for the record. */
export function describeRouting(
  { candidates, skipped }: RoutePlan,
  log: Pick<AttemptLog, 'notes' | 'providersMs'>,
  stagesMs: Readonly<Record<string, number>>,
): Routing {
  const stages = Object.entries(stagesMs).filter(([stage]) => stage !== WAIT);
  const totalMs = stages.reduce((sum, [, ms]) => sum + ms, 0);
  return {
    candidates: candidates.map(({ provider, creditsPerImage }) => ({ provider: provider.name, creditsPerImage })),
    skipped,
    attempts: log.notes,
    overheadMs: Math.max(0, totalMs - log.providersMs()),
  };
}
