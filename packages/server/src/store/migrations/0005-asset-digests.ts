import { sql, type Migration } from 'kysely';

/** Finds a picture that a team has stored before by what it holds. */
export const assetDigests: Migration = {
  up: async (database) => {
    await sql`create index assets_by_digest on assets (team_id, sha256) where kind = 'upload'`.execute(database);
  },
};
