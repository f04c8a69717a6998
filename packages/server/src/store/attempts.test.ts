import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { beginAttempt, endAttempt, findOpenAttempts, giveVerdict, referToAttempt } from './attempts.ts';
import type { Outcome } from '../runs/outcome.ts';
import { findBalance } from './ledger.ts';
import { openRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';
import { deliveredBy as deliveredByCalls, FAILED } from './testing/outcomes.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';
import { verifyBooks } from './verify-books.ts';

const { database } = await createTestDatabase();

const deliveredBy = (id: string, creditsPerImage = 4) =>
  deliveredByCalls([{ id, books: { consumed: 40, balance: 960 } }], { creditsPerImage });

async function openAndBegin() {
  const principal = await createSpender(database, { credits: 100 });
  const { record } = await openRun(database, openingOf(submissionOf(principal), 10));
  const attempt = { runId: record.id, provider: 'recraft', operation: 'erase', images: 1 } as const;
  const id = await beginAttempt(database, attempt);
  return { principal, runId: record.id, id };
}

const rowOf = async (id: string) =>
  database.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('a call to a vendor', () => {
  test('is open until it ends', async () => {
    const { runId, id } = await openAndBegin();
    await referToAttempt(database, id, 'job-1');

    expect(await findOpenAttempts(database, runId)).toEqual([
      { id, provider: 'recraft', images: 1, reference: 'job-1', state: 'STARTED' },
    ]);

    await endAttempt(database, id, { state: 'REFUSED', code: 'provider.limited' });

    expect(await findOpenAttempts(database, runId)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: 'REFUSED', code: 'provider.limited' });
  });

  test('ends with the run that delivers its pictures, at the price of who made them', async () => {
    const { principal, runId, id } = await openAndBegin();

    const record = await settleRun(database, { runId, outcome: deliveredBy(id) });

    expect(record).toMatchObject({ paidPerImage: 4, creditsCharged: 4, creditsPerImage: 10 });
    expect(await rowOf(id)).toMatchObject({ state: 'DELIVERED', consumed: 40, balance: 960 });
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 96, reserved: 0, spent: 4 });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('that nobody knows the end of is unknown when its run fails', async () => {
    const { runId, id } = await openAndBegin();

    await settleRun(database, { runId, outcome: FAILED });

    expect(await rowOf(id)).toMatchObject({ state: 'UNKNOWN', verdict: null });
  });

  test('that was taken for unknown gets its verdict when the answer comes after all', async () => {
    const late = await openAndBegin();
    await settleRun(database, { runId: late.runId, outcome: FAILED });
    await settleRun(database, { runId: late.runId, outcome: deliveredBy(late.id) });

    const refused = await openAndBegin();
    await settleRun(database, { runId: refused.runId, outcome: FAILED });
    await endAttempt(database, refused.id, { state: 'REFUSED', code: 'provider.limited' });

    expect(await rowOf(late.id)).toMatchObject({ state: 'UNKNOWN', verdict: 'charged', verdictBy: 'late answer' });
    expect(await rowOf(refused.id)).toMatchObject({ state: 'UNKNOWN', verdict: 'not-charged' });
  });

  test.each(['UNKNOWN', 'SPENT'] as const)('that ended as %s keeps its run from asking again', async (state) => {
    const { runId, id } = await openAndBegin();

    await endAttempt(database, id, { state, code: 'provider.unknown' });

    expect(await findOpenAttempts(database, runId)).toMatchObject([{ id, state }]);
  });

  test('is not begun for a run that has ended, or that another process has taken', async () => {
    const { runId } = await openAndBegin();
    const attempt = { runId, provider: 'recraft', operation: 'erase', images: 1 } as const;
    const { leaseOwner } = await database
      .selectFrom('records')
      .select('leaseOwner')
      .where('id', '=', runId)
      .executeTakeFirstOrThrow();
    const own = { ...attempt, leaseOwner: leaseOwner ?? '' };
    const another = { ...attempt, leaseOwner: randomUUID() };

    await expect(beginAttempt(database, own)).resolves.toEqual(expect.any(String));
    await expect(beginAttempt(database, another)).rejects.toMatchObject({ code: 'run.interrupted' });
    await settleRun(database, { runId, outcome: FAILED });
    await expect(beginAttempt(database, own)).rejects.toMatchObject({ code: 'run.interrupted' });
  });

  test('ends with an async run that is given the pictures of another', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { record } = await openRun(database, openingOf({ ...submissionOf(principal), isAsync: true }, 10));
    const id = await beginAttempt(database, { runId: record.id, provider: 'recraft', operation: 'erase', images: 1 });

    await settleRun(database, { runId: record.id, outcome: deliveredByCalls([], { creditsPerImage: 0 }) });

    expect(await rowOf(id)).toMatchObject({ state: 'UNKNOWN' });
  });

  test('that may be charged keeps the Idempotency-Key of its run, whatever that ends as', async () => {
    const interrupted: Outcome = { kind: 'failed', failure: { code: 'run.interrupted', message: 'Stop.', issues: [] } };
    const keyAfter = async (state: 'REFUSED' | 'UNKNOWN') => {
      const idempotency = { key: randomUUID(), requestHash: 'hash' };
      const principal = await createSpender(database, { credits: 100 });
      const { record } = await openRun(database, openingOf({ ...submissionOf(principal), idempotency }, 10));
      const id = await beginAttempt(database, { runId: record.id, provider: 'recraft', operation: 'erase', images: 1 });
      await endAttempt(database, id, { state, code: 'provider.unknown' });
      await settleRun(database, { runId: record.id, outcome: interrupted });
      return (await openRun(database, openingOf({ ...submissionOf(principal), idempotency }, 10))).kind;
    };

    expect([await keyAfter('REFUSED'), await keyAfter('UNKNOWN')]).toEqual(['opened', 'replay']);
  });

  test('counts only amounts that can be counted with', async () => {
    const { runId, id } = await openAndBegin();

    await settleRun(database, {
      runId,
      outcome: deliveredByCalls([{ id, books: { consumed: Infinity, balance: NaN } }]),
    });

    expect(await rowOf(id)).toMatchObject({ state: 'DELIVERED', consumed: null, balance: null });
  });

  test('gets one verdict, and only if it is unknown', async () => {
    const { runId, id } = await openAndBegin();
    const verdict = { id, verdict: 'charged', by: 'operator' } as const;

    expect(await giveVerdict(database, verdict)).toBe(false);
    await settleRun(database, { runId, outcome: FAILED });
    expect(await giveVerdict(database, verdict)).toBe(true);
    expect(await giveVerdict(database, { ...verdict, verdict: 'not-charged' })).toBe(false);

    expect(await rowOf(id)).toMatchObject({ verdict: 'charged', verdictBy: 'operator' });
  });
});
