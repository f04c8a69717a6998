import { planRoute, type RoutePlan } from './plan-route.ts';
import type { RunRecord } from './run.ts';

/** The route of a run that is open, as things stand now: whoever would cost more than was set aside is not among them. */
export function planAgain(deps: Parameters<typeof planRoute>[0], record: RunRecord): RoutePlan {
  const { candidates, skipped } = planRoute(deps, { ...record, policy: record.policy ?? {} });
  const isAffordable = ({ creditsPerImage }: RoutePlan['candidates'][number]) =>
    creditsPerImage <= record.creditsPerImage;
  return {
    candidates: candidates.filter(isAffordable),
    skipped: [
      ...skipped,
      ...candidates
        .filter((candidate) => !isAffordable(candidate))
        .map(({ provider }) => ({ provider: provider.name, reason: 'costs more than was set aside' })),
    ],
  };
}
