import type { ProviderName } from '@backlot/contract';
import { unknownOutcome } from '../net/attempt-error.ts';
import type { Provider } from '../providers/provider.ts';
import { askCandidates, type Answered } from './ask-candidates.ts';
import { collectAttempt, type Asking } from './ask-provider.ts';
import type { Gates } from './gates.ts';
import type { AttemptState } from './attempt.ts';
import type { RoutePlan } from './plan-route.ts';
import type { RunRecord } from './run.ts';

/** A call that an earlier process may have sent, unless the vendor refused it. */
interface EarlierAttempt {
  readonly id: string;
  readonly provider: ProviderName;
  readonly images: number;
  readonly reference: string | null;
  readonly state: AttemptState;
}

/** The calls of a run that may be charged. */
export type FindOpenAttempts = (runId: string) => Promise<readonly EarlierAttempt[]>;

interface CollectDeps {
  readonly providers: readonly Provider[];
  readonly gates: Gates;
  readonly attempts: { readonly findOpen: FindOpenAttempts };
}

/**
 * Asks somebody to do it, unless an earlier process has: what that one began is collected where the vendor knows it by a reference,
 * and otherwise nobody is asked again, because the work may be done and paid for. Rejects with `AttemptError`.
 */
export async function askOrCollect(
  { providers, gates, attempts }: CollectDeps,
  record: Pick<RunRecord, 'id' | 'isQueued' | 'creditsPerImage' | 'call' | 'vendorCredits'>,
  plan: RoutePlan,
  asking: Asking,
): Promise<Answered> {
  // Only the queue hands a run to a second process.
  const [earlier, ...more] = record.isQueued ? await attempts.findOpen(record.id) : [];
  if (earlier === undefined) return askCandidates(plan, gates, asking);
  const { id, reference, images, state } = earlier;
  const provider = providers.find(({ name }) => name === earlier.provider);
  if (provider?.resume === undefined || reference === null || state !== 'STARTED' || more.length > 0)
    throw unknownOutcome(earlier.provider, 'was asked by a process that died before the answer came');
  const price = provider.creditsPerImage(record.call.operation, record.vendorCredits);
  return {
    candidate: { provider, creditsPerImage: Math.min(price, record.creditsPerImage) },
    made: await collectAttempt(provider, { id, reference, images }, asking),
  };
}
