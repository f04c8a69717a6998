import type { ErrorBody } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readThrown } from '../shared/read-thrown.ts';
import { sendErrorHeaders } from '../shared/send-error-headers.ts';

/** Answers with an error in our own words, whatever was thrown; what is our fault is logged with its cause. */
export async function sendPlatformError(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const error = readThrown(thrown);
  if (error.status >= 500) request.log.error({ err: thrown, code: error.code }, 'request failed');
  sendErrorHeaders(reply, error);
  const { code, message, issues } = error;
  const body: ErrorBody = {
    errorCode: code,
    message,
    ...(issues.length > 0 && { details: JSON.stringify(issues) }),
  };
  return reply.code(error.status).send(body);
}
