import { ApiError, ConnectionError } from './errors.ts';
import type { Send } from './http.ts';
import { backoffMs, pause as waitFor } from './retry.ts';
import { readServerSent, type ServerSentEvent } from './server-sent.ts';

/** From where on events are told, and until when. */
export interface FollowOptions {
  /** The `id` of the last event that was seen; from now on without it. */
  readonly after?: string | undefined;
  /** Ends it, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What {@link follow} needs. */
export interface FollowDependencies {
  readonly send: Send;
  readonly pause?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

/** The server tells that it is still there every 15 seconds. */
const SILENCE_MS = 45_000;
/** So often in a row, without a word in between: nobody will answer any more. */
const MAX_FAILURES = 10;
const CLIENT_ERROR = 400;
const TOO_MANY = 429;
const SERVER_ERROR = 500;

/**
 * Follows a stream of events until `isEnd` says that one was the last; without it for ever. Where the connection breaks, it comes
 * back and goes on after the last event that had an id: all that was missed is told, once and in order.
 */
export async function* follow(
  { send, pause = waitFor }: FollowDependencies,
  path: string,
  { after, signal, isEnd = () => false }: FollowOptions & { readonly isEnd?: (event: ServerSentEvent) => boolean },
): AsyncGenerator<ServerSentEvent, void> {
  let last = after;
  let retryMs = 0;
  for (let failures = 0; ; failures += 1) {
    signal?.throwIfAborted();
    const stalled = watchForSilence(signal);
    try {
      const response = await send({
        path,
        headers: { Accept: 'text/event-stream', ...(last !== undefined && { 'Last-Event-ID': last }) },
        signal: stalled.signal,
        timeoutMs: Number.POSITIVE_INFINITY,
      });
      if (response.body === null) throw new ConnectionError('The stream is empty.');
      const hooks = { onSign: stalled.reset, onRetry: (ms: number) => (retryMs = ms) };
      for await (const event of readServerSent(response.body, hooks)) {
        failures = 0;
        last = event.id ?? last;
        yield event;
        if (isEnd(event)) return;
      }
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      if (isFinal(error) || failures >= MAX_FAILURES) throw error;
    } finally {
      stalled.stop();
    }
    await pause(Math.max(retryMs, failures === 0 ? 0 : backoffMs(failures)), signal);
  }
}

/** What asking again would not change. */
function isFinal(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.status >= CLIENT_ERROR &&
    error.status < SERVER_ERROR &&
    error.status !== TOO_MANY
  );
}

/** Aborts with `signal`, or when nothing came for long: a dead connection says nothing either. */
function watchForSilence(signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  const giveUp = (): void => controller.abort(new ConnectionError('The stream has fallen silent.'));
  let timer = setTimeout(giveUp, SILENCE_MS);
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    reset: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE_MS);
    },
    stop: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}
