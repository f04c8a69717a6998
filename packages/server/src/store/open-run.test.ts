import { array, assert as assertLaw, asyncProperty, constantFrom, integer, record as recordOf } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { Asset } from '../assets/asset.ts';
import { imageIdOf } from '../assets/image-id.ts';
import type { Outcome } from '../runs/outcome.ts';
import type { RunImage } from '../runs/run.ts';
import { findAsset } from './assets.ts';
import { findBalance } from './ledger.ts';
import { findMember } from './members.ts';
import { openRun } from './open-run.ts';
import { findRun, findRunOfImage } from './records.ts';
import { settleRun } from './settle-run.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';
import { verifyBooks } from './verify-books.ts';

const { database } = await createTestDatabase({ maxConnections: 20 });

const FAILED: Outcome = {
  kind: 'failed',
  failure: { code: 'engine.failed', message: 'The engine failed.', issues: [] },
};

function delivered(count: number, assets: readonly Asset[] = [], creditsPerImage = 10): Outcome {
  const image: RunImage = { key: 'images/a.png', mediaType: 'image/png', widthPx: 4, heightPx: 3, seed: 7 };
  return {
    kind: 'delivered',
    assets,
    creditsPerImage,
    delivered: [],
    routing: { candidates: [], skipped: [], attempts: [], overheadMs: 0 },
    facts: {
      provider: 'builtin',
      engine: 'cpu',
      images: Array.from({ length: count }, () => image),
      warnings: [],
      timingsMs: { invoke: 12 },
      details: {},
    },
  };
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => 'no error',
    (error: { code?: unknown }) => error.code ?? error,
  );
}

describe('opening a run', () => {
  test('sets the credits of all its pictures aside', async () => {
    const principal = await createSpender(database, { credits: 100 });

    const { kind, record } = await openRun(database, openingOf(submissionOf(principal, { count: 3 })));

    expect(kind).toBe('opened');
    expect(record).toMatchObject({ status: 'PROCESSING', imagesAsked: 3, creditsCharged: 0, finishedAt: null });
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 70, reserved: 30, spent: 0 });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('echoes what was asked for exactly, with keys in the same order', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const promptObject = { zebra: 1, a: { inner_key: ['\u0000', '\ud800'] }, aa: null };

    const { record } = await openRun(database, openingOf(submissionOf(principal, { promptObject })));

    const found = await findRun(database, principal.teamId, record.id);
    expect(JSON.stringify(found?.promptObject)).toBe(JSON.stringify(promptObject));
    expect(found).toEqual(record);
  });

  test('is refused with both figures where the team has too little, and leaves no trace', async () => {
    const principal = await createSpender(database, { credits: 25 });
    const opening = openingOf(submissionOf(principal, { count: 3 }));

    const attempt = openRun(database, opening);

    await expect(attempt).rejects.toMatchObject({
      code: 'credits.insufficient',
      message: 'This needs 30 credits, but the team has only 25.',
    });
    expect(await findRun(database, principal.teamId, opening.runId)).toBeUndefined();
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 25, reserved: 0, spent: 0 });
  });

  test('is refused where the member would pass the own limit, counting runs that are on', async () => {
    const principal = await createSpender(database, { credits: 1000, creditLimit: 25 });
    await openRun(database, openingOf(submissionOf(principal, { count: 2 })));

    const attempt = openRun(database, openingOf(submissionOf(principal)));

    await expect(attempt).rejects.toMatchObject({
      code: 'credits.insufficient',
      message: "This needs 10 credits, but only 5 are left of this member's limit of 25.",
    });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('never spends the same credit twice, however many callers come at once', async () => {
    const principal = await createSpender(database, { credits: 200 });

    const codes = await Promise.all(
      Array.from({ length: 50 }, () => codeOf(openRun(database, openingOf(submissionOf(principal))))),
    );

    expect(codes.filter((code) => code === 'no error')).toHaveLength(20);
    expect(codes.filter((code) => code === 'credits.insufficient')).toHaveLength(30);
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 0, reserved: 200, spent: 0 });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('costs nothing where the price is nothing', async () => {
    const principal = await createSpender(database, { credits: 0 });

    const { record } = await openRun(database, openingOf(submissionOf(principal), 0));
    const settled = await settleRun(database, { runId: record.id, outcome: delivered(1, [], 0) });

    expect(settled).toMatchObject({ status: 'SUCCESS', creditsCharged: 0 });
    expect(await verifyBooks(database)).toEqual([]);
  });
});

