import { sql, type Migration } from 'kysely';

/**
 * What a team keeps: how a run was liked, what can be searched for, which files which run needs, and what was deleted. All that is
 * derived is written by triggers, so that a process of the version before writes it too.
 */
export const history: Migration = {
  up: async (database) => {
    await sql`
      alter table records
        add column made_by text,
        add column rating smallint check (rating between 1 and 5),
        add column comment text check (char_length(comment) <= 2000),
        add column content_deleted_at timestamptz(3),
        add check (content_deleted_at is null or status <> 'PROCESSING')`.execute(database);
    await sql`alter table teams add column retention_days integer check (retention_days > 0)`.execute(database);
    await addSearch(database);
    await addFiles(database);
    await sql`
      create table deletions (
        id uuid primary key,
        team_id uuid not null references teams,
        /* Null: uploads that nothing used. */
        run_id uuid unique references records,
        /* Who asked for it; null: the team's retention. */
        user_id uuid,
        deleted_at timestamptz(3) not null default clock_timestamp(),
        /* What goes: [{ key, sha256, sizeBytes }]. */
        files json not null,
        /* What stays, because other runs need it: [key]. */
        kept json not null,
        files_removed_at timestamptz(3)
      )`.execute(database);
    await sql`create index deletions_to_finish on deletions (deleted_at) where files_removed_at is null`.execute(
      database,
    );
  },
};

type Changed = Parameters<Migration['up']>[0];

const MARKS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~¡¿«»‘’‚“”„–—…、。「」，！？：；（）';

/** The first of these that the server has, so that letters with accents are alike in both cases whatever its locale is. */
async function collation(database: Changed) {
  const { rows } = await sql<{ name: string }>`
    select collname as name from pg_collation where collname in ('pg_c_utf8', 'und-x-icu') order by collname limit 1`.execute(
    database,
  );
  return rows[0] === undefined ? sql`` : sql`collate pg_catalog.${sql.id(rows[0].name)}`;
}

/** Who made a run's pictures, the words of its prompt, and indexes for both. */
async function addSearch(database: Changed): Promise<void> {
  // Who made it or, where nobody did, who was asked last. Not called `provider`: `attempts` has a column of that name, and older
  // processes join the two.
  await sql`
    create function set_made_by() returns trigger language plpgsql as $$
    begin
      new.made_by := coalesce(new.facts ->> 'provider', new.routing -> 'attempts' -> -1 ->> 'provider');
      return new;
    end $$`.execute(database);
  await sql`create trigger set_made_by before insert or update of facts, routing on records
    for each row execute function set_made_by()`.execute(database);
  await sql`update records set made_by = coalesce(facts ->> 'provider', routing -> 'attempts' -> -1 ->> 'provider')
    where facts is not null or routing is not null`.execute(database);

  // The team is part of each word: what other teams write makes no search slower. Marks part words here, because the parser would
  // take "table/window" for the name of a file.
  await sql`
    create function prompt_words(team uuid, text text) returns tsvector
    language sql immutable parallel safe strict cost 200 as $$
      select array_to_tsvector(array(
        select right(team::text, 12) || word from unnest(tsvector_to_array(to_tsvector('simple',
          translate(lower(text ${await collation(database)}), ${sql.lit(MARKS)}, repeat(' ', ${sql.lit(MARKS.length)}))))) as word))
    $$`.execute(database);
  await sql`create index records_by_words on records using gin (prompt_words(team_id, call -> 'input' ->> 'prompt'))`.execute(
    database,
  );

  // Holds all that a list is filtered by: a search for what is rare reads the index and not the rows.
  await sql`drop index records_of_team`.execute(database);
  await sql`create index records_of_team on records (team_id, created_at desc, id desc)
    include (user_id, type, model, made_by, status, rating)`.execute(database);
  await sql`create index records_kept on records (team_id, created_at)
    where content_deleted_at is null and status <> 'PROCESSING'`.execute(database);
}

/** Which files a run needs that it did not make, which came with a request, and which are small pictures of others. */
async function addFiles(database: Changed): Promise<void> {
  await sql`
    alter table assets
      add column is_carried boolean not null default false,
      add column thumbnail_of text unique references assets,
      drop constraint assets_kind_check,
      add check (kind in ('upload', 'result', 'thumbnail')),
      add check ((kind = 'thumbnail') = (thumbnail_of is not null))`.execute(database);
  await sql`create index assets_of_run on assets (run_id) where run_id is not null`.execute(database);
  await sql`
    create table run_inputs (
      run_id uuid references records,
      asset_key text references assets,
      primary key (run_id, asset_key)
    )`.execute(database);
  await sql`create index run_inputs_of_asset on run_inputs (asset_key)`.execute(database);
  // Keys stand alone or in links to this server.
  await sql`
    create function keys_in(input text) returns text[] language sql immutable parallel safe as $$
      select array(select distinct found[1] from regexp_matches(
        input, '(images/[0-9]{4}(?:_[0-9]{2}){5}_[0-9]{3}_[A-Za-z0-9][A-Za-z0-9._-]{0,119})', 'g') as found)
    $$`.execute(database);
  // Locked, so that what a run needs cannot be deleted before the run is there.
  await sql`
    create function note_inputs() returns trigger language plpgsql as $$
    begin
      insert into run_inputs (run_id, asset_key)
        select new.id, key from assets
          where team_id = new.team_id and key = any(keys_in(new.call ->> 'input')) order by key for key share;
      return null;
    end $$`.execute(database);
  await sql`create trigger note_inputs after insert on records
    for each row execute function note_inputs()`.execute(database);
  await sql`
    insert into run_inputs (run_id, asset_key)
      select distinct records.id, assets.key from records
        cross join unnest(keys_in(records.call ->> 'input') || keys_in(records.facts ->> 'images')) as needed
        join assets on assets.key = needed and assets.team_id = records.team_id
        where assets.run_id is distinct from records.id`.execute(database);
}
