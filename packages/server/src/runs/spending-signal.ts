import { AppError } from '@backlot/contract';

/** The signal of one call, and the end of its following others. */
interface Spending {
  readonly signal: AbortSignal;
  readonly release: () => void;
}

/**
 * The signal for a call that may cost something: a caller who goes away stops it only while nothing was sent. What may have been
 * charged is waited for until time is up: it is the caller's, who can come back for it.
 */
export function spendingSignal(
  { signal, timeUp }: { readonly signal: AbortSignal; readonly timeUp: AbortSignal },
  isSpending: () => boolean,
): Spending {
  const controller = new AbortController();
  const onTimeUp = (): void => controller.abort(timeUp.reason);
  const follow = (): void => {
    const { reason } = signal;
    const hasOnlyGone = reason instanceof AppError && reason.code === 'run.cancelled';
    if (!hasOnlyGone || !isSpending()) return controller.abort(reason);
    if (timeUp.aborted) onTimeUp();
    else timeUp.addEventListener('abort', onTimeUp, { once: true });
  };
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    release: () => {
      signal.removeEventListener('abort', follow);
      timeUp.removeEventListener('abort', onTimeUp);
    },
  };
}
