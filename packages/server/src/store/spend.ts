import { sql, type RawBuilder } from 'kysely';
import type {
  SpendGroup,
  SpendQuery,
  SpendReport,
  SpendRow,
  SpendSums,
  UnpaidCalls,
} from '../spending/spend-report.ts';
import type { Database } from './database.ts';

/** Who made the pictures, or who was asked last where nobody did. */
const PROVIDER = `coalesce(records.facts->>'provider', records.routing->'attempts'->-1->>'provider')`;
const DAY = `to_char(records.created_at at time zone 'UTC', 'YYYY-MM-DD')`;

/** The expressions that a group is told apart by, under the names that they have in a row. */
const EXPRESSIONS: Readonly<Record<SpendGroup, Readonly<Record<string, string>>>> = {
  provider: { provider: PROVIDER },
  model: { model: 'records.model' },
  member: { member: 'records.user_id', member_name: 'users.name' },
  key: { key: 'records.key_id', key_label: 'api_keys.label' },
  day: { day: DAY },
};

const SUMS = `count(*)::bigint as runs,
  count(*) filter (where records.status = 'FAILURE') as failures,
  coalesce(sum(records.images_delivered), 0)::bigint as images,
  coalesce(sum(records.credits_charged), 0)::bigint as credits,
  coalesce(sum(records.credits_per_image * records.images_asked) filter (where records.status = 'PROCESSING'), 0)::bigint
    as reserved`;

/** Adds up the runs that were opened in a time, in groups, and lists the calls to vendors that nobody has paid for. */
export async function reportSpend(database: Database, query: SpendQuery): Promise<SpendReport> {
  const { from, to, by } = query;
  const [rows, [total], unpaid] = await Promise.all([
    sumRuns(database, query, by),
    sumRuns(database, query, []),
    findUnpaidCalls(database, query),
  ]);
  const none: SpendSums = { runs: 0, failures: 0, images: 0, credits: 0, reserved: 0 };
  return { from, to, by, rows, total: total ?? none, unpaid };
}

async function sumRuns(database: Database, query: SpendQuery, by: readonly SpendGroup[]): Promise<SpendRow[]> {
  const columns = by.flatMap((group) => Object.entries(EXPRESSIONS[group]));
  const selected = [...columns.map(([name, expression]) => `${expression} as ${name}`), SUMS];
  const groups = columns.map(([, expression]) => expression);
  const order = [...(by.includes('day') ? [DAY] : []), 'credits desc', 'runs desc', ...groups];
  const { rows } = await sql<SpendRow>`
    select ${sql.raw(selected.join(', '))} from records
      join users on users.id = records.user_id
      join api_keys on api_keys.id = records.key_id
      where ${within(query, 'records.created_at')}
      ${sql.raw(groups.length === 0 ? '' : `group by ${groups.join(', ')}`)}
      order by ${sql.raw(order.join(', '))}`.execute(database);
  return rows;
}

async function findUnpaidCalls(database: Database, query: SpendQuery): Promise<UnpaidCalls[]> {
  const { rows } = await sql<UnpaidCalls>`
    select provider, state, verdict, count(*) as calls, sum(images)::bigint as images
      from attempts join records on records.id = attempts.run_id
      where state in ('SPENT', 'UNKNOWN') and ${within(query, 'records.created_at')}
      group by provider, state, verdict order by provider, state, verdict nulls first`.execute(database);
  return rows;
}

function within({ teamId, userId, from, to }: SpendQuery, moment: string): RawBuilder<boolean> {
  const rules = [
    sql`${sql.raw(moment)} >= ${from}::date::timestamp at time zone 'UTC'`,
    sql`${sql.raw(moment)} < (${to}::date + 1)::timestamp at time zone 'UTC'`,
    ...(teamId === undefined ? [] : [sql`records.team_id = ${teamId}`]),
    ...(userId === undefined ? [] : [sql`records.user_id = ${userId}`]),
  ];
  return sql<boolean>`${sql.join(rules, sql` and `)}`;
}
