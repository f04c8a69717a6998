import type { Client } from 'pg';

/** A table as far as an archive is concerned. */
export interface TableLayout {
  readonly name: string;
  /** In their order; without those that the database fills in by itself. */
  readonly columns: readonly string[];
  /** The columns of the primary key. */
  readonly key: readonly string[];
  /** The other tables that its foreign keys point to. */
  readonly needs: readonly string[];
  /** Columns that are numbered by the database. */
  readonly numbered: readonly string[];
  /** Triggers of ours that are at work: not those that hold foreign keys up. */
  readonly triggers: readonly string[];
}

/** The migrator's own tables, which no archive has. */
const MIGRATOR_TABLES = ['kysely_migration', 'kysely_migration_lock'];

/**
 * Every table that has something to keep, in an order in which each comes after those that it points to. Left out are unlogged tables,
 * which tell of the moment only; and columns with the number of a transaction, which means something in one server alone, so that
 * their defaults set them anew.
 */
export async function readLayout(client: Client): Promise<TableLayout[]> {
  const { rows } = await client.query<TableLayout>(
    `select relname as name,
        array(select attname::text from pg_attribute
          where attrelid = tables.oid and attnum > 0 and not attisdropped and attgenerated = '' and atttypid <> 'xid8'::regtype
          order by attnum) as columns,
        array(select attname::text from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
          where indrelid = tables.oid and indisprimary order by array_position(indkey::int2[], attnum)) as key,
        array(select distinct confrelid::regclass::text from pg_constraint
          where conrelid = tables.oid and contype = 'f' and confrelid <> tables.oid) as needs,
        array(select attname::text from pg_attribute
          where attrelid = tables.oid and attnum > 0 and pg_get_serial_sequence(tables.oid::regclass::text, attname) is not null
        ) as numbered,
        array(select tgname::text from pg_trigger
          where tgrelid = tables.oid and not tgisinternal and tgenabled = 'O') as triggers
      from pg_class as tables
      where relnamespace = current_schema()::regnamespace and relkind = 'r' and relpersistence = 'p' and relname <> all($1)
      order by relname`,
    [MIGRATOR_TABLES],
  );
  return inOrder(rows);
}

/** The names of the migrations that were run, in order; `[]` where there was none yet. */
export async function readMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('kysely_migration') is not null as there`,
  );
  if (rows[0]?.there !== true) return [];
  const run = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return run.rows.map(({ name }) => name);
}

function inOrder(tables: readonly TableLayout[]): TableLayout[] {
  const ordered: TableLayout[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const next = left.filter(({ needs }) => !needs.some((name) => waiting.has(name)));
    if (next.length === 0) throw new Error(`The tables ${[...waiting].join(', ')} point to each other in a circle.`);
    ordered.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return ordered;
}
