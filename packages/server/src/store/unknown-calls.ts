import type { ProviderName } from '@backlot/contract';
import type { AttemptState } from '../runs/attempt.ts';
import type { BookedCall } from '../spending/verdicts-from-books.ts';
import type { Database } from './database.ts';

/** A call to a vendor of which nobody here can say whether it is charged. */
export interface UnknownCall {
  readonly id: string;
  readonly runId: string;
  readonly provider: ProviderName;
  readonly operation: string;
  readonly images: number;
  readonly state: AttemptState;
  /** What the vendor calls the work, if it was told. */
  readonly reference: string | null;
  readonly startedAt: Date;
}

/** The calls without a verdict whose outcome is not known, and those begun before a moment that have no end yet; the oldest first. */
export async function listUnknownCalls(database: Database, startedBefore: Date): Promise<UnknownCall[]> {
  return await database
    .selectFrom('attempts')
    .select(['id', 'runId', 'provider', 'operation', 'images', 'state', 'reference', 'startedAt'])
    .where('verdict', 'is', null)
    .where((where) =>
      where.or([
        where('state', '=', 'UNKNOWN'),
        where.and([where('state', '=', 'STARTED'), where('startedAt', '<', startedBefore)]),
      ]),
    )
    .orderBy('startedAt')
    .execute();
}

/** The calls of a provider since a moment, but those that it refused, for `verdictsFromBooks`. */
export async function listBookedCalls(database: Database, provider: ProviderName, since: Date): Promise<BookedCall[]> {
  const rows = await database
    .selectFrom('attempts')
    .select(['id', 'operation', 'images', 'state', 'consumed', 'balance', 'verdict', 'startedAt', 'endedAt'])
    .where('provider', '=', provider)
    .where('startedAt', '>=', since)
    .orderBy('startedAt')
    .execute();
  return rows.flatMap(({ state, ...call }) => (state === 'REFUSED' ? [] : [{ ...call, state }]));
}
