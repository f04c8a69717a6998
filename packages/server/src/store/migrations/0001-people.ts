import { sql, type Migration } from 'kysely';

/** Users, teams, their members and the keys these call with. */
export const people: Migration = {
  up: async (database) => {
    await sql`
      create table users (
        id uuid primary key,
        name text not null,
        email text,
        created_at timestamptz(3) not null default now()
      )`.execute(database);
    await sql`
      create table teams (
        id uuid primary key,
        name text not null,
        created_at timestamptz(3) not null default now()
      )`.execute(database);
    await sql`
      create table members (
        team_id uuid not null references teams,
        user_id uuid not null references users,
        role text not null check (role in ('ADMIN', 'MEMBER')),
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
        credit_limit bigint check (credit_limit >= 0),
        used_credit bigint not null default 0 check (used_credit >= 0),
        reserved_credit bigint not null default 0 check (reserved_credit >= 0),
        created_at timestamptz(3) not null default now(),
        primary key (team_id, user_id)
      )`.execute(database);
    await sql`
      create table api_keys (
        id uuid primary key,
        team_id uuid not null,
        user_id uuid not null,
        prefix text not null,
        key_hash text not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
        label text not null,
        is_bootstrap boolean not null default false,
        created_at timestamptz(3) not null default now(),
        revoked_at timestamptz(3),
        foreign key (team_id, user_id) references members
      )`.execute(database);
    await sql`create index api_keys_of_team on api_keys (team_id, created_at)`.execute(database);
  },
};
