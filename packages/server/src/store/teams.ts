import type { RoutingPolicy } from '../runs/policy.ts';
import type { Database } from './database.ts';
import { createId } from './ids.ts';
import { inTransaction } from './in-transaction.ts';
import { json } from './json.ts';
import { openAccounts } from './ledger.ts';

/** Makes a team with its three accounts, all empty, and returns the id. */
export async function createTeam(database: Database, team: { readonly name: string }): Promise<string> {
  const id = createId();
  await inTransaction(database, async (transaction) => {
    await transaction.insertInto('teams').values({ id, name: team.name }).execute();
    await openAccounts(transaction, id);
  });
  return id;
}

/** A team with what it wants of the choice among providers, if anything. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly policy: RoutingPolicy | null;
}

/** Every team, the first one first. */
export async function listTeams(database: Database): Promise<Team[]> {
  return await database
    .selectFrom('teams')
    .select(['id', 'name', 'policy'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Says what a team wants of the choice among providers, in place of what it wanted before; `null` = nothing. */
export async function setTeamPolicy(database: Database, teamId: string, policy: RoutingPolicy | null): Promise<void> {
  await database
    .updateTable('teams')
    .set({ policy: policy === null ? null : json(policy) })
    .where('id', '=', teamId)
    .execute();
}

/** How many runs of a team may be at work at once, on all machines together; `null` = as many as there is room for. */
export async function findRunsAtOnce(database: Database, teamId: string): Promise<number | null> {
  const { runsAtOnce } = await database
    .selectFrom('teams')
    .select('runsAtOnce')
    .where('id', '=', teamId)
    .executeTakeFirstOrThrow();
  return runsAtOnce;
}

/** Says how many runs of a team may be at work at once. */
export async function setRunsAtOnce(database: Database, teamId: string, runsAtOnce: number | null): Promise<void> {
  await database.updateTable('teams').set({ runsAtOnce }).where('id', '=', teamId).execute();
}

/** Calls a team by another name. */
export async function renameTeam(database: Database, teamId: string, name: string): Promise<void> {
  await database.updateTable('teams').set({ name }).where('id', '=', teamId).execute();
}
