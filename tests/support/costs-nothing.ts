import { afterEach, beforeEach, expect } from 'vitest';
import type { Database } from '../../packages/server/src/store/database.ts';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';

/** After each test around it: no credit of any team was spent in it or is still set aside, and the books are in order. */
export function costsNothing(database: () => Database): void {
  let before = 0;
  beforeEach(async () => {
    before = (await sums(database())).spent;
  });
  afterEach(async () => {
    const { reserved, spent } = await sums(database());
    expect({ reserved, spent: spent - before, broken: await verifyBooks(database()) }).toEqual({
      reserved: 0,
      spent: 0,
      broken: [],
    });
  });
}

async function sums(database: Database): Promise<{ readonly reserved: number; readonly spent: number }> {
  const rows = await database.selectFrom('accounts').select(['kind', 'balance']).execute();
  const sum = (kind: string) => rows.filter((row) => row.kind === kind).reduce((total, row) => total + row.balance, 0);
  return { reserved: sum('reserved'), spent: sum('spent') };
}
