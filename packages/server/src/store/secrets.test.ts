import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { openDatabase } from './database.ts';
import { shareSecret } from './secrets.ts';

const { database, connection } = await createTestDatabase();

describe('a secret', () => {
  test('is the same for every server, however many are first at once', async () => {
    const servers = [1, 2, 3, 4].map(() => openDatabase(connection));

    const known = await Promise.all(
      servers.map((server, index) => shareSecret(server.database, 'raced', async () => ({ from: index }))),
    );
    await Promise.all(servers.map(({ close }) => close()));

    expect(new Set(known.map((value) => JSON.stringify(value))).size).toBe(1);
  });

  test('stays what it was', async () => {
    await shareSecret(database, 'kept', async () => 'first');

    const again = shareSecret(database, 'kept', () => Promise.reject(new Error('not to be asked')));

    expect(await again).toBe('first');
  });
});
