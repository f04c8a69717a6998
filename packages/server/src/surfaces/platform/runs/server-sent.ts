/** One event of a stream. Without an `id` a client that comes back is told of it again, or not at all. */
export interface ServerSentEvent {
  readonly id?: string;
  readonly event: string;
  /** JSON-safe. */
  readonly data: unknown;
}

/** How soon a client whose connection broke should come back, ms. */
const RETRY_MS = 2_000;

/** What a stream begins with. */
export const SSE_PREAMBLE = `retry: ${RETRY_MS}\n\n`;

/** What keeps a silent connection from being taken for dead, by proxies and by us. */
export const SSE_HEARTBEAT = ': still here\n\n';

/** An event on the wire: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function formatEvent({ id, event, data }: ServerSentEvent): string {
  const lines = [...(id === undefined ? [] : [`id: ${id}`]), `event: ${event}`, `data: ${JSON.stringify(data)}`];
  return `${lines.join('\n')}\n\n`;
}
