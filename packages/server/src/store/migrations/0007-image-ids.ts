import { sql, type Migration } from 'kysely';

/** Finds a result, and the run that made it, by the id that callers know it by. Results of before have none: nothing refers to them. */
export const imageIds: Migration = {
  up: async (database) => {
    await sql`
      alter table assets
        add column image_id uuid,
        add column run_id uuid references records,
        add check ((image_id is null) = (run_id is null)),
        add check (image_id is null or kind = 'result')`.execute(database);
    await sql`create unique index assets_by_image_id on assets (image_id) where image_id is not null`.execute(database);
  },
};
