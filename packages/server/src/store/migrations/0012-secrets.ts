import { sql, type Migration } from 'kysely';

/** What every server on this database must know and nobody else may. */
export const secrets: Migration = {
  up: async (database) => {
    await sql`
      create table secrets (
        name text primary key,
        value json not null,
        created_at timestamptz(3) not null default now()
      )`.execute(database);
  },
};
