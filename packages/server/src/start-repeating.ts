interface Repetition {
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

/** Does work now and then again and again, never twice at once. `stop` aborts its signal and resolves when it has ended. */
export function startRepeating(
  work: (signal: AbortSignal) => Promise<void>,
  { everyMs, onError }: Repetition,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  let current: Promise<void> | undefined;
  const begin = (): void => {
    current ??= work(stopping.signal)
      .catch(onError)
      .finally(() => (current = undefined));
  };
  begin();
  const timer = setInterval(begin, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await current;
    },
  };
}
