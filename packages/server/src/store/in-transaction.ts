import type { Database, StoreTransaction } from './database.ts';

/** Runs the work in the transaction we are in, or in one of its own. */
export async function inTransaction<Result>(
  database: Database | StoreTransaction,
  work: (transaction: StoreTransaction) => Promise<Result>,
): Promise<Result> {
  return isTransaction(database) ? await work(database) : await database.transaction().execute(work);
}

function isTransaction(database: Database | StoreTransaction): database is StoreTransaction {
  return database.isTransaction;
}
