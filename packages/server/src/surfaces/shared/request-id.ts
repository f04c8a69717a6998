import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What can stand in a log line, a header and a trace without being quoted. */
const SAFE_ID = /^[\w.:~+/=@-]{1,128}$/;

/** What a request is called in its log lines, in its run and in its answer: as its caller says in `X-Request-Id`, else a new UUID. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID();
}
