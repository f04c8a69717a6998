import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient, type Transaction } from 'kysely';
import { Pool, type QueryResult } from 'pg';
import type { EmbeddedConnection } from './embedded-postgres/start-embedded-postgres.ts';
import { isLost, throwTold } from './away.ts';
import { columnParsers } from './column-parsers.ts';
import type { Tables } from './tables.ts';

/** The database, or a transaction on it: what every function of the store takes first. */
export type Database = Kysely<Tables>;
/** A transaction on the {@link Database}. */
export type StoreTransaction = Transaction<Tables>;

/** A PostgreSQL to connect to: a URL, or the embedded server's socket. */
export type DatabaseConnection = { readonly connectionString: string } | EmbeddedConnection;

/** A pool of connections with its {@link Database}. */
export interface OpenDatabase {
  readonly database: Database;
  readonly connection: DatabaseConnection;
  /** Of this pool, now; `waiting` are queries that wait for a connection. */
  readonly connections: () => { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Waits for running queries and closes every connection. */
  readonly close: () => Promise<void>;
}

interface OpenOptions {
  /** Default 10. */
  readonly maxConnections?: number;
  /** How long a query may wait for a connection; default 15 s. */
  readonly patienceMs?: number;
  /** Told of connections that break while nobody uses them (the next query opens a new one). */
  readonly onConnectionError?: (error: Error) => void;
}

const DEFAULT_MAX_CONNECTIONS = 10;
/** A caller is told that the database is out of reach rather than left waiting. */
const DEFAULT_PATIENCE_MS = 15_000;
const IDLE_TRANSACTION_MS = 15_000;

/** Opens a pool. Nothing is connected before the first query. */
export function openDatabase(connection: DatabaseConnection, options: OpenOptions = {}): OpenDatabase {
  const pool = new Pool({
    ...connection,
    max: options.maxConnections ?? DEFAULT_MAX_CONNECTIONS,
    application_name: 'backlot',
    connectionTimeoutMillis: options.patienceMs ?? DEFAULT_PATIENCE_MS,
    // A process that hangs in a transaction must not hold a team's accounts for ever.
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    types: columnParsers(),
  });
  // Without a listener, a connection that breaks while it is in use ends the process; whoever uses it is told by its query.
  pool.on('connect', (client) => client.on('error', () => {}));
  let isClosing = false;
  // The pool does not wait for the farewell of its connections: a server that stops meanwhile would break them.
  pool.on('error', (error) => !isClosing && options.onConnectionError?.(error));
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: () => connect(pool), end: () => pool.end() } }),
    // Keys inside JSON are the callers' own and stay as they are.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const close = async (): Promise<void> => {
    isClosing = true;
    await database.destroy();
  };
  const connections = () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return { database, connection, connections, close };
}

/** A connection of the pool whose errors are those that may be told. One that has broken is not given out again. */
async function connect(pool: Pool): Promise<PostgresPoolClient> {
  const client = await pool.connect().catch(throwTold);
  let isBroken = false;
  const query = (statement: string, parameters: readonly unknown[]): Promise<QueryResult> =>
    client.query(statement, [...parameters]).catch((error: unknown) => {
      isBroken ||= isLost(error);
      throwTold(error);
    });
  // Cursors, the other way to query, are not used; and nobody can say that the rows are those that were asked for.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(isBroken) };
}