describe('opening a run with an Idempotency-Key', () => {
  const idempotency = { key: 'order-1', requestHash: 'hash-1' };

  test('gives the finished run of the same request', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const submission = submissionOf(principal, { idempotency });
    const first = await openRun(database, openingOf(submission));
    const settled = await settleRun(database, { runId: first.record.id, outcome: delivered(1) });

    const second = await openRun(database, openingOf(submission));

    expect(second).toEqual({ kind: 'replay', record: settled });
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 90, reserved: 0, spent: 10 });
  });

  test('is a conflict to be tried again while the first request is on', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const submission = submissionOf(principal, { idempotency });
    await openRun(database, openingOf(submission));

    const attempt = openRun(database, openingOf(submission));

    await expect(attempt).rejects.toMatchObject({ code: 'request.conflict', retryAfterSeconds: 1 });
  });

  test('gives the run as it stands when the first request was asynchronous', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const submission = submissionOf(principal, { idempotency, isAsync: true });
    const first = await openRun(database, openingOf(submission));

    const second = await openRun(database, openingOf(submission));

    expect(second).toEqual({ kind: 'replay', record: first.record });
  });

  test('is refused for another request', async () => {
    const principal = await createSpender(database, { credits: 100 });
    await openRun(database, openingOf(submissionOf(principal, { idempotency })));

    const other = submissionOf(principal, { idempotency: { key: 'order-1', requestHash: 'hash-2' } });

    expect(await codeOf(openRun(database, openingOf(other)))).toBe('request.key-reused');
  });

  test('is free again where the first request was refused', async () => {
    const principal = await createSpender(database, { credits: 5 });
    const submission = submissionOf(principal, { idempotency });
    await codeOf(openRun(database, openingOf(submission)));

    const second = await openRun(database, openingOf(submission, 5));

    expect(second.kind).toBe('opened');
  });

  test.each(['run.interrupted', 'run.timeout', 'model.unavailable'] as const)(
    'is free again after %s',
    async (code) => {
      const principal = await createSpender(database, { credits: 100 });
      const submission = submissionOf(principal, { idempotency });
      const first = await openRun(database, openingOf(submission));
      const failure = { code, message: 'Not now.', issues: [] };
      await settleRun(database, { runId: first.record.id, outcome: { kind: 'failed', failure } });

      const second = await openRun(database, openingOf(submission));

      expect(second.kind).toBe('opened');
      expect(second.record.id).not.toBe(first.record.id);
      expect(await findBalance(database, principal.teamId)).toEqual({ available: 90, reserved: 10, spent: 0 });
    },
  );

  test('belongs to a team: another team may use the same', async () => {
    const [one, two] = await Promise.all([
      createSpender(database, { credits: 100 }),
      createSpender(database, { credits: 100 }),
    ]);
    await openRun(database, openingOf(submissionOf(one, { idempotency })));

    const second = await openRun(database, openingOf(submissionOf(two, { idempotency })));

    expect(second.kind).toBe('opened');
  });

  test('opens exactly one run, however many callers come at once', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const submission = submissionOf(principal, { idempotency });

    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(openRun(database, openingOf(submission)))));

    expect(codes.filter((code) => code === 'no error')).toHaveLength(1);
    expect(codes.filter((code) => code === 'request.conflict')).toHaveLength(19);
    expect(await findBalance(database, principal.teamId)).toMatchObject({ available: 990, reserved: 10 });
  });
});

