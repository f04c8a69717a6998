import { sql, type Migration } from 'kysely';

/**
 * What each key has spent on each day, kept beside the books so that a budget is checked in a moment however many runs there were;
 * the budgets; and a place for what an operator found out about a call.
 */
export const budgets: Migration = {
  up: async (database) => {
    await sql`
      create table spending (
        team_id uuid not null,
        day date not null,
        key_id uuid not null,
        user_id uuid not null,
        credits bigint not null check (credits >= 0),
        primary key (team_id, day, key_id)
      )`.execute(database);
    // Changed with every run: with room in the page, and no index on what changes, that rewrites no index.
    await sql`alter table spending set (fillfactor = 50)`.execute(database);
    await sql`
      insert into spending (team_id, day, key_id, user_id, credits)
        select team_id, (created_at at time zone 'UTC')::date as day, key_id, user_id,
            sum(case when status = 'PROCESSING' then credits_per_image * images_asked else credits_charged end)
          from records group by team_id, day, key_id, user_id`.execute(database);
    // A trigger, because its statements are planned once in a connection and not for every run.
    await sql`
      create function count_spending() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into spending (team_id, day, key_id, user_id, credits)
            values (new.team_id, (new.created_at at time zone 'UTC')::date, new.key_id, new.user_id,
              new.credits_per_image * new.images_asked)
            on conflict (team_id, day, key_id) do update set credits = spending.credits + excluded.credits;
        else
          update spending set credits = credits + new.credits_charged - new.credits_per_image * new.images_asked
            where team_id = new.team_id and day = (new.created_at at time zone 'UTC')::date and key_id = new.key_id;
        end if;
        return null;
      end $$`.execute(database);
    // At the commit, unless a budget must be checked before: every run of a key waits for this row.
    await sql`
      create constraint trigger count_opened after insert on records deferrable initially deferred for each row
        when (new.credits_per_image > 0) execute function count_spending()`.execute(database);
    await sql`
      create constraint trigger count_ended after update of status on records deferrable initially deferred for each row
        when (old.status = 'PROCESSING' and new.status <> 'PROCESSING' and new.credits_per_image > 0)
        execute function count_spending()`.execute(database);

    await sql`
      create table budgets (
        id uuid primary key,
        team_id uuid not null references teams,
        user_id uuid,
        key_id uuid references api_keys,
        period text not null check (period in ('day', 'month')),
        credits bigint not null check (credits >= 0),
        created_at timestamptz(3) not null default now(),
        foreign key (team_id, user_id) references members,
        check (user_id is null or key_id is null),
        unique nulls not distinct (team_id, period, user_id, key_id)
      )`.execute(database);
    await sql`alter table attempts add column verdict_note text`.execute(database);
  },
};
