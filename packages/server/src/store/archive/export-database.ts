import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DatabaseConnection } from '../database.ts';
import { readLayout, readMigrations, type TableLayout } from './layout.ts';
import { fileOf, FORMAT, writeManifest, type ArchivedTable, type Manifest } from './manifest.ts';
import { withSession } from './with-session.ts';

/** All rows as they were at one moment: whoever writes meanwhile is neither held up nor seen. */
const BEGIN = 'begin isolation level repeatable read read only';

/**
 * Writes every row of a database into a new folder, together with what an import checks it by. The folder appears when it is
 * complete. Rejects with a sentence for the operator.
 */
export async function exportDatabase(connection: DatabaseConnection, folder: string, now: Date): Promise<Manifest> {
  const unfinished = `${folder}.unfinished`;
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const manifest = await withSession(connection, BEGIN, async (client) => {
      const migrations = await readMigrations(client);
      const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
      const tables: ArchivedTable[] = [];
      for (const table of await readLayout(client)) tables.push(await exportTable(client, table, unfinished));
      const postgresql = rows[0]?.version ?? '';
      return { format: FORMAT, createdAt: now.toISOString(), postgresql, migrations, tables } as const;
    });
    await writeManifest(unfinished, manifest);
    await rename(unfinished, folder).catch((cause: unknown) => {
      throw new Error(`${folder} is there already, or cannot be made: name a folder that is not there yet.`, { cause });
    });
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function exportTable(client: Client, table: TableLayout, folder: string): Promise<ArchivedTable> {
  const { name, columns, key } = table;
  const order = key.length === 0 ? '' : ` order by ${quoted(key)}`;
  const rows = client.query(copyTo(`copy (select ${quoted(columns)} from "${name}"${order}) to stdout`));
  const digest = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(rows, measure, createWriteStream(fileOf(folder, table), { mode: 0o600, flags: 'wx', flush: true }));
  return { name, columns: [...columns], rows: rows.rowCount, bytes, sha256: digest.digest('hex') };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
