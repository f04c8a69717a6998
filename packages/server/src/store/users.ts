import type { Database } from './database.ts';
import { createId } from './ids.ts';

/** Makes a user and returns the id. */
export async function createUser(
  database: Database,
  user: { readonly name: string; readonly email?: string },
): Promise<string> {
  const id = createId();
  await database
    .insertInto('users')
    .values({ id, name: user.name, email: user.email ?? null })
    .execute();
  return id;
}
