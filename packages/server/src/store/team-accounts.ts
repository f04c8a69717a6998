import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Balance } from './ledger.ts';
import type { AccountKind } from './tables.ts';

/** A team with what it has. */
export interface TeamAccounts extends Balance {
  readonly id: string;
  readonly name: string;
  /** Suspended ones too. */
  readonly members: number;
  readonly createdAt: Date;
}

/** Every team with its balances, the first one first. */
export async function listTeamAccounts(database: Database): Promise<TeamAccounts[]> {
  const balanceOf = (kind: AccountKind) => sql<number>`sum(balance) filter (where kind = ${kind})::bigint`.as(kind);
  return await database
    .selectFrom('teams')
    .innerJoin('accounts', 'accounts.teamId', 'teams.id')
    .select(['teams.id', 'teams.name', 'teams.createdAt'])
    .select([
      balanceOf('available'),
      balanceOf('reserved'),
      balanceOf('spent'),
      sql<number>`(select count(*) from members where members.team_id = teams.id)`.as('members'),
    ])
    .groupBy('teams.id')
    .orderBy('teams.createdAt')
    .orderBy('teams.id')
    .execute();
}
