import { AppError } from '@backlot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../../auth/principal.ts';
import { awaitEnd } from '../../../runs/await-end.ts';
import type { RunRecord } from '../../../runs/run.ts';
import { readIdempotency } from '../../shared/idempotency.ts';
import { readManner } from '../../shared/prefer.ts';
import { runPath } from '../../shared/runs/present-run.ts';
import { sendRunHeaders } from '../../shared/send-run-headers.ts';
import type { AnswerSignal } from './answer-signals.ts';
import type { RunsDependencies } from './dependencies.ts';
import { readCount } from './read-count.ts';

interface Route {
  readonly Params: { readonly id: string };
}

interface Exchange {
  readonly principal: Principal;
  readonly request: FastifyRequest<Route>;
  readonly reply: FastifyReply;
}

/** Within the time that proxies wait for an answer. */
const MAX_WAIT_SECONDS = 60;
const MS_PER_SECOND = 1000;
/** When to look again at a run that is on. */
const RETRY_SECONDS = 1;
const ACCEPTED = 202;

/** `GET` and `DELETE /runs/{id}`, and `POST /runs/{id}/retry`. */
export function addRunRoutes(
  scope: FastifyInstance,
  deps: RunsDependencies,
  principalOf: (request: FastifyRequest) => Principal,
  signalOf: AnswerSignal,
): void {
  scope.get<Route>('/runs/:id', (request, reply) =>
    getRun(deps, { principal: principalOf(request), request, reply }, signalOf),
  );
  scope.delete<Route>('/runs/:id', (request, reply) =>
    cancelRun(deps, { principal: principalOf(request), request, reply }),
  );
  scope.post<Route>('/runs/:id/retry', (request, reply) =>
    retryRun(deps, { principal: principalOf(request), request, reply }),
  );
}

/** A run of the caller's team. Rejects with `request.not-found`. */
export async function requireRun(
  { runs }: { readonly runs: Pick<RunsDependencies['runs'], 'find'> },
  principal: Principal,
  id: string,
): Promise<RunRecord> {
  const record = await runs.find(principal, id.toLowerCase());
  if (record === undefined) throw new AppError('request.not-found', 'There is no such run.');
  return record;
}

async function getRun(
  deps: RunsDependencies,
  { principal, request, reply }: Exchange,
  signalOf: AnswerSignal,
): Promise<object> {
  const seconds = readCount(request.query, 'wait', { least: 0, most: MAX_WAIT_SECONDS, otherwise: 0 });
  const record = await requireRun(deps, principal, request.params.id);
  if (record.status !== 'PROCESSING' || seconds === 0) return await answer(deps, reply, record);
  const controller = signalOf(reply);
  const patience = setTimeout(() => controller.abort(), seconds * MS_PER_SECOND);
  try {
    const find = () => deps.runs.find(principal, record.id);
    const ended = await awaitEnd({ events: deps.runs.events, find }, record, controller.signal).catch(
      (error: unknown) => {
        if (controller.signal.aborted) return find();
        throw error;
      },
    );
    return await answer(deps, reply, ended ?? record);
  } finally {
    clearTimeout(patience);
  }
}

async function cancelRun(deps: RunsDependencies, { principal, request, reply }: Exchange): Promise<object> {
  const { id, userId } = await requireRun(deps, principal, request.params.id);
  requireOwner(principal, userId);
  const record = await deps.runs.cancel(principal, id);
  const isCancelled = record?.failure?.code === 'run.cancelled';
  if (record === undefined || (record.status !== 'PROCESSING' && !isCancelled))
    throw new AppError('request.conflict', 'The run has ended already.');
  if (!isCancelled) void reply.code(ACCEPTED);
  return await answer(deps, reply, record);
}

/** Members may change what they began (`what`: in which way); admins, everything of the team. Throws `auth.forbidden`. */
export function requireOwner(principal: Principal, userId: string, what = 'stop it'): void {
  if (principal.role !== 'ADMIN' && principal.userId !== userId)
    throw new AppError('auth.forbidden', `Only whoever began it, or an admin, may ${what}.`);
}

async function retryRun(deps: RunsDependencies, { principal, request, reply }: Exchange): Promise<object> {
  const record = await requireRun(deps, principal, request.params.id);
  const idempotency = readIdempotency(request.headers['idempotency-key'], { retryOf: record.id });
  const { priority } = readManner(request, true);
  const begun = await deps.runs.retry(principal, record, {
    requestId: request.id,
    ...(priority !== undefined && { priority }),
    ...(idempotency !== undefined && { idempotency }),
  });
  void reply.code(ACCEPTED).header('location', runPath(begun.id));
  return await answer(deps, reply, begun);
}

async function answer(deps: RunsDependencies, reply: FastifyReply, record: RunRecord): Promise<object> {
  sendRunHeaders(reply, record);
  void reply.header('cache-control', 'no-store');
  if (record.status === 'PROCESSING') void reply.header('retry-after', String(RETRY_SECONDS));
  return await deps.presentRun(record);
}
