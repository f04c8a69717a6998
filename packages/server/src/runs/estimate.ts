import type { OperationName } from '@backlot/contract';
import type { Provider } from '../providers/provider.ts';
import type { Gates } from './gates.ts';
import { highestPrice, noCandidate, planRoute } from './plan-route.ts';
import { mergePolicies } from './policy.ts';
import type { Submission } from './run.ts';

/** What a request would cost and who would do it, if it were made now. Credits are integers. */
export interface Estimate {
  readonly operation: OperationName;
  readonly model: string;
  /** Pictures asked for. */
  readonly count: number;
  readonly credits: {
    /** What would be set aside: the price of the dearest who might do it in the end. */
    readonly reserved: number;
    /** What would be charged if the first who is asked does it. */
    readonly expected: number;
    /** What the team has. */
    readonly available: number;
  };
  /** In the order in which they would be asked. */
  readonly candidates: readonly {
    readonly provider: string;
    readonly engine: string;
    readonly creditsPerImage: number;
    readonly credits: number;
  }[];
  readonly skipped: readonly { readonly provider: string; readonly reason: string }[];
}

interface EstimateDeps {
  readonly providers: readonly Provider[];
  readonly gates: Gates;
  /** The credits that a team may spend. */
  readonly findAvailable: (teamId: string) => Promise<number>;
}

/** Plans a run without making it: nothing is fetched, stored, reserved or sent. Rejects as the run would when nobody can do it. */
export async function estimate(
  deps: EstimateDeps,
  submission: Pick<Submission, 'principal' | 'call' | 'model' | 'count' | 'servedBy' | 'vendorCredits' | 'policy'>,
): Promise<Estimate> {
  const { principal, call, model, count } = submission;
  const plan = planRoute(deps, { ...submission, policy: mergePolicies(principal.policy, submission.policy) });
  const [first] = plan.candidates;
  if (first === undefined) throw noCandidate(plan, call);
  return {
    operation: call.operation,
    model,
    count,
    credits: {
      reserved: highestPrice(plan) * count,
      expected: first.creditsPerImage * count,
      available: await deps.findAvailable(principal.teamId),
    },
    candidates: plan.candidates.map(({ provider, creditsPerImage }) => ({
      provider: provider.name,
      engine: provider.engine,
      creditsPerImage,
      credits: creditsPerImage * count,
    })),
    skipped: plan.skipped,
  };
}
