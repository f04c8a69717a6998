import { AppError, type ErrorBody, type ErrorCode, type FieldIssue } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FeatureError } from '../shared/features/feature-error.ts';
import { readThrown } from '../shared/read-thrown.ts';
import { sendErrorHeaders } from '../shared/send-error-headers.ts';

/** The dialect's word for each way to fail. Those it is known to use are its own, the others follow its manner. */
const ERROR_CODES: Readonly<Record<ErrorCode, string>> = {
  'request.invalid': 'INVALID_REQUEST',
  'request.too-large': 'REQUEST_TOO_LARGE',
  'request.unsupported-media': 'UNSUPPORTED_MEDIA_TYPE',
  'request.not-found': 'NOT_FOUND',
  'request.conflict': 'REQUEST_IN_PROGRESS',
  'request.key-reused': 'IDEMPOTENCY_KEY_REUSED',
  'auth.missing': 'MISSING_API_KEY',
  'auth.invalid': 'INVALID_API_KEY',
  'auth.forbidden': 'FORBIDDEN',
  'credits.insufficient': 'INSUFFICIENT_CREDITS',
  'budget.exceeded': 'BUDGET_EXCEEDED',
  'rate.limited': 'RATE_LIMIT_EXCEEDED',
  'asset.not-found': 'ASSET_NOT_FOUND',
  'asset.forbidden-url': 'ASSET_FORBIDDEN_URL',
  'asset.unreachable': 'ASSET_UNREACHABLE',
  'asset.unreadable': 'ASSET_UNREADABLE',
  'asset.expired': 'ASSET_EXPIRED',
  'model.unknown': 'UNSUPPORTED_MODEL',
  'model.unavailable': 'MODEL_UNAVAILABLE',
  'operation.unsupported': 'UNSUPPORTED_OPERATION',
  'provider.rejected': 'EXTERNAL_API_RESPONSE_WITH_ERROR',
  'provider.moderated': 'CONTENT_MODERATED',
  'provider.unauthorized': 'EXTERNAL_API_RESPONSE_WITH_ERROR',
  'provider.exhausted': 'EXTERNAL_API_RESPONSE_WITH_ERROR',
  'provider.limited': 'EXTERNAL_API_RESPONSE_WITH_ERROR',
  'provider.unavailable': 'EXTERNAL_API_RESPONSE_WITH_ERROR',
  'provider.timeout': 'EXTERNAL_API_RESPONSE_WITH_ERROR',
  'provider.malformed': 'EXTERNAL_API_RESPONSE_WITH_ERROR',
  'provider.unknown': 'EXTERNAL_API_OUTCOME_UNKNOWN',
  'run.cancelled': 'REQUEST_CANCELLED',
  'run.timeout': 'REQUEST_TIMEOUT',
  'run.interrupted': 'REQUEST_INTERRUPTED',
  'engine.failed': 'ENGINE_ERROR',
  internal: 'INTERNAL_SERVER_ERROR',
};

/** Those for which {@link ErrorCode} has only one. */
const FAULT_CODES: Readonly<Record<FeatureError['fault'], string>> = {
  'missing-fields': 'MISSING_REQUIRED_FIELDS',
  'unknown-type': 'UNKNOWN_ERROR',
};

/** The dialect's names for the fields of an operation that a run may find at fault. */
const WIRE_FIELDS: Readonly<Record<string, string>> = {
  image: 'imageUrl',
  mask: 'maskUrl',
  styleReferences: 'style_reference_images',
};

/** An error for which the dialect has a word of its own that {@link ErrorCode} does not tell apart. */
export class OneMinError extends AppError {
  readonly errorCode: string;

  constructor(errorCode: string, message: string, issues: readonly FieldIssue[] = []) {
    super('request.invalid', message, { issues });
    this.errorCode = errorCode;
  }
}

/** The dialect's word for an error. */
export function errorCodeOf(error: AppError): string {
  if (error instanceof FeatureError) return FAULT_CODES[error.fault];
  return error instanceof OneMinError ? error.errorCode : ERROR_CODES[error.code];
}

/** An error as the dialect says it. */
export function presentError(error: AppError): ErrorBody {
  const issues = error.issues.map(({ field, message }) => ({ field: toWireField(field), message }));
  const unnamed = issues.filter(({ field }) => !error.message.includes(field)).map(({ field }) => `'${field}'`);
  const where = unnamed.length === 0 ? '' : ` (field ${unnamed.join(', ')})`;
  return {
    errorCode: errorCodeOf(error),
    message: error.message + where,
    ...(issues.length > 0 && { details: JSON.stringify(issues) }),
  };
}

/** Answers with an error, whatever was thrown; what is our fault is logged with its cause. */
export async function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const error = readThrown(thrown);
  if (error.status >= 500) request.log.error({ err: thrown, code: error.code }, 'request failed');
  sendErrorHeaders(reply, error);
  return reply.code(error.status).send(presentError(error));
}

function toWireField(field: string): string {
  const [first = '', ...rest] = field.replace(/^promptObject\./, '').split('.');
  return [WIRE_FIELDS[first] ?? first, ...rest].join('.');
}
