import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { openDatabase } from './database.ts';
import { tryExclusively } from './try-exclusively.ts';

const LOCK = 1;
const { database, connection } = await createTestDatabase();

describe('work that one server does at a time', () => {
  test('is done by one, and by another when it has ended', async () => {
    const other = openDatabase(connection);
    const meanwhile = async () => [
      await tryExclusively(other.database, LOCK, async () => 'theirs'),
      await tryExclusively(other.database, LOCK + 1, async () => 'other work'),
    ];

    const during = await tryExclusively(database, LOCK, meanwhile);
    const after = await tryExclusively(other.database, LOCK, async () => 'theirs');
    await other.close();

    expect(during).toEqual([undefined, 'other work']);
    expect(after).toBe('theirs');
  });

  test('may be done again after it has failed', async () => {
    const failing = tryExclusively(database, LOCK, () => Promise.reject(new Error('failed')));

    await expect(failing).rejects.toThrow('failed');
    expect(await tryExclusively(database, LOCK, async () => 'done')).toBe('done');
  });
});
