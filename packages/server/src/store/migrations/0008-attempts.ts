import { sql, type Migration } from 'kysely';

/**
 * What vendors were asked to do, one row for each call that may cost something, written before it is sent; and records that know
 * what each picture was paid with, which may be less than what was set aside for it.
 */
export const attempts: Migration = {
  up: async (database) => {
    await sql`
      create table attempts (
        id uuid primary key,
        run_id uuid not null references records,
        provider text not null,
        operation text not null,
        images integer not null check (images > 0),
        state text not null check (state in ('STARTED', 'DELIVERED', 'REFUSED', 'SPENT', 'UNKNOWN')),
        reference text,
        code text,
        consumed double precision,
        balance double precision,
        started_at timestamptz(3) not null default clock_timestamp(),
        ended_at timestamptz(3),
        verdict text check (verdict in ('charged', 'not-charged')),
        verdict_by text,
        verdict_at timestamptz(3),
        check ((state = 'STARTED') = (ended_at is null)),
        check ((verdict is null) = (verdict_at is null)),
        check (verdict is null or state in ('UNKNOWN', 'SPENT'))
      )`.execute(database);
    await sql`create index attempts_of_run on attempts (run_id)`.execute(database);
    await sql`create index attempts_of_provider on attempts (provider, started_at desc)`.execute(database);
    await sql`
      create index attempts_to_settle on attempts (started_at)
        where state in ('STARTED', 'UNKNOWN') and verdict is null`.execute(database);

    await sql`
      alter table records
        add column vendor_credits bigint not null default 0 check (vendor_credits >= 0),
        add column policy json,
        add column routing json,
        add column paid_per_image bigint`.execute(database);
    await sql`alter table teams add column policy json`.execute(database);
    await sql`update records set paid_per_image = credits_per_image where status = 'SUCCESS'`.execute(database);
    // The rule that it replaces has no name of its own.
    await sql`
      do $$
      declare rule text;
      begin
        select conname into strict rule from pg_constraint
          where conrelid = 'records'::regclass and contype = 'c'
            and pg_get_constraintdef(oid) like '%credits_charged = %';
        execute format('alter table records drop constraint %I', rule);
      end $$`.execute(database);
    await sql`
      alter table records
        add constraint records_charged_by_picture
          check (credits_charged = images_delivered * coalesce(paid_per_image, 0)),
        add constraint records_charged_within_reserve
          check (paid_per_image between 0 and credits_per_image)`.execute(database);
  },
};
