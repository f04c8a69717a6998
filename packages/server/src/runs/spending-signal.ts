import { AppError } from '@backlot/contract';

/**
 * The signal for a call that may cost something: a caller who goes away stops it only while nothing was sent. What may have been
 * charged is waited for: it is the caller's, who can come back for it.
 */
export function spendingSignal(signal: AbortSignal, isSpending: () => boolean): AbortSignal {
  const controller = new AbortController();
  const follow = (): void => {
    const { reason } = signal;
    const hasOnlyGone = reason instanceof AppError && reason.code === 'run.cancelled';
    if (!hasOnlyGone || !isSpending()) controller.abort(reason);
  };
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  return controller.signal;
}
