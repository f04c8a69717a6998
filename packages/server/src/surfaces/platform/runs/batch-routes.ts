import { AppError } from '@backlot/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../../../auth/principal.ts';
import { createBodyBudget } from '../../shared/body-budget.ts';
import { readIdempotency } from '../../shared/idempotency.ts';
import type { Batch } from '../../../runs/batch.ts';
import type { RunsDependencies } from './dependencies.ts';
import { batchPath, presentBatch } from './present-batch.ts';
import { readCount } from './read-count.ts';
import { requireOwner } from './run-routes.ts';
import { submitBatch } from './submit-batch.ts';

/** Some pictures as `data:` URLs; a batch that has more uploads them first. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;
const MAX_BODIES_BYTES = 128 * 1024 * 1024;
const SMALL_BODY_BYTES = 1024 * 1024;
const PAGE = { least: 1, most: 200, otherwise: 100 };
const FROM = { least: 0, most: 1_000_000, otherwise: 0 };
const ACCEPTED = 202;

/** `POST /batches`, `GET` and `DELETE /batches/{id}`. */
export function addBatchRoutes(
  scope: FastifyInstance,
  deps: RunsDependencies,
  principalOf: (request: FastifyRequest) => Principal,
): void {
  const admitBody = createBodyBudget({
    totalBytes: MAX_BODIES_BYTES,
    freeBytes: SMALL_BODY_BYTES,
    maxBodyBytes: MAX_BODY_BYTES,
  });
  const requireBatch = async (principal: Principal, id: string): Promise<Batch> => {
    const batch = await deps.batches.find(principal.teamId, id.toLowerCase());
    if (batch === undefined) throw new AppError('request.not-found', 'There is no such batch.');
    return batch;
  };
  const pageOf = ({ query }: Pick<FastifyRequest, 'query'>) => ({
    from: readCount(query, 'from', FROM),
    limit: readCount(query, 'limit', PAGE),
  });

  scope.post('/batches', { bodyLimit: MAX_BODY_BYTES, onRequest: admitBody }, async (request, reply) => {
    if (request.isMultipart()) throw new AppError('request.unsupported-media', 'The body must be application/json.');
    const key = readIdempotency(request.headers['idempotency-key'], null)?.key;
    const principal = principalOf(request);
    const answer = await submitBatch(deps, { principal, body: request.body, key, requestId: request.id });
    return reply
      .code(ACCEPTED)
      .headers({ location: batchPath(answer.id), 'cache-control': 'no-store' })
      .send(answer);
  });
  scope.get<{ Params: { id: string } }>('/batches/:id', async (request, reply) => {
    const page = pageOf(request);
    const batch = await requireBatch(principalOf(request), request.params.id);
    return reply.header('cache-control', 'no-store').send(await presentBatch(deps, batch, page));
  });
  scope.delete<{ Params: { id: string } }>('/batches/:id', async (request, reply) => {
    const page = pageOf(request);
    const principal = principalOf(request);
    const batch = await requireBatch(principal, request.params.id);
    requireOwner(principal, batch.userId);
    for (const runId of await deps.batches.listOpen(batch.id)) await deps.runs.cancel(principal, runId);
    const view = await presentBatch(deps, batch, page);
    if (view.links.cancel !== null) void reply.code(ACCEPTED);
    return reply.header('cache-control', 'no-store').send(view);
  });
}
