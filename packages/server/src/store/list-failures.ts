import type { ProviderName } from '@backlot/contract';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** A call to a provider that came to nothing. */
export interface ProviderFailure {
  readonly provider: ProviderName;
  readonly code: string;
  readonly at: Date;
}

/** How far back failures are of use, days, and how many of each provider. */
const DAYS = 7;
const MOST_OF_EACH = 5;

/** The last calls for a team that came to nothing, the newest first. */
export async function listFailures(database: Database, teamId: string): Promise<ProviderFailure[]> {
  const recent = database
    .selectFrom('attempts')
    .innerJoin('records', 'records.id', 'attempts.runId')
    .select(['attempts.provider', 'attempts.code', 'attempts.endedAt'])
    .select(sql<number>`row_number() over (partition by attempts.provider order by attempts.ended_at desc)`.as('rank'))
    .where('records.teamId', '=', teamId)
    .where('attempts.code', 'is not', null)
    .where('attempts.endedAt', '>', sql<Date>`now() - make_interval(days => ${DAYS})`);
  const rows = await database
    .selectFrom(recent.as('recent'))
    .select(['provider', 'code', 'endedAt'])
    .where('rank', '<=', MOST_OF_EACH)
    .orderBy('endedAt', 'desc')
    .execute();
  return rows.flatMap(({ provider, code, endedAt }) =>
    code === null || endedAt === null ? [] : [{ provider, code, at: endedAt }],
  );
}
