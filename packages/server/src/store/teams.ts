import type { Database } from './database.ts';
import { createId } from './ids.ts';
import { inTransaction } from './in-transaction.ts';
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
