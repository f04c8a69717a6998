import { AppError, type ProviderName } from '@backlot/contract';
import { bulkhead, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible';
import { abortable } from '../abortable.ts';
import { AttemptError } from '../net/attempt-error.ts';
import type { Provider, ProviderLimits } from '../providers/provider.ts';

/** How a provider has been of late, as this process knows it. */
export interface GateStatus {
  /** `open`: it rests. `half-open`: the next call finds out whether it is well again. */
  readonly state: 'closed' | 'open' | 'half-open';
  /** Failures in a row. */
  readonly failures: number;
  /** When it is asked again; null unless it rests. */
  readonly retryAt: Date | null;
}

/** What stands before one provider: no more at once than it takes, and a rest for it after failures in a row. */
export interface Gate {
  /** Whether it rests: asking it now would only add to its failures. */
  readonly isResting: () => boolean;
  readonly status: () => GateStatus;
  /** How long its last calls took, ms for each picture, the latest counting most; undefined before the first. */
  readonly msPerPicture: () => number | undefined;
  /** Does the work when it is its turn. Rejects with what the work rejects with, or before it with `AppError`. */
  readonly pass: <Result>(
    work: () => Promise<Result>,
    options: { readonly pictures: number; readonly signal: AbortSignal },
  ) => Promise<Result>;
}

/** The gates of all providers. */
export type Gates = (provider: Provider) => Gate;

/** Failures in a row after which a provider rests. */
const FAILURES_IN_A_ROW = 5;
/** How long it rests; then one call finds out whether it is well again. */
const REST_MS = 15_000;
/** Calls that may wait before one provider. */
const MAX_WAITING = 1000;
const MINUTE_SECONDS = 60;
/** How much the latest call counts for the time that a provider takes. */
const LATEST = 0.3;

/** What says that the provider itself is not well, whatever was asked of it. */
const OUTAGES: ReadonlySet<string> = new Set([
  'provider.unavailable',
  'provider.timeout',
  'provider.unknown',
  'provider.unauthorized',
  'provider.exhausted',
]);

/** Gates made when they are first needed, and kept. */
export function createGates(): Gates {
  const gates = new Map<ProviderName, Gate>();
  return (provider) => {
    const known = gates.get(provider.name);
    if (known !== undefined) return known;
    const gate = provider.limits === undefined ? createOpenGate() : createGate(provider.limits);
    gates.set(provider.name, gate);
    return gate;
  };
}

/** For a provider with a queue of its own. */
function createOpenGate(): Gate {
  const speed = createSpeed();
  return {
    isResting: () => false,
    status: () => ({ state: 'closed', failures: 0, retryAt: null }),
    msPerPicture: speed.value,
    pass: (work, { pictures }) => speed.time(work, pictures),
  };
}

function createGate(limits: ProviderLimits): Gate {
  const inARow = new ConsecutiveBreaker(FAILURES_IN_A_ROW);
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof AttemptError && OUTAGES.has(error.told.code)),
    { halfOpenAfter: REST_MS, breaker: inARow },
  );
  const places = bulkhead(limits.concurrency, MAX_WAITING);
  let restsUntil = 0;
  breaker.onBreak(() => (restsUntil = Date.now() + REST_MS));
  const waitForRate = createRateWait(limits);
  const speed = createSpeed();
  const isResting = () => breaker.state === CircuitState.Open && Date.now() < restsUntil;
  return {
    // It stays open until somebody passes: whoever waited for it to close would keep everybody from finding out.
    isResting,
    status: () => {
      const isOpen = isResting();
      const state = breaker.state === CircuitState.Closed ? 'closed' : isOpen ? 'open' : 'half-open';
      return { state, failures: inARow.state, retryAt: isOpen ? new Date(restsUntil) : null };
    },
    msPerPicture: speed.value,
    pass: async (work, { pictures, signal }) => {
      let hasBegun = false;
      const begin = async () => {
        hasBegun = true;
        await abortable(() => waitForRate(pictures), signal);
        return speed.time(work, pictures);
      };
      // Not given the signal: a place that falls to somebody who has given up would not be handed on.
      const takePlace = () =>
        places.execute(() => {
          signal.throwIfAborted();
          return breaker.execute(begin);
        });
      try {
        return await abortable(takePlace, signal, () => !hasBegun);
      } catch (error) {
        if (hasBegun) throw error;
        signal.throwIfAborted();
        throw new AppError('provider.unavailable', 'The provider rests, or too many wait for it.', { cause: error });
      }
    },
  };
}

/** Resolves when so many pictures may be asked for. */
function createRateWait({ perSecond, picturesPerMinute }: ProviderLimits): (pictures: number) => Promise<void> {
  const calls = perSecond === undefined ? undefined : createQueue(perSecond, 1);
  const pictures = picturesPerMinute === undefined ? undefined : createQueue(picturesPerMinute, MINUTE_SECONDS);
  return async (count) => {
    await pictures?.removeTokens(Math.min(count, picturesPerMinute ?? count));
    await calls?.removeTokens(1);
  };
}

function createQueue(points: number, duration: number): RateLimiterQueue {
  return new RateLimiterQueue(new RateLimiterMemory({ points, duration }), { maxQueueSize: MAX_WAITING });
}

function createSpeed() {
  let average: number | undefined;
  return {
    value: () => average,
    time: async <Result>(work: () => Promise<Result>, pictures: number): Promise<Result> => {
      const start = performance.now();
      const result = await work();
      const msPerPicture = (performance.now() - start) / pictures;
      average = average === undefined ? msPerPicture : average + LATEST * (msPerPicture - average);
      return result;
    },
  };
}
