import { AppError, type DeletionView, type RunPage, type RunRequestView, type RunView } from '@backlot/contract';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../../../auth/authenticate.ts';
import type { Principal } from '../../../auth/principal.ts';
import type { Deletion } from '../../../history/deletion.ts';
import type { History } from '../../../history/history.ts';
import type { RunRecord } from '../../../runs/run.ts';
import { behindKey } from '../behind-key.ts';
import { requireOwner, requireRun } from '../runs/run-routes.ts';
import { presentCursor } from './cursor.ts';
import { presentDeletion } from './present-deletion.ts';
import { presentRequest } from './present-request.ts';
import { readRating, readSearch } from './read-history.ts';

/** What {@link historySurface} needs. */
export interface HistoryDependencies {
  readonly authenticate: Authenticate;
  readonly runs: {
    /** A run of the caller's team. */
    readonly find: (principal: Pick<Principal, 'teamId'>, runId: string) => Promise<RunRecord | undefined>;
  };
  readonly history: History;
  readonly presentRun: (record: RunRecord) => Promise<RunView>;
}

interface OfRun {
  Params: { readonly id: string };
}

interface OfPicture {
  Params: { readonly id: string; readonly index: string };
}

const MAX_BODY_BYTES = 64 * 1024;
/** What a picture shows never changes, and a year is as good as ever. */
const THUMBNAIL_CACHING = 'private, max-age=31536000, immutable';
const INDEX = /^\d{1,4}$/;

/** What has been asked for: listed, searched, rated, shown small, and deleted with a receipt. Behind a key. */
export function historySurface(deps: HistoryDependencies): FastifyPluginAsync {
  return async (scope) => {
    const principalOf = await behindKey(scope, deps.authenticate);
    scope.get('/runs', (request) => listRuns(deps, principalOf(request), request.query));
    scope.get<OfRun>('/runs/:id/request', (request) => findRequest(deps, principalOf(request), request.params.id));
    scope.patch<OfRun>('/runs/:id', { bodyLimit: MAX_BODY_BYTES }, (request) =>
      rateRun(deps, principalOf(request), request),
    );
    scope.delete<OfRun>('/runs/:id/content', (request) => deleteContent(deps, principalOf(request), request.params.id));
    scope.get<OfRun>('/deletions/:id', (request) => findDeletion(deps, principalOf(request), request.params.id));
    scope.get<OfPicture>('/runs/:id/thumbnails/:index', (request, reply) =>
      sendThumbnail(deps, principalOf(request), request.params, reply),
    );
  };
}

async function listRuns(deps: HistoryDependencies, principal: Principal, query: unknown): Promise<RunPage> {
  const filter = readSearch(query, principal);
  const found = await deps.history.search({ ...filter, limit: filter.limit + 1 });
  const page = found.slice(0, filter.limit);
  const last = found.length > page.length ? page.at(-1) : undefined;
  return {
    runs: await Promise.all(page.map(deps.presentRun)),
    nextCursor: last === undefined ? null : presentCursor(last),
  };
}

async function findRequest(deps: HistoryDependencies, principal: Principal, id: string): Promise<RunRequestView> {
  const record = await requireRun(deps, principal, id);
  if (record.contentDeletedAt !== null) throw deleted();
  return presentRequest(record);
}

async function rateRun(
  deps: HistoryDependencies,
  principal: Principal,
  { params, body }: FastifyRequest<OfRun>,
): Promise<RunView> {
  const { id: runId, teamId, userId } = await requireRun(deps, principal, params.id);
  requireOwner(principal, userId, 'rate it');
  const rated = await deps.history.rate({ teamId, runId, changes: readRating(body) });
  if (rated === undefined) throw deleted();
  return await deps.presentRun(rated);
}

async function deleteContent(deps: HistoryDependencies, principal: Principal, id: string): Promise<DeletionView> {
  const { id: runId, teamId, userId } = await requireRun(deps, principal, id);
  requireOwner(principal, userId, 'delete what it was about');
  return presentReceipt(await deps.history.deleteContent({ teamId, runId, userId: principal.userId }));
}

async function findDeletion(deps: HistoryDependencies, principal: Principal, id: string): Promise<DeletionView> {
  const { teamId, userId, role } = principal;
  return presentReceipt(await deps.history.findDeletion({ teamId, ...(role !== 'ADMIN' && { memberId: userId }) }, id));
}

function presentReceipt(deletion: Deletion | undefined): DeletionView {
  if (deletion === undefined) throw new AppError('request.not-found', 'There is no such receipt.');
  return presentDeletion(deletion);
}

async function sendThumbnail(
  deps: HistoryDependencies,
  principal: Principal,
  { id, index }: OfPicture['Params'],
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { contentDeletedAt, facts, teamId, userId } = await requireRun(deps, principal, id);
  if (contentDeletedAt !== null) throw deleted();
  const image = INDEX.test(index) ? facts?.images[Number(index)] : undefined;
  const bytes = image === undefined ? undefined : await deps.history.thumbnailOf({ key: image.key, teamId, userId });
  if (bytes === undefined) throw new AppError('asset.not-found', 'There is no such picture.');
  return reply
    .headers({ 'cache-control': THUMBNAIL_CACHING, 'content-type': 'image/webp' })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function deleted(): AppError {
  return new AppError('asset.expired', 'What this run was about has been deleted.');
}
