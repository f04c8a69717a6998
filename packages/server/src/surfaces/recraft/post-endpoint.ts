import type { EndpointEntry } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import { goneSignal } from '../shared/gone-signal.ts';
import { readIdempotency } from '../shared/idempotency.ts';
import { RUN_HEADER } from '../shared/run-header.ts';
import { throwIfFailed } from '../shared/throw-if-failed.ts';
import type { RecraftDependencies } from './dependencies.ts';
import { RecraftError } from './errors.ts';
import { presentImages } from './present-images.ts';
import { readFields } from './read-fields.ts';
import { findStyle } from './styles.ts';
import { CREDITS_PER_UNIT } from './units.ts';

/** Who asks, what came and where the answer goes. */
interface Exchange {
  readonly principal: Principal;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** `POST /v1/images/…`: does what is asked and answers when it is done. */
export async function postEndpoint(
  deps: RecraftDependencies,
  entry: EndpointEntry,
  { principal, request, reply }: Exchange,
): Promise<object> {
  const fields = await readFields(request, entry);
  const idempotency = readIdempotency(request.headers['idempotency-key'], { endpoint: entry.name, fields });
  const reading = entry.read(fields, { findStyle, findImage: () => undefined });
  if (!reading.isValid) throw firstOf(reading.faults);
  const { call, model, count, unitsPerImage } = reading;
  await deps.countImages(principal.keyId, count);
  const record = await deps.runs.execute(
    {
      principal,
      dialect: 'recraft',
      type: entry.name,
      model,
      promptObject: fields,
      call,
      count,
      servedBy: entry.servedBy,
      vendorCredits: unitsPerImage * CREDITS_PER_UNIT,
      isAsync: false,
      ...(idempotency !== undefined && { idempotency }),
    },
    // With an idempotency key the caller can come back for the answer, so the run goes on without it.
    { signal: idempotency === undefined ? goneSignal(reply) : new AbortController().signal },
  );
  void reply.header(RUN_HEADER, record.id);
  throwIfFailed(record);
  return presentImages(deps, record, { ...entry, ...reading });
}

/** The dialect tells one fault at a time. */
function firstOf([fault]: readonly ConstructorParameters<typeof RecraftError>[0][]): Error {
  return fault === undefined ? new Error('a request is invalid without a fault') : new RecraftError(fault);
}
