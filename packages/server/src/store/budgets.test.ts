import {
  array,
  assert as assertLaw,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  record as recordOf,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { Principal } from '../auth/principal.ts';
import { listBudgets, removeBudget, setBudget } from './budgets.ts';
import { openRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';
import { addKey, addMember, createSpender, openingOf, submissionOf } from './testing/people.ts';
import { deliveredBy } from './testing/outcomes.ts';
import { verifyBooks } from './verify-books.ts';

const { database } = await createTestDatabase({ maxConnections: 20 });

const open = async (principal: Principal, { count = 1, price = 10 } = {}) =>
  (await openRun(database, openingOf(submissionOf(principal, { count }), price))).record;

/** As if every run of the team so far had been opened so many days ago. */
async function age(teamId: string, days: number): Promise<void> {
  const ms = days * 24 * 60 * 60 * 1000;
  for (const { id, createdAt } of await database
    .selectFrom('records')
    .select(['id', 'createdAt'])
    .where('teamId', '=', teamId)
    .execute())
    await database
      .updateTable('records')
      .set({ createdAt: new Date(createdAt.getTime() - ms) })
      .where('id', '=', id)
      .execute();
  const day = (date: Date) => date.toISOString().slice(0, 10);
  await database
    .updateTable('spending')
    .set({ day: day(new Date(Date.now() - ms)) })
    .where('teamId', '=', teamId)
    .execute();
}

describe('a budget', () => {
  test('refuses what would go beyond it, and says which, what is left and until when', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    await setBudget(database, { teamId: principal.teamId, keyId: principal.keyId, period: 'day', credits: 25 });
    await open(principal, { count: 2 });

    const refused = open(principal);

    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await expect(refused).rejects.toMatchObject({
      code: 'budget.exceeded',
      message: `This needs 10 credits, but only 5 are left of this key's budget of 25 credits a day; it begins anew on ${tomorrow} at 00:00 UTC.`,
    });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('has room again for what was set aside and not charged', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    await setBudget(database, { teamId: principal.teamId, period: 'month', credits: 40 });
    const { id } = await open(principal, { count: 4 });
    await settleRun(database, { runId: id, outcome: deliveredBy([], { count: 3 }) });

    await open(principal);

    await expect(open(principal)).rejects.toThrow("only 0 are left of the team's budget of 40 credits a month");
    expect(await listBudgets(database, principal.teamId, new Date())).toMatchObject([{ credits: 40, used: 40 }]);
  });

  test('counts only what its own key or member spends', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const { teamId, userId } = principal;
    const second = await addKey(database, principal);
    const other = await addMember(database, principal);
    await setBudget(database, { teamId, keyId: principal.keyId, period: 'day', credits: 10 });
    await setBudget(database, { teamId, userId, period: 'day', credits: 20 });
    await setBudget(database, { teamId, period: 'day', credits: 40 });

    await open(principal);
    await expect(open(principal)).rejects.toThrow("this key's budget");
    await open(second);
    await expect(open(second)).rejects.toThrow("this member's budget");
    await open(other, { count: 2 });
    await expect(open(other)).rejects.toThrow("the team's budget");
  });

  test('begins anew with the day, and counts what was spent before it was set', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    await open(principal, { count: 2 });
    await setBudget(database, { teamId: principal.teamId, period: 'day', credits: 20 });
    await expect(open(principal)).rejects.toMatchObject({ code: 'budget.exceeded' });

    await age(principal.teamId, 1);

    await open(principal);
    expect(await listBudgets(database, principal.teamId, new Date())).toMatchObject([{ used: 10 }]);
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('of a month counts every day of the month and none of another', async () => {
    const { teamId, keyId, userId } = await createSpender(database, { credits: 1000 });
    await setBudget(database, { teamId, period: 'month', credits: 20 });
    const days = { '2026-01-31': 1, '2026-02-01': 2, '2026-02-28': 4, '2026-03-01': 8 };
    await database
      .insertInto('spending')
      .values(Object.entries(days).map(([day, credits]) => ({ teamId, keyId, userId, day, credits })))
      .execute();

    const [budget] = await listBudgets(database, teamId, new Date('2026-02-28T23:59:59.999Z'));

    expect(budget).toMatchObject({ used: 6, beginsAnewAt: new Date('2026-03-01T00:00:00Z') });
    await database.deleteFrom('spending').where('teamId', '=', teamId).execute();
  });

  test('is set in place of the one before, and can be removed', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const { teamId } = principal;
    const first = await setBudget(database, { teamId, period: 'day', credits: 0 });
    await expect(open(principal)).rejects.toMatchObject({ code: 'budget.exceeded' });
    const second = await setBudget(database, { teamId, period: 'day', credits: 10 });
    await open(principal);

    expect(second).toBe(first);
    expect(await removeBudget(database, second)).toBe(true);
    expect(await removeBudget(database, second)).toBe(false);
    await open(principal);
  });

  test('does not stand in the way of what costs nothing', async () => {
    const principal = await createSpender(database, { credits: 0 });
    await setBudget(database, { teamId: principal.teamId, period: 'day', credits: 0 });

    expect(await open(principal, { price: 0 })).toMatchObject({ status: 'PROCESSING' });
  });

  const step = recordOf({
    isOther: boolean(),
    count: integer({ min: 1, max: 4 }),
    price: integer({ min: 1, max: 20 }),
    end: constantFrom('deliver-some', 'fail', 'leave-on'),
  });

  test('is never exceeded and never refuses what fits, whoever comes at once', async () => {
    await assertLaw(
      asyncProperty(
        array(step, { minLength: 2, maxLength: 16 }),
        integer({ min: 0, max: 200 }),
        async (steps, credits) => {
          const principal = await createSpender(database, { credits: 100_000 });
          const other = await addMember(database, principal);
          const { teamId, userId } = principal;
          await setBudget(database, { teamId, userId, period: 'day', credits });
          await setBudget(database, { teamId, period: 'month', credits: credits + 60 });
          const usedOf = async () => {
            const budgets = await listBudgets(database, teamId, new Date());
            const of = (period: string) => budgets.find((budget) => budget.period === period)?.used ?? NaN;
            return { own: of('day'), all: of('month') };
          };

          const refused: { readonly isOther: boolean; readonly cost: number }[] = [];
          await Promise.all(
            steps.map(async ({ isOther, count, price, end }) => {
              const opened = await open(isOther ? other : principal, { count, price }).catch(() => undefined);
              if (opened === undefined) refused.push({ isOther, cost: count * price });
              const used = await usedOf();
              expect(used.own).toBeLessThanOrEqual(credits);
              expect(used.all).toBeLessThanOrEqual(credits + 60);
              if (opened === undefined || end === 'leave-on') return;
              const outcome = deliveredBy([], { count: end === 'fail' ? 0 : count - 1, creditsPerImage: price });
              await settleRun(database, { runId: opened.id, outcome });
            }),
          );

          // Where nothing was given back, whoever was refused would still not fit.
          if (steps.every(({ end }) => end === 'leave-on')) {
            const { own, all } = await usedOf();
            for (const { isOther, cost } of refused)
              expect(all + cost > credits + 60 || (!isOther && own + cost > credits)).toBe(true);
          }
          expect(await verifyBooks(database)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('refuses exactly those of many equal runs that do not fit', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    await setBudget(database, { teamId: principal.teamId, userId: principal.userId, period: 'day', credits: 205 });

    const opened = await Promise.allSettled(Array.from({ length: 40 }, () => open(principal)));

    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await verifyBooks(database)).toEqual([]);
  });
});
