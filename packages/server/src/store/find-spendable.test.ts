import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { createApiKey } from './api-keys.ts';
import { setBudget } from './budgets.ts';
import { findSpendable } from './find-spendable.ts';
import { openRun } from './open-run.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';

const { database } = await createTestDatabase();
const spendable = (principal: Parameters<typeof findSpendable>[1]) => findSpendable(database, principal, new Date());

describe('what a caller can spend', () => {
  test('is what the team has, less what is set aside', async () => {
    const principal = await createSpender(database, { credits: 100 });
    await openRun(database, openingOf(submissionOf(principal), 10));

    expect(await spendable(principal)).toBe(90);
  });

  test('ends where the tightest of the budgets that apply ends', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const { teamId, userId, keyId } = principal;
    await setBudget(database, { teamId, period: 'month', credits: 500 });
    await setBudget(database, { teamId, userId, period: 'day', credits: 60 });
    await openRun(database, openingOf(submissionOf(principal), 10));

    expect(await spendable(principal)).toBe(50);

    await setBudget(database, { teamId, keyId, period: 'day', credits: 5 });
    expect(await spendable(principal)).toBe(0);
  });

  test('is not bound by the budget of another key', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { teamId, userId } = principal;
    const key = { teamId, userId, prefix: 'bl_other', keyHash: 'a'.repeat(64), label: 'other' };
    await setBudget(database, { teamId, keyId: await createApiKey(database, key), period: 'day', credits: 1 });

    expect(await spendable(principal)).toBe(100);
  });
});
