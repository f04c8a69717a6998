/** One event of a stream, as it came. */
export interface ServerSentEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: string;
}

/** What is told beside events. */
interface StreamHooks {
  /** Something came, if only a comment. */
  readonly onSign?: () => void;
  /** How soon to come back, ms. */
  readonly onRetry?: (ms: number) => void;
}

/**
 * Reads a stream of Server-Sent Events: https://html.spec.whatwg.org/multipage/server-sent-events.html. An event that was cut off is
 * left out. Leaving it early ends the stream.
 */
export async function* readServerSent(
  body: ReadableStream<Uint8Array>,
  { onSign, onRetry }: StreamHooks = {},
): AsyncGenerator<ServerSentEvent, void> {
  let event = emptyEvent();
  for await (const line of linesOf(body, onSign)) {
    if (line === '') {
      if (event.data.length > 0) yield finish(event);
      event = emptyEvent();
      continue;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') event.data.push(value);
    else if (field === 'event') event.event = value;
    else if (field === 'id' && !value.includes('\0')) event.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) onRetry?.(Number(value));
  }
}

interface EventInProgress {
  id: string | undefined;
  event: string;
  readonly data: string[];
}

function emptyEvent(): EventInProgress {
  return { id: undefined, event: 'message', data: [] };
}

function finish({ id, event, data }: EventInProgress): ServerSentEvent {
  return { ...(id !== undefined && { id }), event, data: data.join('\n') };
}

/** Not by the stream's own iterator, which not every browser has. */
async function* linesOf(body: ReadableStream<Uint8Array>, onSign?: () => void): AsyncGenerator<string, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onSign?.();
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    // Not waited for: it may be broken, or shared.
    reader.cancel().catch(() => {});
  }
}
