import { pino, type Logger, type LoggerOptions } from 'pino';
import { logFields } from './log-fields.ts';

/** What of a request is logged: never its query, which may carry a key or a signature. */
function describeRequest(request: { readonly method?: string; readonly url?: string; readonly ip?: string }): object {
  const { method, url = '', ip } = request;
  return { method, path: url.split('?')[0], ip };
}

/** What is logged and how: lines of a run carry its id and that of its request. */
export function logOptions(level: string): LoggerOptions {
  return { level, serializers: { req: describeRequest }, mixin: logFields };
}

/** The log of the process: JSON lines on standard error. */
export function createLog(level: string): Logger {
  return pino(logOptions(level), pino.destination(2));
}
