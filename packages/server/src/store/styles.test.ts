import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { Principal } from '../auth/principal.ts';
import type { Outcome } from '../runs/outcome.ts';
import type { RunRecord, Submission } from '../runs/run.ts';
import type { Database } from './database.ts';
import { findBalance } from './ledger.ts';
import { openRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';
import { deleteStyle, findStyles, listStyles } from './styles.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';
import { profileOf } from './testing/style-profile.ts';
import { verifyBooks } from './verify-books.ts';

const { database } = await createTestDatabase();

const FACTS = { provider: 'builtin', engine: 'cpu', images: [], warnings: [], timingsMs: {}, details: {} };
const PROFILE = profileOf();
const DELIVERED: Outcome = {
  kind: 'delivered',
  assets: [],
  creditsPerImage: 10,
  delivered: [],
  routing: { candidates: [], skipped: [], attempts: [], overheadMs: 0 },
  facts: { ...FACTS, style: PROFILE },
};
const FAILED: Outcome = { kind: 'failed', failure: { code: 'engine.failed', message: 'It failed.', issues: [] } };
const NO_STYLE = '00000000-0000-7000-8000-000000000000';

describe('a run that makes a style', () => {
  test('keeps it under its own id, and is paid for as one piece', async () => {
    const principal = await createSpender(database, { credits: 100 });

    const record = await makeStyle(principal);

    expect(await listStyles(database, principal.teamId)).toEqual([
      {
        id: record.id,
        base: 'digital_illustration',
        model: 'recraftv3',
        profile: PROFILE,
        isPrivate: true,
        createdAt: record.finishedAt,
      },
    ]);
    expect(record).toMatchObject({ status: 'SUCCESS', imagesDelivered: 1, creditsCharged: 10 });
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 90, reserved: 0, spent: 10 });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('keeps it once, however often it is settled', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { record } = await openRun(database, openingOf(asking(principal)));

    await Promise.all(
      [DELIVERED, FAILED, DELIVERED].map((outcome) => settleRun(database, { runId: record.id, outcome })),
    );
    const settled = await settleRun(database, { runId: record.id, outcome: DELIVERED });

    const kept = await listStyles(database, principal.teamId);
    expect(kept).toHaveLength(settled.status === 'SUCCESS' ? 1 : 0);
    expect(await findBalance(database, principal.teamId)).toMatchObject({ reserved: 0, spent: 10 * kept.length });
  });

  test('keeps none where it failed', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { record } = await openRun(database, openingOf(asking(principal)));

    await settleRun(database, { runId: record.id, outcome: FAILED });

    expect(await listStyles(database, principal.teamId)).toEqual([]);
  });

  test('neither ends nor is paid for where its style cannot be kept', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { record } = await openRun(database, openingOf(asking(principal)));
    const broken = brokenAfter(database);

    await expect(settleRun(broken, { runId: record.id, outcome: DELIVERED })).rejects.toThrow('accounts');

    expect(await listStyles(database, principal.teamId)).toEqual([]);
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 90, reserved: 10, spent: 0 });
    expect(await settleRun(database, { runId: record.id, outcome: DELIVERED })).toMatchObject({ status: 'SUCCESS' });
  });

  test('asked for again with its Idempotency-Key makes no second style', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const idempotency = { key: 'order-1', requestHash: 'hash-1' };
    const first = await makeStyle(principal, { idempotency });

    const again = await openRun(database, openingOf(asking(principal, { idempotency })));

    expect(again).toEqual({ kind: 'replay', record: first });
    expect(await listStyles(database, principal.teamId)).toHaveLength(1);
  });
});

describe('the styles of a team', () => {
  test('come newest first', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const made = [];
    for (let i = 0; i < 3; i++) made.unshift((await makeStyle(principal)).id);

    const listed = (await listStyles(database, principal.teamId)).map(({ id }) => id);

    expect(listed.toSorted()).toEqual(made.toSorted());
    expect(listed[0]).toBe(made[0]);
  });

  test('are unknown to every other team', async () => {
    const [one, other] = [
      await createSpender(database, { credits: 100 }),
      await createSpender(database, { credits: 100 }),
    ];
    const { id } = await makeStyle(one);

    expect(await findStyles(database, one.teamId, [id])).toHaveLength(1);
    expect(await findStyles(database, other.teamId, [id])).toEqual([]);
    expect(await deleteStyle(database, other.teamId, id)).toBe(false);
    expect(await findStyles(database, one.teamId, [id])).toHaveLength(1);
  });

  test('can be deleted once, and are gone then', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { id } = await makeStyle(principal);
    const { id: other } = await makeStyle(principal);

    const deleted = [
      await deleteStyle(database, principal.teamId, id),
      await deleteStyle(database, principal.teamId, id),
    ];

    expect(deleted).toEqual([true, false]);
    expect((await findStyles(database, principal.teamId, [id, other])).map((style) => style.id)).toEqual([other]);
    expect((await listStyles(database, principal.teamId)).map((style) => style.id)).toEqual([other]);
  });

  test('are unknown by ids that are none', async () => {
    const { teamId } = await createSpender(database, { credits: 0 });

    expect(await findStyles(database, teamId, ['noir', '', NO_STYLE])).toEqual([]);
    expect(await deleteStyle(database, teamId, "'; drop table styles; --")).toBe(false);
    expect(await deleteStyle(database, teamId, NO_STYLE)).toBe(false);
  });

  test.each([
    [{ private: false }, false],
    [{ private: true }, true],
    [{}, true],
  ])('called %j are private: %s', async (promptObject, isPrivate) => {
    const principal = await createSpender(database, { credits: 100 });

    await makeStyle(principal, { promptObject });

    expect(await listStyles(database, principal.teamId)).toMatchObject([{ isPrivate }]);
  });
});

function asking(principal: Principal, changes: Partial<Submission> = {}): Submission {
  return submissionOf(principal, {
    dialect: 'recraft',
    type: 'styles',
    model: 'recraftv3',
    promptObject: {},
    call: { operation: 'create-style', input: { base: 'digital_illustration', references: ['images/mug.png'] } },
    ...changes,
  });
}

async function makeStyle(principal: Principal, changes: Partial<Submission> = {}): Promise<RunRecord> {
  const { record } = await openRun(database, openingOf(asking(principal, changes)));
  return await settleRun(database, { runId: record.id, outcome: DELIVERED });
}

/** A database that fails a settlement where it comes to the money, after everything else. */
function brokenAfter(whole: Database): Database {
  return whole.withPlugin({
    transformQuery: ({ node }) => {
      if (JSON.stringify(node).includes('"used_credit"')) throw new Error('no accounts today');
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}
