// What no server can do without that promises the same: bare routes that only make bytes or rows durable.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import fastify from 'fastify';
import { sql } from 'kysely';
import { openDatabase } from '../../packages/server/src/store/database.ts';
import { readExample } from '../support/pictures.ts';
import { serve } from './serve.ts';

interface Settings {
  readonly databaseUrl: string;
  readonly folder: string;
  /** The example whose bytes are written. */
  readonly example: string;
}

const { databaseUrl, folder, example } = JSON.parse(process.argv[2] ?? '{}') as Settings; // written by no-op-edits.ts
const { database, close } = openDatabase({ connectionString: databaseUrl });
await mkdir(folder, { recursive: true });
await sql`create table bare_edits (id uuid primary key, asked jsonb not null, is_done boolean not null)`.execute(
  database,
);
const bytes = await readExample(example);

/** Flush, rename, flush the folder: after that a crash cannot take the file back. */
async function writeDurably(name: string): Promise<void> {
  const temporary = join(folder, `${name}.tmp`);
  const file = await open(temporary, 'wx');
  await file.writeFile(bytes);
  await file.datasync();
  await file.close();
  await rename(temporary, join(folder, name));
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}

const insertRow = (id: string, asked: unknown) =>
  sql`insert into bare_edits values (${id}, ${JSON.stringify(asked)}, false)`.execute(database);
const finishRow = (id: string) => sql`update bare_edits set is_done = true where id = ${id}`.execute(database);

const app = fastify();
app.post('/file', async () => {
  const id = randomUUID();
  await writeDurably(id);
  return { id };
});
app.post('/rows', async ({ body }) => {
  const id = randomUUID();
  await insertRow(id, body);
  await finishRow(id);
  return { id };
});
app.post('/both', async ({ body }) => {
  const id = randomUUID();
  await insertRow(id, body);
  await writeDurably(id);
  await finishRow(id);
  return { id };
});
await serve(app, {
  onStop: async (whenIdle) => {
    await whenIdle;
    await close();
  },
});
