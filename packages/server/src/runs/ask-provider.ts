import { AppError, OPERATIONS, toAppError, type ErrorCode, type ResolvedCall } from '@backlot/contract';
import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { AttemptError } from '../net/attempt-error.ts';
import { traced } from '../tracing.ts';
import { handlerOf, type Made, type Provider, type ProviderContext } from '../providers/provider.ts';
import type { AttemptLog, LoggedAttempt } from './attempt-log.ts';
import type { Gate } from './gates.ts';
import { mergeMade } from './merge-made.ts';
import { spendingSignal } from './spending-signal.ts';

/** What the work of one run shares, whoever is asked. */
export interface Asking {
  readonly call: ResolvedCall;
  readonly model: string;
  readonly log: AttemptLog;
  /** Aborted when the caller has gone, time is up or the server stops. */
  readonly signal: AbortSignal;
  /** Aborted when time is up, whatever aborted `signal` before. */
  readonly timeUp: AbortSignal;
  readonly onStart: () => void;
  readonly onProgress: ProviderContext['onProgress'];
  readonly random: () => number;
}

/** What may be over in a moment. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['provider.limited', 'provider.unavailable']);
const MAX_TRIES = 3;
const FIRST_WAIT_MS = 300;
/** Whoever asks for a longer rest is not waited for: another may do it meanwhile. */
const MAX_WAIT_SECONDS = 5;
const MS_PER_SECOND = 1000;

/**
 * Has one provider do it, in as many calls as it needs for the number of pictures; what it certainly did not do is asked for again.
 * When a later call fails, what the earlier ones made is delivered. Rejects with `AttemptError`.
 */
export async function askProvider(provider: Provider, gate: Gate, asking: Asking): Promise<Made> {
  const parts: Made[] = [];
  for (const part of partsOf(asking.call, provider)) {
    try {
      parts.push(await askOnceOrAgain(provider, gate, { ...asking, call: part.call }, part.pictures));
    } catch (error) {
      if (parts.length === 0) throw error;
      const { message } = error instanceof AttemptError ? error.told : toAppError(error);
      return mergeMade(parts, [{ code: 'part-failed', message: `After ${parts.length} calls: ${message}` }]);
    }
  }
  return mergeMade(parts);
}

/** Collects what an earlier process began. Rejects with `AttemptError`. */
export async function collectAttempt(
  provider: Provider,
  earlier: { readonly id: string; readonly reference: string; readonly images: number },
  asking: Asking,
): Promise<Made> {
  const attempt = asking.log.open(provider.name, earlier.images, earlier.id);
  return tracedCall(provider, asking, earlier.images, () =>
    end(attempt, asking, (context) => provider.resume!(earlier.reference, asking.call, context)),
  );
}

function tracedCall({ name }: Provider, { call }: Asking, pictures: number, work: () => Promise<Made>): Promise<Made> {
  const attributes = {
    'gen_ai.provider.name': name,
    'gen_ai.operation.name': call.operation,
    'backlot.images.asked': pictures,
  };
  return traced('backlot.provider.call', attributes, work);
}

/** One call after another, each for as many pictures as the provider makes at once, each with a seed of its own. */
function partsOf(
  call: ResolvedCall,
  provider: Provider,
): readonly { readonly call: ResolvedCall; readonly pictures: number }[] {
  const asked = 'count' in call.input ? call.input.count : 1;
  const most = provider.picturesPerCall(call.operation);
  if (OPERATIONS[call.operation].output !== 'pictures' || asked <= most) return [{ call, pictures: asked }];
  return Array.from({ length: Math.ceil(asked / most) }, (_, index) => {
    const count = Math.min(most, asked - index * most);
    const seed = (call.input.seed + index * most) >>> 0;
    // The same operation with the same fields.
    return { call: { ...call, input: { ...call.input, count, seed } } as ResolvedCall, pictures: count };
  });
}

async function askOnceOrAgain(provider: Provider, gate: Gate, asking: Asking, pictures: number): Promise<Made> {
  const { signal, random } = asking;
  const policy = retry(
    handleWhen((error) => error instanceof AttemptError && mayAskAgain(error)),
    {
      maxAttempts: MAX_TRIES - 1,
      backoff: new DelegateBackoff(({ attempt, result }) => {
        const told = 'error' in result && result.error instanceof AttemptError ? result.error.told : undefined;
        const wanted = (told?.retryAfterSeconds ?? 0) * MS_PER_SECOND;
        return Math.max(wanted, FIRST_WAIT_MS * 2 ** (attempt - 1) * (1 + random()));
      }),
    },
  );
  return policy.execute(() => gate.pass(() => askOnce(provider, asking, pictures), { pictures, signal }), signal);
}

function mayAskAgain({ charge, told }: AttemptError): boolean {
  return charge === 'none' && PASSING.has(told.code) && (told.retryAfterSeconds ?? 0) <= MAX_WAIT_SECONDS;
}

async function askOnce(provider: Provider, asking: Asking, pictures: number): Promise<Made> {
  const handle = handlerOf(provider, asking.call);
  if (handle === undefined)
    throw new AppError('operation.unsupported', `${provider.name} cannot do "${asking.call.operation}".`);
  const attempt = asking.log.open(provider.name, pictures);
  return tracedCall(provider, asking, pictures, () => end(attempt, asking, handle));
}

async function end(
  attempt: LoggedAttempt,
  asking: Asking,
  work: (context: ProviderContext) => Promise<Made>,
): Promise<Made> {
  const { model, onStart, onProgress } = asking;
  const { willSpend, onReference, isSpending } = attempt;
  const { signal, release } = spendingSignal(asking, isSpending);
  try {
    const made = await work({ model, signal, onStart, onProgress, willSpend, onReference });
    attempt.delivered(made.books ?? {});
    return made;
  } catch (error) {
    throw await attempt.failed(error, { isInterrupted: isInterrupted(asking.signal) });
  } finally {
    release();
  }
}

/** The work is taken from this process. */
function isInterrupted({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason instanceof AppError && reason.code === 'run.interrupted';
}
