import { sql, type Migration } from 'kysely';

/** The record of every run: what was asked, what came of it, and who works on it now. */
export const records: Migration = {
  up: async (database) => {
    await sql`
      create table records (
        id uuid primary key,
        team_id uuid not null,
        user_id uuid not null,
        key_id uuid not null references api_keys,
        dialect text not null,
        type text not null,
        model text not null,
        prompt_object json not null,
        call json not null,
        served_by text[] not null,
        status text not null check (status in ('PROCESSING', 'SUCCESS', 'FAILURE')),
        is_async boolean not null,
        images_asked integer not null check (images_asked > 0),
        images_delivered integer not null default 0,
        credits_per_image bigint not null check (credits_per_image >= 0),
        credits_charged bigint not null default 0,
        facts json,
        failure json,
        seed bigint not null,
        created_at timestamptz(3) not null default clock_timestamp(),
        finished_at timestamptz(3),
        idempotency_key text,
        request_hash text,
        lease_owner text,
        lease_until timestamptz(3),
        attempts integer not null default 0,
        foreign key (team_id, user_id) references members,
        check (images_delivered between 0 and images_asked),
        check (credits_charged = images_delivered * credits_per_image),
        check ((status = 'PROCESSING') = (finished_at is null)),
        check ((status = 'FAILURE') = (failure is not null)),
        check ((idempotency_key is null) = (request_hash is null)),
        check ((lease_owner is null) = (lease_until is null)),
        unique (team_id, idempotency_key)
      )`.execute(database);
    await sql`create index records_of_team on records (team_id, created_at desc, id desc)`.execute(database);
    await sql`
      create index records_at_work on records (created_at) where status = 'PROCESSING'`.execute(database);
    // Leases are renewed every few seconds: with room in the page and no index on them, that rewrites no index.
    await sql`alter table records set (fillfactor = 80)`.execute(database);
  },
};
