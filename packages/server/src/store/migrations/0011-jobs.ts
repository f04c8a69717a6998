import { sql, type Migration } from 'kysely';

/**
 * Runs as jobs: who may take one up (its lane, its priority, its team's limit), what has happened to it (events, progress), that it
 * is to stop, and what came with it (its batch, its request).
 */
export const jobs: Migration = {
  up: async (database) => {
    await sql`
      alter table records
        add column is_queued boolean,
        add column lane text not null default 'cpu',
        add column priority smallint not null default 0 check (priority between -100 and 100),
        add column started_at timestamptz(3),
        add column cancel_requested_at timestamptz(3),
        add column request_id text,
        add column retry_of uuid references records,
        add column batch_id uuid,
        add column batch_index integer,
        add check ((batch_id is null) = (batch_index is null))`.execute(database);
    await sql`update records set is_queued = is_async, started_at = created_at`.execute(database);
    await sql`alter table teams
      add column runs_at_once integer check (runs_at_once > 0)`.execute(database);
    // A process of the version before does not know the column: what it opens waits in the queue if it is asynchronous, as ever.
    await sql`
      create function set_queued() returns trigger language plpgsql as $$
      begin
        new.is_queued := coalesce(new.is_queued, new.is_async);
        if new.lease_owner is not null and new.started_at is null then new.started_at := clock_timestamp(); end if;
        return new;
      end $$`.execute(database);
    await sql`create trigger set_queued before insert or update of lease_owner on records
      for each row execute function set_queued()`.execute(database);
    await sql`alter table records alter column is_queued set not null`.execute(database);

    await sql`drop index records_at_work`.execute(database);
    await sql`create index records_waiting on records (team_id, priority desc, created_at, lane)
      where status = 'PROCESSING' and lease_owner is null`.execute(database);
    await sql`create index records_at_work on records (team_id, created_at)
      where status = 'PROCESSING' and lease_owner is not null`.execute(database);
    await sql`create unique index records_of_batch on records (batch_id, batch_index) where batch_id is not null`.execute(
      database,
    );
    await sql`create index records_of_request on records (team_id, request_id) where request_id is not null`.execute(
      database,
    );

    await sql`
      create table batches (
        id uuid primary key,
        team_id uuid not null references teams,
        user_id uuid not null,
        key_id uuid not null references api_keys,
        /* What was not taken in: [{ index, code, message, issues }]. */
        refused json not null,
        items integer not null check (items > 0),
        created_at timestamptz(3) not null default clock_timestamp(),
        foreign key (team_id, user_id) references members
      )`.execute(database);

    // What is read behind a cursor must not appear before it later: hence the transaction's number before the row's own.
    await sql`
      create table events (
        seq bigint generated always as identity primary key,
        xid xid8 not null default pg_current_xact_id(),
        team_id uuid not null,
        run_id uuid not null,
        type text not null,
        created_at timestamptz(3) not null default clock_timestamp()
      )`.execute(database);
    await sql`create index events_in_order on events (xid, seq)`.execute(database);
    await sql`create index events_of_run on events (run_id)`.execute(database);
    await sql`create index events_of_age on events using brin (created_at)`.execute(database);
    await sql`
      create function tell_of_run() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into events (team_id, run_id, type)
            values (new.team_id, new.id, case when new.lease_owner is null then 'run.queued' else 'run.started' end);
        elsif new.status <> old.status then
          insert into events (team_id, run_id, type) values (new.team_id, new.id,
            case when new.status = 'SUCCESS' then 'run.succeeded'
              when new.failure ->> 'code' = 'run.cancelled' then 'run.cancelled'
              else 'run.failed' end);
        elsif old.lease_owner is null and new.lease_owner is not null then
          insert into events (team_id, run_id, type) values (new.team_id, new.id, 'run.started');
        elsif old.lease_owner is not null and new.lease_owner is null then
          insert into events (team_id, run_id, type) values (new.team_id, new.id, 'run.queued');
        end if;
        return null;
      end $$`.execute(database);
    await sql`create trigger tell_of_run after insert or update of status, lease_owner on records
      for each row execute function tell_of_run()`.execute(database);

    // Lost with a crash of PostgreSQL, as what it tells of then is.
    await sql`
      create unlogged table progress (
        run_id uuid primary key,
        team_id uuid not null,
        stage text not null,
        fraction real not null check (fraction between 0 and 1),
        updated_at timestamptz(3) not null default clock_timestamp()
      ) with (fillfactor = 50)`.execute(database);
    await sql`create index progress_of_team on progress (team_id)`.execute(database);

    await claimRun(database);
  },
};

/**
 * `claim_run`: takes up one waiting run of the lanes given and counts the attempt. Teams with the fewest runs at work come first, then
 * those whose next run is the most urgent or has waited the longest; within a team the most urgent run, then the oldest. A
 * team's limit is strict: its runs are counted and taken up under the team's lock. `contended`: nothing was taken, and another process
 * was just taking up a run of a team with a limit, so there may be more.
 */
async function claimRun(database: Parameters<Migration['up']>[0]): Promise<void> {
  await sql`
    create function claim_run(owner text, lanes text[], lease_seconds double precision, out run_id uuid, out contended boolean)
    language plpgsql as $$
    declare
      team record;
      at_work bigint;
    begin
      contended := false;
      for team in
        with recursive waiting as (
          (select records.team_id from records
            where status = 'PROCESSING' and lease_owner is null order by team_id limit 1)
          union all
          select (select records.team_id from records
            where status = 'PROCESSING' and lease_owner is null and records.team_id > waiting.team_id
            order by records.team_id limit 1)
          from waiting where waiting.team_id is not null
        )
        select teams.id, teams.runs_at_once,
            (select count(*) from records where records.team_id = teams.id
              and status = 'PROCESSING' and lease_owner is not null) as busy
          from waiting join teams on teams.id = waiting.team_id
          cross join lateral (
            select priority, created_at from records where records.team_id = teams.id
              and status = 'PROCESSING' and lease_owner is null and lane = any(lanes)
              order by priority desc, created_at limit 1) as head
          order by busy, head.priority desc, head.created_at
      loop
        if team.runs_at_once is not null then
          -- Tried, not waited for: two processes that go through the teams in different orders would wait for each other.
          if not pg_try_advisory_xact_lock(hashtextextended('claim ' || team.id, 0)) then
            contended := true;
            continue;
          end if;
          select count(*) into at_work from records
            where team_id = team.id and status = 'PROCESSING' and lease_owner is not null;
          continue when at_work >= team.runs_at_once;
        end if;
        update records set lease_owner = owner, attempts = attempts + 1,
            lease_until = clock_timestamp() + make_interval(secs => lease_seconds)
          where id = (select id from records where team_id = team.id
            and status = 'PROCESSING' and lease_owner is null and lane = any(lanes)
            order by priority desc, created_at limit 1 for update skip locked)
          returning id into run_id;
        if run_id is not null then
          contended := false;
          return;
        end if;
      end loop;
    end $$`.execute(database);
}
