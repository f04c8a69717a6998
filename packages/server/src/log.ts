import { pino, type Logger } from 'pino';

/** What of a request is logged: never its query, which may carry a key or a signature. */
function describeRequest(request: { readonly method?: string; readonly url?: string; readonly ip?: string }): object {
  const { method, url = '', ip } = request;
  return { method, path: url.split('?')[0], ip };
}

/** The log of the process: JSON lines on standard error. */
export function createLog(level: string): Logger {
  return pino({ level, serializers: { req: describeRequest } }, pino.destination(2));
}
