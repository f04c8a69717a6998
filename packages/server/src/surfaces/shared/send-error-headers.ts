import type { AppError } from '@backlot/contract';
import type { FastifyReply } from 'fastify';

/** Headers that tell of an error in the same words, whatever the dialect: its code, and when another try makes sense. */
export function sendErrorHeaders(reply: FastifyReply, { code, retryAfterSeconds }: AppError): void {
  void reply.header('x-backlot-error', code);
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
}