describe('settling a run', () => {
  test('charges for the pictures delivered and gives the rest back', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { record } = await openRun(database, openingOf(submissionOf(principal, { count: 4 })));

    const settled = await settleRun(database, { runId: record.id, outcome: delivered(3) });

    expect(settled).toMatchObject({ status: 'SUCCESS', imagesDelivered: 3, creditsCharged: 30, failure: null });
    expect(settled.finishedAt).toBeInstanceOf(Date);
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 70, reserved: 0, spent: 30 });
    expect(await findMember(database, principal.teamId, principal.userId)).toMatchObject({ usedCredit: 30 });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('makes the files known in the same moment', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { record } = await openRun(database, openingOf(submissionOf(principal)));
    const asset: Asset = {
      key: 'images/2026_01_01_00_00_00_000_mug.png',
      teamId: principal.teamId,
      userId: principal.userId,
      kind: 'result',
      originalName: 'mug.png',
      mediaType: 'image/png',
      sizeBytes: 1234,
      sha256: 'ab'.repeat(32),
      createdAt: new Date('2026-01-01T00:00:00.000Z'),
    };

    const settled = await settleRun(database, { runId: record.id, outcome: delivered(1, [asset]) });

    expect(await findAsset(database, principal.teamId, asset.key)).toEqual(asset);
    expect(await findAsset(database, record.id, asset.key)).toBeUndefined();
    expect(await findRunOfImage(database, principal.teamId, imageIdOf(asset.key))).toEqual(settled);
    expect(await findRunOfImage(database, record.id, imageIdOf(asset.key))).toBeUndefined();
    expect(await findRunOfImage(database, principal.teamId, asset.key)).toBeUndefined();
  });

  test('gives everything back where the run failed', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { record } = await openRun(database, openingOf(submissionOf(principal, { count: 2 })));

    const settled = await settleRun(database, { runId: record.id, outcome: FAILED });

    expect(settled).toMatchObject({ status: 'FAILURE', creditsCharged: 0, failure: { code: 'engine.failed' } });
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 100, reserved: 0, spent: 0 });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('happens once: whoever comes later finds what the first left', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const { record } = await openRun(database, openingOf(submissionOf(principal)));

    const outcomes = [FAILED, delivered(1), delivered(1), FAILED, delivered(1)];
    const settled = await Promise.all(outcomes.map((outcome) => settleRun(database, { runId: record.id, outcome })));

    expect(new Set(settled.map((end) => JSON.stringify(end))).size).toBe(1);
    const charged = settled[0]?.creditsCharged;
    expect(await findBalance(database, principal.teamId)).toEqual({
      available: 100 - (charged ?? 0),
      reserved: 0,
      spent: charged,
    });
    expect(await verifyBooks(database)).toEqual([]);
  });
});

describe('the books', () => {
  const step = recordOf({
    count: integer({ min: 1, max: 4 }),
    price: integer({ min: 0, max: 30 }),
    divisor: integer({ min: 1, max: 3 }),
    end: constantFrom('deliver', 'deliver-some', 'fail', 'twice', 'leave-on'),
  });

  test('are right after any interleaving of opening, delivering, failing and settling twice', async () => {
    await assertLaw(
      asyncProperty(array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const principal = await createSpender(database, { credits: 150, creditLimit: 120 });

        await Promise.all(
          steps.map(async ({ count, price, divisor, end }) => {
            const opening = openingOf(submissionOf(principal, { count }), price);
            const opened = await openRun(database, opening).catch(() => undefined);
            if (!opened || end === 'leave-on') return;
            const { runId } = opening;
            if (end === 'fail' || end === 'twice') await settleRun(database, { runId, outcome: FAILED });
            // Whoever makes it may cost less than was set aside.
            const paid = Math.floor(price / divisor);
            if (end === 'deliver-some') await settleRun(database, { runId, outcome: delivered(count - 1, [], paid) });
            if (end === 'deliver' || end === 'twice')
              await settleRun(database, { runId, outcome: delivered(count, [], paid) });
          }),
        );

        const { available, reserved, spent } = await findBalance(database, principal.teamId);
        expect(available + reserved + spent).toBe(150);
        expect(reserved + spent).toBeLessThanOrEqual(120);
        expect(await verifyBooks(database)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
