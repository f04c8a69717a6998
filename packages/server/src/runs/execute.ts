import { AppError, toAppError } from '@backlot/contract';
import { AttemptError } from '../net/attempt-error.ts';
import type { Made, Provider } from '../providers/provider.ts';
import { askOrCollect, type FindOpenAttempts } from './ask-or-collect.ts';
import { createAttemptLog, type AttemptStore } from './attempt-log.ts';
import { checkDelivery } from './check-delivery.ts';
import { createDeadline } from './deadline.ts';
import { describeRouting } from './describe-routing.ts';
import { gather, type ResolveImage } from './gather.ts';
import type { Gates } from './gates.ts';
import { keep, type KeepBytes } from './keep.ts';
import type { Outcome } from './outcome.ts';
import { highestPrice, noCandidate, planRoute, type RoutePlan } from './plan-route.ts';
import { mergePolicies } from './policy.ts';
import { planAgain } from './plan-again.ts';
import type { Reuse } from './reuse.ts';
import { takeOver } from './take-over.ts';
import type { RunFacts, RunFailure, RunImage, RunRecord, Submission } from './run.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Turns } from './turns.ts';

/** What the story needs from the rest of the house. */
export interface ExecuteDeps {
  readonly providers: readonly Provider[];
  readonly gates: Gates;
  readonly attempts: AttemptStore & { readonly findOpen: FindOpenAttempts };
  readonly store: {
    /** One transaction: record and reservation (and, if asynchronous, the job) — or the earlier run of the same idempotency key. */
    readonly open: (opening: Opening) => Promise<{ readonly kind: 'opened' | 'replay'; readonly record: RunRecord }>;
    /** One transaction, once: record and ledger. */
    readonly settle: (runId: string, outcome: Outcome) => Promise<RunRecord>;
  };
  /** Stores the pictures that a request carries in itself. */
  readonly adopt: (submission: Submission) => Promise<Submission>;
  readonly resolveImage: ResolveImage;
  readonly keepBytes: KeepBytes;
  readonly turns: Turns;
  /** What the request has in common with those whose pictures would do for it; null where nothing would. */
  readonly cacheKeyOf: (submission: Submission, plan: RoutePlan) => Promise<string | null>;
  readonly reuse: Reuse;
  readonly newSeed: () => number;
  /** 0..1, for waits that do not all end at once. */
  readonly random: () => number;
  readonly runTimeoutMs: number;
  readonly log: { readonly warn: (facts: object, message: string) => void };
}

/** What the record and the reservation are opened with. */
export interface Opening {
  readonly submission: Submission;
  readonly creditsPerImage: number;
  readonly seed: number;
}

/**
 * The life of one run, for every dialect: price, adopt, open and, unless the caller will come back for it, perform.
 * Rejects with `AppError` only while nothing is open; from then on every end is a settled record.
 */
export async function execute(deps: ExecuteDeps, asked: Submission, signal: AbortSignal): Promise<RunRecord> {
  const policy = mergePolicies(asked.principal.policy, asked.policy);
  const plan = planRoute(deps, { ...asked, policy });
  if (plan.candidates.length === 0) throw noCandidate(plan, asked.call);
  const creditsPerImage = highestPrice(plan);
  const seed = asked.call.input.seed ?? deps.newSeed();
  const adopted = { ...(await deps.adopt(asked)), policy };
  const submission = { ...adopted, cacheKey: await deps.cacheKeyOf(adopted, plan) };
  const { kind, record } = await deps.store.open({ submission, creditsPerImage, seed });
  return kind === 'replay' || record.isAsync ? record : perform(deps, record, signal);
}

/** The work of an open run, unless another run's pictures do for it. */
export async function perform(deps: ExecuteDeps, record: RunRecord, signal: AbortSignal): Promise<RunRecord> {
  return deps.reuse.once(record, {
    signal,
    anew: () => performAnew(deps, record, signal),
    reuse: (reused) => deps.store.settle(record.id, takeOver(reused)),
  });
}

/** Wait for its turn, gather, ask, keep, settle. */
async function performAnew(deps: ExecuteDeps, record: RunRecord, callerSignal: AbortSignal): Promise<RunRecord> {
  const { time, timingsMs } = createStopwatch();
  const { signal, timeUp, onStart, clear } = createDeadline(callerSignal, deps.runTimeoutMs * record.imagesAsked);
  const log = createAttemptLog(deps.attempts, { runId: record.id, operation: record.call.operation });
  const plan = planAgain(deps, record);
  const routing = () => describeRouting(plan, log, timingsMs);
  let endTurn: (() => void) | undefined;
  try {
    const { teamId, isAsync: isPatient, model } = record;
    endTurn = await time('wait', () => deps.turns.next({ teamId, isPatient, signal }));
    const call = await time('gather', () => gather(deps.resolveImage, record, signal));
    const asking = { call, model, log, signal, timeUp, onStart, onProgress: () => {}, random: deps.random };
    const { candidate, made } = await time('invoke', () => askOrCollect(deps, record, plan, asking));
    const production = checkDelivery(made, record);
    const { assets, images } = await time('keep', () => keep(deps.keepBytes, record, production.images));
    return await deps.store.settle(record.id, {
      kind: 'delivered',
      assets,
      facts: describe(candidate.provider, production, images, timingsMs),
      creditsPerImage: candidate.creditsPerImage,
      delivered: log.delivered,
      routing: routing(),
    });
  } catch (error) {
    const failure = toFailure(log.delivered.length > 0 ? lostReason(error) : reasonOf(error, signal));
    deps.log.warn({ runId: record.id, code: failure.code, err: error }, 'run failed');
    return deps.store.settle(record.id, { kind: 'failed', failure, routing: routing() });
  } finally {
    clear();
    endTurn?.();
  }
}

function describe(
  { name, engine }: Provider,
  { text, style, warnings, details, timingsMs }: Made,
  images: readonly RunImage[],
  stagesMs: Readonly<Record<string, number>>,
): RunFacts {
  return {
    provider: name,
    engine,
    images,
    ...(text !== undefined && { text }),
    ...(style !== undefined && { style }),
    warnings,
    details,
    timingsMs: { ...stagesMs, ...timingsMs },
  };
}

/** What may have been charged is told before all else; then, why it was given up. */
function reasonOf(error: unknown, signal: AbortSignal): AppError {
  if (error instanceof AttemptError && error.charge !== 'none') return error.told;
  if (signal.aborted) return toAppError(signal.reason);
  return error instanceof AttemptError ? error.told : toAppError(error);
}

/** What was made and could not be kept is not to be asked for again with the same key. */
function lostReason(error: unknown): AppError {
  const reason = error instanceof AttemptError ? error.told : toAppError(error);
  if (!reason.retryable) return reason;
  const message = `It was made, but could not be handed over (${reason.message.replace(/\.$/, '')}). Nothing was charged here.`;
  return new AppError('provider.unknown', message, { cause: reason });
}

function toFailure({ code, message, issues, retryAfterSeconds }: AppError): RunFailure {
  return { code, message, issues, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}
