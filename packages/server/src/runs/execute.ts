import { AppError } from '@backlot/contract';
import type { Provider } from '../providers/provider.ts';
import type { Gates } from './gates.ts';
import { laneOfPlan, type Lane } from './lane.ts';
import { highestPrice, noCandidate, planRoute, type RoutePlan } from './plan-route.ts';
import { mergePolicies } from './policy.ts';
import type { RunRecord, Submission } from './run.ts';

/** What the beginning of a run needs from the rest of the house. */
export interface ExecuteDeps {
  readonly providers: readonly Provider[];
  readonly gates: Gates;
  /** One transaction: record and reservation — or the earlier run of the same idempotency key. */
  readonly open: (opening: Opening) => Promise<{ readonly kind: 'opened' | 'replay'; readonly record: RunRecord }>;
  /** Stores the pictures that a request carries in itself. */
  readonly adopt: (submission: Submission) => Promise<Submission>;
  /** What the request has in common with those whose pictures would do for it; null where nothing would. */
  readonly cacheKeyOf: (submission: Submission, plan: RoutePlan) => Promise<string | null>;
  readonly newSeed: () => number;
  readonly work: {
    /** Whether runs are worked on in this process, as soon as they are opened. */
    readonly isHere: boolean;
    /** Works on a run that was opened for this process. */
    readonly here: (record: RunRecord) => Promise<RunRecord>;
    /** The end of a run that is worked on wherever there is room. */
    readonly elsewhere: (record: RunRecord) => Promise<RunRecord>;
    /** Whether so many runs wait that callers who wait for an answer would wait in vain. */
    readonly isCrowded: () => Promise<boolean>;
  };
}

/** What the record and the reservation are opened with. */
export interface Opening {
  readonly submission: Submission;
  readonly creditsPerImage: number;
  readonly seed: number;
  /** Whether any process may take it up; otherwise it is this one's. */
  readonly isQueued: boolean;
  readonly lane: Lane;
}

/** Of runs whose callers wait for the answer. */
const WAITED_FOR = 10;
const RETRY_SECONDS = 10;

/**
 * The life of one run, for every dialect: price, adopt, open and, unless the caller will come back for it, wait until it is done. A
 * caller who goes away does not end it. Rejects with `AppError` only while nothing is open; from then on every end is a settled record.
 */
export async function execute(deps: ExecuteDeps, asked: Submission): Promise<RunRecord> {
  const policy = mergePolicies(asked.principal.policy, asked.policy);
  const plan = planRoute(deps, { ...asked, policy });
  if (plan.candidates.length === 0) throw noCandidate(plan, asked.call);
  const { work } = deps;
  // A team's limit is kept by the queue.
  const isQueued = asked.isAsync || !work.isHere || (asked.principal.runsAtOnce ?? null) !== null;
  if (isQueued && !asked.isAsync && (await work.isCrowded()))
    throw new AppError('model.unavailable', 'The engine is busy.', { retryAfterSeconds: RETRY_SECONDS });
  const priority = asked.priority ?? (asked.isAsync ? 0 : WAITED_FOR);
  const adopted = { ...(await deps.adopt(asked)), policy, priority };
  const submission = { ...adopted, cacheKey: await deps.cacheKeyOf(adopted, plan) };
  const seed = asked.call.input.seed ?? deps.newSeed();
  const opening = { submission, creditsPerImage: highestPrice(plan), seed, isQueued, lane: laneOfPlan(plan) };
  const { kind, record } = await deps.open(opening);
  if (kind === 'replay' || record.isAsync) return record;
  return record.isQueued ? work.elsewhere(record) : work.here(record);
}
