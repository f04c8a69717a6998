import type { Database } from './database.ts';
import { json } from './json.ts';

/**
 * The value that all servers on a database share under a name, as it is in the database: the proposed one if nobody was first. To be
 * parsed by whoever knows its form.
 */
export async function shareSecret(database: Database, name: string, propose: () => Promise<unknown>): Promise<unknown> {
  const known = await findSecret(database, name);
  if (known !== undefined) return known.value;
  const value = json(await propose());
  await database
    .insertInto('secrets')
    .values({ name, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findSecret(database, name))?.value;
}

async function findSecret(database: Database, name: string) {
  return await database.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst();
}
