import { AppError } from '@backlot/contract';
import { sql } from 'kysely';
import type { Lane } from '../runs/lane.ts';
import type { RunRecord, Submission } from '../runs/run.ts';
import type { Database, StoreTransaction } from './database.ts';
import { json } from './json.ts';
import { reserveCredits } from './ledger.ts';
import { leaseEnd } from './leases.ts';
import { RECORD_COLUMNS } from './records.ts';

interface OpenRun {
  readonly submission: Submission;
  /** An integer >= 0; this times the pictures asked for is set aside. */
  readonly creditsPerImage: number;
  /** An unsigned 32-bit integer. */
  readonly seed: number;
  readonly runId: string;
  /** This process: it holds the run's lease from the start, unless the run waits in the queue. */
  readonly leaseOwner: string;
  /** Whether any process may take it up. */
  readonly isQueued: boolean;
  readonly lane: Lane;
}

/** `replay`: the request was made before, with the same `Idempotency-Key`, and this is what came of it. */
export type OpenedRun = { readonly kind: 'opened' | 'replay'; readonly record: RunRecord };

/** Seconds after which a caller may ask again for a run that is still on. */
const CONFLICT_RETRY_SECONDS = 1;

/**
 * Begins a run, all or nothing: its record and its reservation of credits. Throws `credits.insufficient` or `budget.exceeded`,
 * and for a repeated `Idempotency-Key` `request.conflict` (the first request is still on), `request.key-reused` (it was another
 * request) or `asset.expired` (what it was about has been deleted).
 */
export async function openRun(database: Database, run: OpenRun): Promise<OpenedRun> {
  const { submission, creditsPerImage, runId } = run;
  const { teamId, userId, keyId } = submission.principal;
  const opened = await database.transaction().execute(async (transaction) => {
    const record = await insertRecord(transaction, run);
    if (!record) return undefined;
    const credits = creditsPerImage * submission.count;
    await reserveCredits(transaction, { teamId, userId, keyId, runId, openedAt: record.createdAt, credits });
    return record;
  });
  if (opened) return { kind: 'opened', record: opened };
  const earlier = await findEarlier(database, submission);
  // Failed in the meantime for want of luck, it has given the key free.
  return earlier ? { kind: 'replay', record: earlier } : openRun(database, run);
}

/** The new record, or nothing if the team has used the `Idempotency-Key` before. A request in flight is waited for. */
async function insertRecord(transaction: StoreTransaction, run: OpenRun): Promise<RunRecord | undefined> {
  const { submission, creditsPerImage, runId, leaseOwner, seed, isQueued, lane } = run;
  const { principal, isAsync } = submission;
  return await transaction
    .insertInto('records')
    .values({
      id: runId,
      teamId: principal.teamId,
      userId: principal.userId,
      keyId: principal.keyId,
      dialect: submission.dialect,
      type: submission.type,
      model: submission.model,
      promptObject: json(submission.promptObject),
      call: json(submission.call),
      servedBy: submission.servedBy,
      vendorCredits: submission.vendorCredits,
      policy: submission.policy === undefined ? null : json(submission.policy),
      status: 'PROCESSING',
      isAsync,
      isQueued,
      lane,
      priority: submission.priority ?? 0,
      requestId: submission.requestId ?? null,
      retryOf: submission.retryOf ?? null,
      batchId: submission.batch?.id ?? null,
      batchIndex: submission.batch?.index ?? null,
      imagesAsked: submission.count,
      imagesDelivered: 0,
      creditsPerImage,
      paidPerImage: null,
      creditsCharged: 0,
      facts: null,
      failure: null,
      routing: null,
      seed,
      finishedAt: null,
      idempotencyKey: submission.idempotency?.key ?? null,
      requestHash: submission.idempotency?.requestHash ?? null,
      cacheKey: submission.cacheKey ?? null,
      leaseOwner: isQueued ? null : leaseOwner,
      leaseUntil: isQueued ? null : leaseEnd(),
      attempts: isQueued ? 0 : 1,
    })
    .onConflict((conflict) => conflict.columns(['teamId', 'idempotencyKey']).doNothing())
    .returning(RECORD_COLUMNS)
    .executeTakeFirst();
}

async function findEarlier(database: Database, submission: Submission): Promise<RunRecord | undefined> {
  const found = await database
    .selectFrom('records')
    .select([...RECORD_COLUMNS, 'requestHash'])
    .where('teamId', '=', submission.principal.teamId)
    .where('idempotencyKey', '=', submission.idempotency?.key ?? sql<string>`null`)
    .executeTakeFirst();
  if (!found) return undefined;
  const { requestHash, ...record } = found;
  if (requestHash !== submission.idempotency?.requestHash) {
    throw new AppError('request.key-reused', 'This Idempotency-Key was used before with another request.');
  }
  if (record.contentDeletedAt !== null) {
    throw new AppError('asset.expired', 'What the first request with this Idempotency-Key was about has been deleted.');
  }
  // Whoever asked asynchronously has been answered with the record once, and may have missed that answer.
  if (record.status === 'PROCESSING' && !record.isAsync) {
    throw new AppError('request.conflict', 'The first request with this Idempotency-Key is still being worked on.', {
      retryAfterSeconds: CONFLICT_RETRY_SECONDS,
    });
  }
  return record;
}
