import { afterAll, beforeAll } from 'vitest';
import { createApiKey, hashApiKey } from '../../packages/server/src/auth/api-key.ts';
import { createApiKey as insertApiKey } from '../../packages/server/src/store/api-keys.ts';
import type { Database, DatabaseConnection } from '../../packages/server/src/store/database.ts';
import { createSpender } from '../../packages/server/src/store/testing/people.ts';
import { createClient, type Client } from './client.ts';
import { removeDataDirs, startServer, type ServerProcess } from './server-process.ts';
import { createTestDatabase } from './test-database.ts';

/** The server of a test file, on a database of its own: there from the first test to the last. */
export interface ServerInUse {
  /** With the key of the first admin. */
  readonly client: () => Client;
  readonly process: () => ServerProcess;
  readonly database: () => Database;
  /** A caller of another team, with credits of its own. */
  readonly strangers: (credits?: number) => Promise<Client>;
  /** The key of such a caller. */
  readonly strangersKey: (credits?: number) => Promise<string>;
}

/**
 * Starts a server before the tests of a file and stops it after them: call it at the top level. `environment` is asked for just
 * before the start.
 */
export async function useServer(
  environment: () => Promise<Record<string, string>> = async () => ({}),
): Promise<ServerInUse> {
  // First, so that it is dropped last.
  const { database, connection } = await createTestDatabase();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer({ environment: { DATABASE_URL: urlOf(connection), ...(await environment()) } });
  });
  afterAll(async () => {
    await server.stop();
    await removeDataDirs();
  });
  const strangersKey = async (credits = 1_000_000): Promise<string> => {
    const { teamId, userId } = await createSpender(database, { credits });
    const { key, prefix } = createApiKey();
    await insertApiKey(database, { teamId, userId, prefix, keyHash: hashApiKey(key), label: 'test' });
    return key;
  };
  return {
    client: () => createClient(server),
    process: () => server,
    database: () => database,
    strangers: async (credits) => createClient({ baseUrl: server.baseUrl, apiKey: await strangersKey(credits) }),
    strangersKey,
  };
}

/** A database as `DATABASE_URL` names it. */
export function urlOf(connection: DatabaseConnection): string {
  if ('connectionString' in connection) return connection.connectionString;
  const { host, user, database } = connection;
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
}
