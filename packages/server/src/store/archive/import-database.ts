import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DatabaseConnection } from '../database.ts';
import { findBrokenRules } from '../verify-books.ts';
import { readLayout, readMigrations, type TableLayout } from './layout.ts';
import { fileOf, readManifest, type ArchivedTable, type Manifest } from './manifest.ts';
import { withSession } from './with-session.ts';

/** Rows that migrations put there, by table: they are in every archive, too. */
const LAID_OUT: Readonly<Record<string, string>> = { accounts: 'team_id is null and balance = 0' };

/**
 * Reads an archive into a database of the same layout that has no rows yet: all of it or, if anything is not as it was written, nothing.
 * Every constraint is checked again, numbers go on where they were, and the books are verified before it counts. Rejects with a
 * sentence for the operator.
 */
export async function importDatabase(connection: DatabaseConnection, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) await checkFile(folder, table);
  await withSession(connection, 'begin', async (client) => {
    refuseOtherLayout(manifest, await readMigrations(client));
    const tables = await readLayout(client);
    refuseOtherTables(manifest, tables);
    await client.query(`lock table ${tables.map(({ name }) => `"${name}"`).join(', ')} in access exclusive mode`);
    for (const table of tables) await makeRoom(client, table);
    for (const table of tables) await importTable(client, table, { folder, manifest });
    for (const table of tables) await setTriggers(client, table, 'enable');
    // The rules below join whole tables, of which the planner knows nothing yet.
    await client.query(`analyze ${tables.map(({ name }) => `"${name}"`).join(', ')}`);
    const broken = await findBrokenRules(async (query) => (await client.query<{ count: number }>(query)).rows);
    if (broken.length > 0) throw new Error(`The books of this export are wrong; ${broken.join('; ')}.`);
  });
  return manifest;
}

async function checkFile(folder: string, table: ArchivedTable): Promise<void> {
  const digest = createHash('sha256');
  const file = fileOf(folder, table);
  await pipeline(createReadStream(file), digest).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: the export is not complete.`, { cause });
  });
  if (digest.digest('hex') === table.sha256) return;
  throw new Error(`${file} is not as it was written: the export was cut short or changed. Nothing was imported.`);
}

function refuseOtherLayout(manifest: Manifest, present: readonly string[]): void {
  const [theirs, ours] = [manifest.migrations, present].map((names) => names.join());
  if (theirs === ours) return;
  throw new Error(
    `The export has the layout ${manifest.migrations.at(-1) ?? 'of nothing'}, this database has ${present.at(-1) ?? 'none'}: ` +
      'export and import with the same version of Backlot, then start the newer one.',
  );
}

function refuseOtherTables({ tables: archived }: Manifest, present: readonly TableLayout[]): void {
  const describe = (tables: readonly { readonly name: string; readonly columns: readonly string[] }[]) =>
    tables.map(({ name, columns }) => `${name}(${columns.join()})`).toSorted();
  const [theirs, ours] = [describe(archived), describe(present)];
  const odd = [...theirs.filter((table) => !ours.includes(table)), ...ours.filter((table) => !theirs.includes(table))];
  if (odd.length > 0) throw new Error(`The export and this database do not have the same tables: ${odd[0]}.`);
}

/** Refuses a table with rows, and takes out those of the migrations. */
async function makeRoom(client: Client, table: TableLayout): Promise<void> {
  const { name } = table;
  await setTriggers(client, table, 'disable');
  if (LAID_OUT[name] !== undefined) await client.query(`delete from "${name}" where ${LAID_OUT[name]}`);
  const { rows } = await client.query(`select from "${name}" limit 1`);
  if (rows.length > 0)
    throw new Error(`The database is not empty: there are ${name}. Import into a new one, before its first start.`);
}

/** Ours only: what foreign keys are held up by stays. */
async function setTriggers(client: Client, table: TableLayout, change: 'enable' | 'disable'): Promise<void> {
  for (const trigger of table.triggers)
    await client.query(`alter table "${table.name}" ${change} trigger "${trigger}"`);
}

interface Archive {
  readonly folder: string;
  readonly manifest: Manifest;
}

async function importTable(client: Client, table: TableLayout, { folder, manifest }: Archive): Promise<void> {
  const { name, numbered } = table;
  const archived = manifest.tables.find((other) => other.name === name);
  if (archived === undefined) throw new Error(`The export has no table ${name}.`);
  const columns = archived.columns.map((column) => `"${column}"`).join(', ');
  const copy = client.query(copyFrom(`copy "${name}" (${columns}) from stdin`));
  await pipeline(createReadStream(fileOf(folder, table)), copy);
  if (copy.rowCount !== archived.rows)
    throw new Error(`${name} should have ${archived.rows} rows, but ${copy.rowCount} were read. Nothing was imported.`);
  for (const column of numbered)
    await client.query(
      `select setval(pg_get_serial_sequence('"${name}"', $1), coalesce(max("${column}"), 1), count(*) > 0) from "${name}"`,
      [column],
    );
}
