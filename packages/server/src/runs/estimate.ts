import type { OperationName } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import type { Provider } from '../providers/provider.ts';
import type { Gates } from './gates.ts';
import { highestPrice, noCandidate, planRoute } from './plan-route.ts';
import { mergePolicies } from './policy.ts';
import type { RunWarning, Submission } from './run.ts';

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
    /** What the caller could have set aside now: within balance, limit and budgets. */
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
  readonly warnings: readonly RunWarning[];
}

interface EstimateDeps {
  readonly providers: readonly Provider[];
  readonly gates: Gates;
  /** The credits that the caller could have set aside now. */
  readonly findSpendable: (principal: Principal) => Promise<number>;
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
  const reserved = highestPrice(plan) * count;
  const available = await deps.findSpendable(principal);
  return {
    operation: call.operation,
    model,
    count,
    credits: {
      reserved,
      expected: first.creditsPerImage * count,
      available,
    },
    candidates: plan.candidates.map(({ provider, creditsPerImage }) => ({
      provider: provider.name,
      engine: provider.engine,
      creditsPerImage,
      credits: creditsPerImage * count,
    })),
    skipped: plan.skipped,
    warnings: reserved <= available ? [] : [tooDear(reserved, available)],
  };
}

function tooDear(reserved: number, available: number): RunWarning {
  const message = `This would need ${reserved} credits, but only ${available} may be spent now: it would be refused.`;
  return { code: 'credits-insufficient', message };
}
