import { sql, type Migration } from 'kysely';

/** Styles that teams have made; each has the id of the run that made it. One that was deleted stays for the books. */
export const styles: Migration = {
  up: async (database) => {
    await sql`
      create table styles (
        id uuid primary key references records,
        team_id uuid not null references teams,
        base text not null,
        model text not null,
        profile json not null,
        is_private boolean not null,
        created_at timestamptz(3) not null,
        deleted_at timestamptz(3)
      )`.execute(database);
    await sql`
      create index styles_of_team on styles (team_id, created_at desc, id desc) where deleted_at is null`.execute(
      database,
    );
  },
};
