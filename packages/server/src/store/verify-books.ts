import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What must hold of the books at every moment, and a query that counts where it does not. */
const RULES: ReadonlyArray<{ readonly rule: string; readonly violations: string }> = [
  {
    rule: 'every transfer sums to zero',
    violations: 'select transfer_id from entries group by transfer_id having sum(amount) <> 0',
  },
  {
    rule: 'every transfer has entries',
    violations: 'select id from transfers where not exists (select from entries where transfer_id = transfers.id)',
  },
  {
    rule: 'every balance is the sum of its entries',
    violations: `select id from accounts where balance <>
      (select coalesce(sum(amount), 0) from entries where account_id = accounts.id)`,
  },
  {
    rule: 'no balance of a team is below zero',
    violations: `select id from accounts where kind <> 'issued' and balance < 0`,
  },
  {
    rule: "a team's reserved credits are those of its runs that are on",
    violations: `select id from accounts where kind = 'reserved' and balance <>
      (select coalesce(sum(credits_per_image * images_asked), 0) from records
        where team_id = accounts.team_id and status = 'PROCESSING')`,
  },
  {
    rule: "a team's spent credits are those that its runs were charged",
    violations: `select id from accounts where kind = 'spent' and balance <>
      (select coalesce(sum(credits_charged), 0) from records where team_id = accounts.team_id)`,
  },
  {
    rule: "a member's used and reserved credits are those of the member's runs",
    violations: `select user_id from members, lateral (
        select coalesce(sum(credits_charged), 0) as used,
          coalesce(sum(credits_per_image * images_asked) filter (where status = 'PROCESSING'), 0) as reserved
        from records where team_id = members.team_id and user_id = members.user_id) as runs
      where used_credit <> used or reserved_credit <> reserved`,
  },
  {
    rule: "a key's spending on a day is that of the runs that it opened then",
    violations: `select key_id from spending full join (
        select team_id, (created_at at time zone 'UTC')::date as day, key_id, user_id,
          sum(case when status = 'PROCESSING' then credits_per_image * images_asked else credits_charged end) as of_runs
        from records group by team_id, day, key_id, user_id) as runs using (team_id, day, key_id, user_id)
      where coalesce(credits, 0) <> coalesce(of_runs, 0)`,
  },
];

/** Checks the books against the entries and the runs; returns the rules that are broken, in words, so `[]` is right. */
export async function verifyBooks(database: Database): Promise<string[]> {
  // One snapshot for all rules: runs may open and end meanwhile.
  return await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(
      async (transaction) =>
        await findBrokenRules(async (query) => (await sql.raw<Counted>(query).execute(transaction)).rows),
    );
}

interface Counted {
  readonly count: number | string;
}

/** The same, asked by `ask` of the transaction that it is in. */
export async function findBrokenRules(ask: (query: string) => Promise<readonly Counted[]>): Promise<string[]> {
  const broken: string[] = [];
  for (const { rule, violations } of RULES) {
    const [counted] = await ask(`select count(*) from (${violations}) as v`);
    const count = Number(counted?.count ?? 0);
    if (count > 0) broken.push(`${rule}: broken ${count} times`);
  }
  return broken;
}
