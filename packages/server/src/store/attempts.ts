import type { OperationName, ProviderName } from '@backlot/contract';
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
}

/** A call that may have been sent before the process died. */
export interface OpenAttempt {
  readonly id: string;
  readonly provider: ProviderName;
  readonly images: number;
  readonly reference: string | null;
}

/** Writes down that a call is about to be sent. When this resolves, no crash can make us forget it. */
export async function beginAttempt(database: Database, attempt: NewAttempt): Promise<string> {
  const id = createId();
  await database
    .insertInto('attempts')
    .values({ ...attempt, id, state: 'STARTED' })
    .execute();
  return id;
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

/** The calls of a run that have no end yet. */
export async function findOpenAttempts(database: Database, runId: string): Promise<OpenAttempt[]> {
  return await database
    .selectFrom('attempts')
    .select(['id', 'provider', 'images', 'reference'])
    .where('runId', '=', runId)
    .where('state', '=', 'STARTED')
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
        consumed: books.consumed ?? null,
        balance: books.balance ?? null,
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
