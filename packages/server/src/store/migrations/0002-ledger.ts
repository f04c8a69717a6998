import { sql, type Migration } from 'kysely';

/**
 * Double-entry books in whole credits. The rules are the database's own: every transfer sums to zero, a team's balance is always the
 * sum of its entries and never below zero, and what was written is never changed.
 */
export const ledger: Migration = {
  up: async (database) => {
    await sql`
      create table accounts (
        id bigint generated always as identity primary key,
        team_id uuid references teams,
        kind text not null check (kind in ('issued', 'available', 'reserved', 'spent')),
        balance bigint not null default 0,
        unique nulls not distinct (team_id, kind),
        check ((team_id is null) = (kind = 'issued')),
        constraint accounts_never_below_zero check (kind = 'issued' or balance >= 0)
      )`.execute(database);
    await sql`insert into accounts (kind) values ('issued')`.execute(database);

    // A run is reserved for once and settled once, whatever the code above does.
    await sql`
      create table transfers (
        id uuid primary key,
        kind text not null check (kind in ('grant', 'reserve', 'settle')),
        run_id uuid,
        memo text,
        created_at timestamptz(3) not null default now(),
        check ((run_id is null) = (kind = 'grant')),
        unique (run_id, kind)
      )`.execute(database);
    await sql`
      create table entries (
        transfer_id uuid not null references transfers,
        account_id bigint not null references accounts,
        amount bigint not null check (amount <> 0),
        primary key (transfer_id, account_id)
      )`.execute(database);
    await sql`create index entries_of_account on entries (account_id)`.execute(database);

    await sql`
      create function post_entries() returns trigger language plpgsql as $$
      begin
        if exists (select from posted group by transfer_id having sum(amount) <> 0) then
          raise exception 'a transfer must sum to zero' using errcode = 'check_violation';
        end if;
        -- In one order for all, so that two transfers between the same accounts never wait for each other.
        perform from accounts where id in (select account_id from posted) order by id for no key update;
        update accounts set balance = balance + change.amount
          from (select account_id, sum(amount)::bigint as amount from posted group by account_id) as change
          where accounts.id = change.account_id;
        return null;
      end $$`.execute(database);
    await sql`
      create trigger post_entries after insert on entries
        referencing new table as posted for each statement execute function post_entries()`.execute(database);

    await sql`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the table % is kept by its entries alone', tg_table_name using errcode = 'restrict_violation';
      end $$`.execute(database);
    await sql`
      create trigger refuse_change before update or delete or truncate on accounts
        for each statement when (pg_trigger_depth() = 0) execute function refuse_change()`.execute(database);
    for (const table of ['transfers', 'entries']) {
      await sql`
        create trigger refuse_change before update or delete or truncate on ${sql.table(table)}
          for each statement execute function refuse_change()`.execute(database);
    }
  },
};
