import { sql } from 'kysely';
import { openDatabase } from '../database.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';

// A process of its own for tests to kill: starts the server on a folder, commits a row, says so and stays.
const server = await startEmbeddedPostgres({ directory: process.argv[2] ?? '' });
const { database } = openDatabase(server.connection);
await sql`create table kept (number int)`.execute(database);
await sql`insert into kept values (42)`.execute(database);
process.stdout.write('READY\n');
setInterval(() => {}, 60_000);
