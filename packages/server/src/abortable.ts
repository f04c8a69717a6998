/**
 * The work, or a rejection with the signal's reason as soon as it aborts, if it `mayBeLeft` then: for work that cannot be stopped
 * itself. Work is not begun under a signal that has aborted.
 */
export async function abortable<Value>(
  work: () => Promise<Value>,
  signal: AbortSignal,
  mayBeLeft = (): boolean => true,
): Promise<Value> {
  signal.throwIfAborted();
  let onAbort = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => mayBeLeft() && reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
