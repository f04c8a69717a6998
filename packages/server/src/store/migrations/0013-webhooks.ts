import { sql, type Migration } from 'kysely';

/**
 * Webhooks, and the deliveries that are due to them. A delivery is made by a trigger, in the transaction of the event that it tells of:
 * whoever is killed when, there is never the one without the other.
 */
export const webhooks: Migration = {
  up: async (database) => {
    await sql`
      create table webhooks (
        id uuid primary key,
        team_id uuid not null references teams,
        url text not null,
        description text not null,
        events text[] not null check (cardinality(events) > 0),
        enabled boolean not null default true,
        /* Why we disabled it. */
        disabled_reason text check (disabled_reason is null or not enabled),
        secret text not null,
        /* Signs too, until then. */
        previous_secret text,
        previous_until timestamptz(3),
        /* The first failure since it last took a delivery. */
        failing_since timestamptz(3),
        /* It has asked for quiet until then. */
        paused_until timestamptz(3),
        created_at timestamptz(3) not null default clock_timestamp(),
        check ((previous_secret is null) = (previous_until is null))
      )`.execute(database);
    await sql`create index webhooks_of_team on webhooks (team_id, created_at)`.execute(database);
    await sql`
      create table deliveries (
        id uuid primary key default gen_random_uuid(),
        webhook_id uuid not null references webhooks on delete cascade,
        event_seq bigint not null,
        run_id uuid not null,
        type text not null,
        state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'FAILED')),
        attempts integer not null default 0,
        next_at timestamptz(3) not null default clock_timestamp(),
        lease_owner text,
        lease_until timestamptz(3),
        last_status smallint,
        last_error text,
        last_duration_ms integer,
        /* When it happened, as the event has it. */
        created_at timestamptz(3) not null,
        delivered_at timestamptz(3),
        check ((lease_owner is null) = (lease_until is null))
      )`.execute(database);
    await sql`create unique index deliveries_of_webhook on deliveries (webhook_id, event_seq)`.execute(database);
    await sql`create index deliveries_pending on deliveries (webhook_id, next_at) where state = 'PENDING'`.execute(
      database,
    );
    await sql`create index deliveries_of_age on deliveries using brin (created_at)`.execute(database);
    await sql`
      create function tell_webhooks() returns trigger language plpgsql as $$
      begin
        insert into deliveries (webhook_id, event_seq, run_id, type, created_at)
          select id, new.seq, new.run_id, new.type, new.created_at from webhooks
            where team_id = new.team_id and enabled and new.type = any(events);
        return null;
      end $$`.execute(database);
    await sql`create trigger tell_webhooks after insert on events
      for each row execute function tell_webhooks()`.execute(database);
    await claimDeliveries(database);
  },
};

/**
 * `claim_deliveries`: takes up to `most` deliveries that are due, and counts the attempts. The webhook whose delivery has waited longest
 * comes first. No webhook has more than `most_of_webhook` on the way at once, on all machines together, and only one while nothing
 * reaches it: its row is locked while they are counted.
 */
async function claimDeliveries(database: Parameters<Migration['up']>[0]): Promise<void> {
  await sql`
    create function claim_deliveries(owner text, most bigint, most_of_webhook bigint, lease_seconds double precision)
    returns setof uuid language plpgsql as $$
    declare
      due record;
      room bigint;
    begin
      for due in
        with recursive pending as (
          (select deliveries.webhook_id from deliveries where state = 'PENDING' order by webhook_id limit 1)
          union all
          select (select deliveries.webhook_id from deliveries
            where state = 'PENDING' and deliveries.webhook_id > pending.webhook_id order by webhook_id limit 1)
          from pending where pending.webhook_id is not null
        )
        select webhooks.id from pending join webhooks on webhooks.id = pending.webhook_id
          cross join lateral (
            select next_at from deliveries where deliveries.webhook_id = webhooks.id and state = 'PENDING'
              and next_at <= statement_timestamp() and (lease_until is null or lease_until < statement_timestamp())
              order by next_at limit 1) as head
          where enabled and coalesce(paused_until <= statement_timestamp(), true)
          order by head.next_at
      loop
        exit when most <= 0;
        select case when failing_since is null then most_of_webhook else 1 end into room from webhooks
          where id = due.id and enabled for no key update skip locked;
        continue when not found;
        select room - count(*) into room from deliveries
          where webhook_id = due.id and state = 'PENDING' and lease_until >= clock_timestamp();
        continue when room <= 0;
        return query
          with next as materialized (
            select id from deliveries where webhook_id = due.id and state = 'PENDING'
              and next_at <= statement_timestamp() and (lease_until is null or lease_until < clock_timestamp())
              order by next_at limit least(room, most) for update skip locked
          )
          update deliveries set lease_owner = owner, attempts = attempts + 1,
              lease_until = clock_timestamp() + make_interval(secs => lease_seconds)
            from next where deliveries.id = next.id
            returning deliveries.id;
        get diagnostics room = row_count;
        most := most - room;
      end loop;
    end $$`.execute(database);
}
