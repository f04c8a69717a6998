import { AppError, type OperationName, type ProviderName } from '@backlot/contract';
import { sql } from 'kysely';
import type { AttemptState } from '../runs/attempt.ts';
import type { DeliveredAttempt } from '../runs/outcome.ts';
import type { Database, StoreTransaction } from './database.ts';
import { createId } from './ids.ts';

/** Who gave the verdict on a call whose process seemed dead and was not. */
export const LATE = 'late answer';

interface NewAttempt {
  readonly runId: string;
  readonly provider: ProviderName;
  readonly operation: OperationName;
  /** Pictures that the vendor is asked for. */
  readonly images: number;
  /** The process that sends it: given, it sends nothing for a run that is another's by now. */
  readonly leaseOwner?: string;
}

/** A call that may be charged. */
export interface OpenAttempt {
  readonly id: string;
  readonly provider: ProviderName;
  readonly images: number;
  readonly reference: string | null;
  readonly state: AttemptState;
}

/**
 * Writes down that a call is about to be sent. When this resolves, no crash can make us forget it. Rejects with `run.interrupted` when
 * the run has ended or was taken over meanwhile, because this process seemed dead: what it sent then nobody would wait for.
 */
export async function beginAttempt(database: Database, attempt: NewAttempt): Promise<string> {
  const { runId, provider, operation, images, leaseOwner } = attempt;
  const id = createId();
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('attempts')
    .columns(['id', 'runId', 'provider', 'operation', 'images', 'state'])
    .expression((build) => {
      const open = build
        .selectFrom('records')
        .select([
          sql<string>`${id}::uuid`.as('id'),
          'id as runId',
          sql<ProviderName>`${provider}::text`.as('provider'),
          sql<OperationName>`${operation}::text`.as('operation'),
          sql<number>`${images}::integer`.as('images'),
          sql<AttemptState>`'STARTED'`.as('state'),
        ])
        .where('id', '=', runId)
        .where('status', '=', 'PROCESSING')
        // Whoever ends the run comes before, and is seen here, or after, and sees the new row.
        .forShare();
      return leaseOwner === undefined ? open : open.where('leaseOwner', '=', leaseOwner);
    })
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return id;
  throw new AppError('run.interrupted', 'The run was ended or taken over before anything was sent.');
}

/** Writes down what the vendor calls the work. */
export async function referToAttempt(database: Database, id: string, reference: string): Promise<void> {
  await database.updateTable('attempts').set({ reference }).where('id', '=', id).execute();
}

/**
 * Writes down that a call came to nothing. One that was taken for unknown meanwhile, because its process seemed dead, stays in that
 * state and gets the verdict.
 */
export async function endAttempt(
  database: Database,
  id: string,
  end: { readonly state: Exclude<AttemptState, 'STARTED' | 'DELIVERED'>; readonly code: string },
): Promise<void> {
  const ended = await database
    .updateTable('attempts')
    .set({ ...end, endedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('state', '=', 'STARTED')
    .executeTakeFirst();
  if (ended.numUpdatedRows > 0n || end.state === 'UNKNOWN') return;
  await giveVerdict(database, { id, verdict: end.state === 'REFUSED' ? 'not-charged' : 'charged', by: LATE });
}

/** The calls of a run that may be charged: all but those that were refused. */
export async function findOpenAttempts(database: Database, runId: string): Promise<OpenAttempt[]> {
  return await database
    .selectFrom('attempts')
    .select(['id', 'provider', 'images', 'reference', 'state'])
    .where('runId', '=', runId)
    .where('state', '<>', 'REFUSED')
    .orderBy('startedAt')
    .execute();
}

/** Ends the calls of a run that ends: those whose pictures it delivers, and all others without an end as unknown. */
export async function closeAttempts(
  transaction: StoreTransaction,
  runId: string,
  delivered: readonly DeliveredAttempt[],
): Promise<void> {
  for (const { id, books } of delivered)
    await transaction
      .updateTable('attempts')
      .set({
        state: 'DELIVERED',
        consumed: amountOf(books.consumed),
        balance: amountOf(books.balance),
        endedAt: sql<Date>`clock_timestamp()`,
      })
      .where('id', '=', id)
      .execute();
  await transaction
    .updateTable('attempts')
    .set({ state: 'UNKNOWN', endedAt: sql<Date>`clock_timestamp()` })
    .where('runId', '=', runId)
    .where('state', '=', 'STARTED')
    .execute();
}

/** What a vendor says of its books as far as it can be counted with. */
function amountOf(told: number | undefined): number | null {
  return told !== undefined && Math.abs(told) <= Number.MAX_SAFE_INTEGER ? told : null;
}

/** Says what was found out of a call whose outcome was not known; `false` if there is no such call, or its verdict is in. */
export async function giveVerdict(
  database: Database,
  given: {
    readonly id: string;
    readonly verdict: 'charged' | 'not-charged';
    readonly by: string;
    readonly note?: string;
  },
): Promise<boolean> {
  const { id, verdict, by, note = null } = given;
  const { numUpdatedRows } = await database
    .updateTable('attempts')
    .set({ verdict, verdictBy: by, verdictNote: note, verdictAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('state', '=', 'UNKNOWN')
    .where('verdict', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
