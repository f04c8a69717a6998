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
import type { Lane } from './lane.ts';
import type { Outcome } from './outcome.ts';
import { planAgain } from './plan-again.ts';
import type { Reuse } from './reuse.ts';
import { takeOver } from './take-over.ts';
import type { RunFacts, RunFailure, RunImage, RunRecord } from './run.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Turns } from './turns.ts';

/** What the work of a run needs from the rest of the house. */
export interface PerformDeps {
  readonly providers: readonly Provider[];
  readonly gates: Gates;
  readonly attempts: AttemptStore & { readonly findOpen: FindOpenAttempts };
  /** One transaction, once: record and ledger. */
  readonly settle: (runId: string, outcome: Outcome) => Promise<RunRecord>;
  readonly resolveImage: ResolveImage;
  readonly keepBytes: KeepBytes;
  readonly turns: (lane: Lane) => Turns;
  readonly reuse: Reuse;
  /** Makes what is to be called with how far a run is. */
  readonly reportProgress: (record: RunRecord) => (stage: string, fraction: number) => void;
  /** 0..1, for waits that do not all end at once. */
  readonly random: () => number;
  readonly runTimeoutMs: number;
  readonly log: { readonly warn: (facts: object, message: string) => void };
}

/**
 * The work of an open run, unless another run's pictures do for it. Every end is a settled record; the signal aborts when the run is
 * cancelled, taken away or the server stops.
 */
export async function perform(deps: PerformDeps, record: RunRecord, signal: AbortSignal): Promise<RunRecord> {
  return deps.reuse.once(record, {
    signal,
    anew: () => performAnew(deps, record, signal),
    reuse: (reused) => deps.settle(record.id, takeOver(reused)),
  });
}

/** Wait for its turn, gather, ask, keep, settle. */
async function performAnew(deps: PerformDeps, record: RunRecord, outer: AbortSignal): Promise<RunRecord> {
  const { time, timingsMs } = createStopwatch();
  const { signal, timeUp, onStart, clear } = createDeadline(outer, deps.runTimeoutMs * record.imagesAsked);
  const log = createAttemptLog(deps.attempts, { runId: record.id, operation: record.call.operation });
  const plan = planAgain(deps, record);
  const routing = () => describeRouting(plan, log, timingsMs);
  const onProgress = deps.reportProgress(record);
  let endTurn: (() => void) | undefined;
  try {
    const { teamId, isQueued: isPatient, lane, model } = record;
    endTurn = await time('wait', () => deps.turns(lane).next({ teamId, isPatient, signal }));
    const call = await time('gather', () => gather(deps.resolveImage, record, signal));
    const asking = { call, model, log, signal, timeUp, onStart, onProgress, random: deps.random };
    const { candidate, made } = await time('invoke', () => askOrCollect(deps, record, plan, asking));
    const production = checkDelivery(made, record);
    const { assets, images } = await time('keep', () => keep(deps.keepBytes, record, production.images));
    return await deps.settle(record.id, {
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
    return deps.settle(record.id, { kind: 'failed', failure, routing: routing() });
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
