import { AppError, toAppError } from '@backlot/contract';

/** What Fastify and its parsers throw becomes ours by its status: they have no public texts that we would repeat. */
export function readThrown(thrown: unknown): AppError {
  if (thrown instanceof AppError || !(thrown instanceof Error) || !('statusCode' in thrown)) return toAppError(thrown);
  const options = { cause: thrown };
  switch (thrown.statusCode) {
    case 400:
      return new AppError('request.invalid', 'The body is not valid JSON.', options);
    case 413:
      return new AppError('request.too-large', 'The body is too large.', options);
    case 415:
      return new AppError('request.unsupported-media', 'This Content-Type is not taken here.', options);
    default:
      return toAppError(thrown);
  }
}
