import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatEvent, SSE_HEARTBEAT, SSE_PREAMBLE, type ServerSentEvent } from './server-sent.ts';
import { withHeartbeats } from './with-heartbeats.ts';

/** Sooner than proxies give up on a silent connection. */
const HEARTBEAT_MS = 15_000;
/** A client that takes nothing, not even heartbeats, for so long is gone. */
const STALLED_MS = 60_000;

interface Stream {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Aborted when the stream is over, so that its source ends. */
  readonly controller: AbortController;
}

/**
 * Answers with a stream of events, as fast as the client takes them. It ends with its source, also where that breaks: clients come
 * back, and are told what they have missed.
 */
export function sendEvents(
  { request, reply, controller }: Stream,
  events: AsyncGenerator<ServerSentEvent, void>,
): FastifyReply {
  async function* lines(): AsyncGenerator<string, void> {
    try {
      for await (const event of events) yield formatEvent(event);
    } catch (error) {
      if (!controller.signal.aborted) request.log.warn({ err: error }, 'a stream of events ended early');
    }
  }
  async function* chunks(): AsyncGenerator<string, void> {
    try {
      yield SSE_PREAMBLE;
      yield* withHeartbeats(lines(), { beat: SSE_HEARTBEAT, everyMs: HEARTBEAT_MS });
    } finally {
      controller.abort();
    }
  }
  reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
  return reply
    .headers({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      // Proxies that gather an answer before they pass it on would gather for ever.
      'x-accel-buffering': 'no',
      // It would be kept alive when the server stops.
      connection: 'close',
    })
    .send(Readable.from(chunks(), { objectMode: false }));
}
