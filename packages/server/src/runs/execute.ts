import { AppError, toAppError, type Production, type ResolvedCall } from '@backlot/contract';
import { handlerOf, type Provider, type ProviderContext } from '../providers/provider.ts';
import { checkDelivery } from './check-delivery.ts';
import { gather, type ResolveImage } from './gather.ts';
import { keep, type KeepBytes } from './keep.ts';
import type { Outcome } from './outcome.ts';
import { route } from './route.ts';
import type { RunFailure, RunRecord, Submission } from './run.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Turns } from './turns.ts';

/** What the story needs from the rest of the house. */
export interface ExecuteDeps {
  readonly providers: readonly Provider[];
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
  readonly newSeed: () => number;
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
  const { call, servedBy, vendorCredits } = asked;
  const creditsPerImage = route(deps.providers, servedBy, call.operation).creditsPerImage(
    call.operation,
    vendorCredits,
  );
  const seed = call.input.seed ?? deps.newSeed();
  const submission = await deps.adopt(asked);
  const { kind, record } = await deps.store.open({ submission, creditsPerImage, seed });
  return kind === 'replay' || record.isAsync ? record : perform(deps, record, signal);
}

/** The work of an open run: wait for its turn, gather, route, invoke, keep, settle. */
export async function perform(deps: ExecuteDeps, record: RunRecord, callerSignal: AbortSignal): Promise<RunRecord> {
  const { time, timingsMs } = createStopwatch();
  const deadline = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Waiting is not work: a run that comes behind many others has as much time as they had.
  const onStart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => deadline.abort(new AppError('run.timeout', 'The run took too long.')),
      deps.runTimeoutMs * record.imagesAsked,
    );
  };
  const signal = AbortSignal.any([callerSignal, deadline.signal]);
  let endTurn: (() => void) | undefined;
  try {
    const { teamId, isAsync: isPatient } = record;
    endTurn = await time('wait', () => deps.turns.next({ teamId, isPatient, signal }));
    const call = await time('gather', () => gather(deps.resolveImage, record, signal));
    const provider = route(deps.providers, record.servedBy, call.operation);
    const made = await time('invoke', () => invoke(provider, call, { signal, onStart }));
    const production = checkDelivery(made, record);
    const { assets, images } = await time('keep', () => keep(deps.keepBytes, record, production.images));
    const { text, style, warnings, details } = production;
    const facts = {
      provider: provider.name,
      engine: provider.engine,
      images,
      ...(text !== undefined && { text }),
      ...(style !== undefined && { style }),
      warnings,
      details,
      timingsMs: { ...timingsMs, ...production.timingsMs },
    };
    return await deps.store.settle(record.id, { kind: 'delivered', assets, facts });
  } catch (error) {
    const failure = toFailure(toAppError(signal.aborted ? signal.reason : error));
    deps.log.warn({ runId: record.id, code: failure.code, err: error }, 'run failed');
    return deps.store.settle(record.id, { kind: 'failed', failure });
  } finally {
    clearTimeout(timer);
    endTurn?.();
  }
}

async function invoke(
  provider: Provider,
  call: ResolvedCall,
  context: Pick<ProviderContext, 'signal' | 'onStart'>,
): Promise<Production> {
  const handle = handlerOf(provider, call);
  if (handle === undefined)
    throw new AppError('operation.unsupported', `${provider.name} cannot do "${call.operation}".`);
  return handle({ ...context, onProgress: () => {} });
}

function toFailure({ code, message, issues, retryAfterSeconds }: AppError): RunFailure {
  return { code, message, issues, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}
