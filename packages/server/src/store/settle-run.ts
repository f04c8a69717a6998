import { ERRORS } from '@backlot/contract';
import { sql } from 'kysely';
import { imageIdOf } from '../assets/image-id.ts';
import type { Outcome } from '../runs/outcome.ts';
import type { RunFacts, RunFailure, RunRecord } from '../runs/run.ts';
import type { Database, StoreTransaction } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { json } from './json.ts';
import { settleCredits } from './ledger.ts';
import { closeAttempts, giveVerdict, LATE } from './attempts.ts';
import { RECORD_COLUMNS } from './records.ts';
import { insertStyle } from './styles.ts';

interface Settlement {
  readonly runId: string;
  readonly outcome: Outcome;
  /**
   * The process that settles. Given, a failure counts only while the run's lease is its own: a process that was taken for dead
   * cannot fail a run that another has begun again. Delivered pictures count from whoever is first.
   */
  readonly leaseOwner?: string;
}

/**
 * Ends a run, all or nothing: its record, the rows of its pictures or of its style, the charge for what was delivered and the return
 * of the rest. A run that has ended stays as it is: whoever comes second gets the record as the first left it, and nothing is paid twice.
 */
export async function settleRun(database: Database, settlement: Settlement): Promise<RunRecord> {
  const { runId } = settlement;
  return await inTransaction(database, async (transaction) => {
    const outcome = await unlessDeleted(transaction, settlement.outcome);
    const record = await endRecord(transaction, { ...settlement, outcome });
    const delivered = outcome.kind === 'delivered' ? outcome.delivered : [];
    if (!record) {
      for (const { id } of delivered) await giveVerdict(transaction, { id, verdict: 'charged', by: LATE });
      return await findSettled(transaction, runId);
    }
    if (outcome.kind === 'delivered') await insertResults(transaction, record, outcome);
    // What is given another's pictures may have begun in another process.
    if (outcome.kind === 'failed' || delivered.length > 0 || record.isQueued)
      await closeAttempts(transaction, runId, delivered);
    await settleCredits(transaction, {
      teamId: record.teamId,
      userId: record.userId,
      runId,
      reserved: record.creditsPerImage * record.imagesAsked,
      charged: record.creditsCharged,
    });
    return record;
  });
}

/** Pictures of another run are there as long as that run's content is, which is held until we are through. */
async function unlessDeleted(transaction: StoreTransaction, outcome: Outcome): Promise<Outcome> {
  if (outcome.kind === 'failed' || outcome.takenFrom === undefined) return outcome;
  const earlier = await transaction
    .selectFrom('records')
    .select('contentDeletedAt')
    .where('id', '=', outcome.takenFrom)
    .forShare()
    .executeTakeFirstOrThrow();
  return earlier.contentDeletedAt === null ? outcome : { kind: 'failed', failure: JUST_DELETED };
}

const JUST_DELETED: RunFailure = {
  code: 'run.interrupted',
  message: 'The pictures that would have done for this request were deleted just now. Ask again.',
  issues: [],
};

async function insertResults(
  transaction: StoreTransaction,
  record: RunRecord,
  { assets, facts, takenFrom }: Extract<Outcome, { kind: 'delivered' }>,
): Promise<void> {
  if (takenFrom !== undefined) await needPictures(transaction, record, facts);
  if (assets.length > 0) {
    const rows = assets.map((asset) => ({ ...asset, imageId: imageIdOf(asset.key), runId: record.id }));
    await transaction.insertInto('assets').values(rows).execute();
  }
  if (facts.style !== undefined) await insertStyle(transaction, record, facts.style);
}

/** Says that a run needs the pictures that it was given, so that they outlive the run that made them. */
async function needPictures(transaction: StoreTransaction, { id }: RunRecord, { images }: RunFacts): Promise<void> {
  const keys = images.map(({ key }) => key);
  await transaction
    .insertInto('runInputs')
    .columns(['runId', 'assetKey'])
    .expression((of) =>
      of
        .selectFrom('assets')
        .select([sql<string>`${id}::uuid`.as('runId'), 'key'])
        .where('key', '=', sql<string>`any(${keys})`),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What is paid for one by one: pictures, or the one text or style. */
function piecesOf({ images, text, style }: RunFacts): number {
  return text !== undefined || style !== undefined ? 1 : images.length;
}

/**
 * The record with its outcome, or nothing if that is not (or no longer) for us to say. A failure that another try may
 * mend gives the `Idempotency-Key` free, unless a vendor may have done the work: nothing was charged, and its caller is told to try again.
 */
async function endRecord(transaction: StoreTransaction, settlement: Settlement): Promise<RunRecord | undefined> {
  const { runId, outcome, leaseOwner } = settlement;
  const result =
    outcome.kind === 'delivered'
      ? {
          status: 'SUCCESS' as const,
          facts: json(outcome.facts),
          imagesDelivered: piecesOf(outcome.facts),
          paidPerImage: outcome.creditsPerImage,
          creditsCharged: outcome.creditsPerImage * piecesOf(outcome.facts),
        }
      : {
          status: 'FAILURE' as const,
          failure: json(outcome.failure),
          ...(ERRORS[outcome.failure.code].retryable && {
            idempotencyKey: unlessAsked('idempotency_key'),
            requestHash: unlessAsked('request_hash'),
          }),
        };
  let ending = transaction
    .updateTable('records')
    .set({
      ...result,
      ...(outcome.routing !== undefined && { routing: json(outcome.routing) }),
      finishedAt: sql<Date>`clock_timestamp()`,
      leaseOwner: null,
      leaseUntil: null,
    })
    .where('id', '=', runId)
    .where('status', '=', 'PROCESSING');
  if (outcome.kind === 'failed' && leaseOwner !== undefined) ending = ending.where('leaseOwner', '=', leaseOwner);
  return await ending.returning(RECORD_COLUMNS).executeTakeFirst();
}

/** Null, unless a vendor was asked for the run and did not refuse: then the column as it is. */
function unlessAsked(column: 'idempotency_key' | 'request_hash') {
  return sql<string | null>`case when exists (
    select 1 from attempts where attempts.run_id = records.id and attempts.state <> 'REFUSED') then ${sql.ref(column)} end`;
}

async function findSettled(transaction: StoreTransaction, runId: string): Promise<RunRecord> {
  return await transaction
    .selectFrom('records')
    .select(RECORD_COLUMNS)
    .where('id', '=', runId)
    .executeTakeFirstOrThrow();
}
