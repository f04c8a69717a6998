import type { Opening } from '../execute.ts';
import type { RunRecord } from '../run.ts';

/** The record of a run that has just been opened, as the store would return it. */
export function newRecord(
  { submission, creditsPerImage, seed, isQueued, lane }: Opening,
  { id, createdAt }: Pick<RunRecord, 'id' | 'createdAt'>,
): RunRecord {
  const { principal, dialect, type, model, promptObject, call, count, servedBy, vendorCredits, isAsync } = submission;
  return {
    id,
    teamId: principal.teamId,
    userId: principal.userId,
    keyId: principal.keyId,
    dialect,
    type,
    model,
    promptObject,
    call,
    servedBy,
    vendorCredits,
    policy: submission.policy ?? null,
    status: 'PROCESSING',
    isAsync,
    isQueued,
    lane,
    priority: submission.priority ?? 0,
    imagesAsked: count,
    imagesDelivered: 0,
    creditsPerImage,
    paidPerImage: null,
    creditsCharged: 0,
    facts: null,
    failure: null,
    routing: null,
    cacheKey: submission.cacheKey ?? null,
    seed,
    createdAt,
    startedAt: isQueued ? null : createdAt,
    cancelRequestedAt: null,
    finishedAt: null,
    requestId: submission.requestId ?? null,
    retryOf: submission.retryOf ?? null,
    batchId: submission.batch?.id ?? null,
    batchIndex: submission.batch?.index ?? null,
    rating: null,
    comment: null,
    contentDeletedAt: null,
  };
}

/** The same for a submission alone, at a price and with a seed of its own. */
export function newRecordOf(
  submission: Opening['submission'],
  { creditsPerImage, seed, ...run }: Pick<RunRecord, 'id' | 'createdAt' | 'creditsPerImage' | 'seed'>,
): RunRecord {
  return newRecord({ submission, creditsPerImage, seed, isQueued: submission.isAsync, lane: 'cpu' }, run);
}
