import { AppError, type EndpointFault, type EndpointFaults, type ErrorCode } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readThrown } from '../read-thrown.ts';
import { sendErrorHeaders } from '../send-error-headers.ts';

/**
 * The status and the word that Recraft's API, and what stands beside it at the same address, has for a way to fail. Those it is
 * known to use are its own.
 */
type WireError = readonly [status: number, code: string];

const WIRE_ERRORS: Readonly<Record<ErrorCode, WireError>> = {
  'request.invalid': [400, 'invalid_request_parameter'],
  'request.too-large': [413, 'request_too_large'],
  'request.unsupported-media': [415, 'unsupported_media_type'],
  'request.not-found': [404, 'not_found'],
  'request.conflict': [409, 'request_in_progress'],
  'request.key-reused': [422, 'idempotency_key_reused'],
  'auth.missing': [401, 'unauthorized'],
  'auth.invalid': [401, 'unauthorized'],
  'auth.forbidden': [403, 'forbidden'],
  'credits.insufficient': [402, 'insufficient_balance'],
  'budget.exceeded': [402, 'budget_exceeded'],
  'rate.limited': [429, 'rate_limit_exceeded'],
  'asset.not-found': [400, 'invalid_image'],
  'asset.forbidden-url': [400, 'invalid_image_url'],
  'asset.unreachable': [400, 'invalid_image_url'],
  'asset.unreadable': [400, 'invalid_image'],
  'asset.expired': [400, 'invalid_image_url'],
  'model.unknown': [400, 'invalid_model'],
  'model.unavailable': [503, 'model_unavailable'],
  'operation.unsupported': [400, 'unsupported_operation'],
  'provider.rejected': [400, 'request_rejected'],
  'provider.moderated': [400, 'moderation'],
  'provider.unauthorized': [502, 'provider_error'],
  'provider.exhausted': [502, 'provider_error'],
  'provider.limited': [503, 'provider_error'],
  'provider.unavailable': [502, 'provider_error'],
  'provider.timeout': [504, 'provider_timeout'],
  'provider.malformed': [502, 'provider_error'],
  'provider.unknown': [502, 'provider_outcome_unknown'],
  'run.cancelled': [499, 'request_cancelled'],
  'run.timeout': [504, 'request_timeout'],
  'run.interrupted': [503, 'request_interrupted'],
  'engine.failed': [500, 'internal_error'],
  internal: [500, 'internal_error'],
};

/** Errors that are texts and not JSON. */
const TEXTS: Readonly<Partial<Record<number, string>>> = { 401: 'request unauthorized', 404: '404 page not found' };

/** The dialect's names for the fields of an operation that a run may find at fault, where they are others. */
const WIRE_FIELDS: ReadonlyMap<string, string> = new Map([
  ['references', 'image_urls'],
  ['words', 'text_layout'],
]);

/** A fault of a request in the dialect's own words. */
export class FaultError extends AppError {
  readonly wireCode: EndpointFault['code'];

  constructor({ field, message, code }: EndpointFault) {
    super('request.invalid', message, { issues: [{ field, message }] });
    this.wireCode = code;
  }
}

/** The error of a request with faults: one is told at a time. */
export function faultOf({ faults: [fault] }: EndpointFaults): Error {
  return fault === undefined ? new Error('a request is invalid without a fault') : new FaultError(fault);
}

/** Answers with an error, whatever was thrown; what is our fault is logged with its cause. */
export async function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const error = readThrown(thrown);
  const [status, code] = wireErrorOf(error);
  if (status >= 500) request.log.error({ err: thrown, code: error.code }, 'request failed');
  sendErrorHeaders(reply, error);
  const text = TEXTS[status];
  if (text !== undefined) return reply.code(status).type('text/plain; charset=utf-8').send(text);
  const field = error.issues[0]?.field;
  const param = field === undefined ? null : toWireField(field);
  // Messages repeat the field where they name it at all.
  const message = field === undefined || param === null ? error.message : error.message.replaceAll(field, param);
  // The flat pair is the dialect's; clients that were made for OpenAI look into `error`.
  return reply.code(status).send({ code, message, error: { code, message, type: typeOf(status), param } });
}

/** `references.0` as `image_urls.0`. */
function toWireField(field: string): string {
  const [name = field, ...rest] = field.split('.');
  return [WIRE_FIELDS.get(name) ?? name, ...rest].join('.');
}

function wireErrorOf(error: AppError): WireError {
  if (error instanceof FaultError) return [400, error.wireCode];
  // A picture of the wrong kind is one of the parameters; only a body of the wrong kind is a matter of HTTP.
  const isOfPicture = error.code === 'request.unsupported-media' && error.issues.length > 0;
  return isOfPicture ? WIRE_ERRORS['asset.unreadable'] : WIRE_ERRORS[error.code];
}

const INSUFFICIENT = 402;
const LIMITED = 429;

function typeOf(status: number): string {
  if (status >= 500) return 'server_error';
  if (status === INSUFFICIENT) return 'insufficient_quota';
  return status === LIMITED ? 'rate_limit_error' : 'invalid_request_error';
}
