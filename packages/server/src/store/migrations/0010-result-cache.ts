import { sql, type Migration } from 'kysely';

/** Finds the run that has made exactly what another run asks for. */
export const resultCache: Migration = {
  up: async (database) => {
    await sql`alter table records add column cache_key text`.execute(database);
    await sql`
      create index records_to_reuse on records (team_id, cache_key, finished_at desc)
        where cache_key is not null and status = 'SUCCESS'`.execute(database);
  },
};
