import { sql, type Migration } from 'kysely';

/** What is known of every stored file. */
export const assets: Migration = {
  up: async (database) => {
    await sql`
      create table assets (
        key text primary key,
        team_id uuid not null references teams,
        user_id uuid not null references users,
        kind text not null check (kind in ('upload', 'result')),
        original_name text not null,
        media_type text not null,
        size_bytes bigint not null check (size_bytes >= 0),
        sha256 text not null,
        created_at timestamptz(3) not null
      )`.execute(database);
    await sql`create index assets_of_team on assets (team_id, created_at desc)`.execute(database);
  },
};
