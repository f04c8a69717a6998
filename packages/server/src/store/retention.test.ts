import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { insertAsset, isKnownFile } from './assets.ts';
import { deleteContent } from './delete-content.ts';
import { findDeletion, finishDeletion, listUnfinishedDeletions } from './deletions.ts';
import { openRun } from './open-run.ts';
import { rateRun } from './rate-run.ts';
import {
  deleteUnusedUploads,
  findRetention,
  listExpiredRuns,
  listRetentions,
  pruneEvents,
  setRetention,
} from './retention.ts';
import { settleRun } from './settle-run.ts';
import { FAILED } from './testing/outcomes.ts';
import { addMember, createSpender, openingOf, submissionOf } from './testing/people.ts';

const { database } = await createTestDatabase();
const ada = await createSpender(database, { credits: 1000 });
const grace = await addMember(database, ada);
const DAYS = { teamId: ada.teamId, days: 30 };
const DAY_MS = 24 * 60 * 60 * 1000;

async function upload(name: string, daysOld: number): Promise<string> {
  const { teamId, userId } = ada;
  const key = `images/2026_01_01_00_00_00_000_${name}.png`;
  const createdAt = new Date(Date.now() - daysOld * DAY_MS);
  const facts = { kind: 'upload', originalName: 'a', mediaType: 'image/png', sizeBytes: 3, sha256: 's' } as const;
  await insertAsset(database, { key, teamId, userId, createdAt, ...facts });
  return key;
}

async function run(daysOld: number, image = 'images/none.png'): Promise<string> {
  const input = { image, prompt: 'p', count: 1, quality: 'default' } as const;
  const submission = submissionOf(ada, { call: { operation: 'replace-background', input } });
  const { id } = (await openRun(database, openingOf(submission))).record;
  await sql`update records set created_at = clock_timestamp() - make_interval(days => ${daysOld}) where id = ${id}`.execute(
    database,
  );
  return id;
}

test('a team keeps everything unless it says for how long', async () => {
  expect(await findRetention(database, ada.teamId)).toBeNull();
  expect(await listRetentions(database)).toEqual([]);

  await setRetention(database, ada.teamId, 30);

  expect(await findRetention(database, ada.teamId)).toBe(30);
  expect(await listRetentions(database)).toEqual([DAYS]);
});

test('the runs that have ended and are older expire, the oldest first, until they are deleted', async () => {
  const [young, old, oldest] = [await run(29), await run(31), await run(32)];
  await run(33);
  for (const runId of [young, old, oldest]) await settleRun(database, { runId, outcome: FAILED });

  const expired = await listExpiredRuns(database, DAYS, 10);
  await deleteContent(database, { teamId: ada.teamId, runId: oldest, userId: null });

  expect(expired).toEqual([oldest, old]);
  expect(await listExpiredRuns(database, DAYS, 10)).toEqual([old]);
});

test('uploads that nothing needs expire as well, with one receipt', async () => {
  const [young, needed, unused] = [await upload('young', 29), await upload('needed', 31), await upload('unused', 31)];
  await run(1, needed);

  const deletion = await deleteUnusedUploads(database, DAYS, 10);

  expect(deletion).toMatchObject({ runId: null, userId: null, files: [{ key: unused, sizeBytes: 3 }] });
  expect(await Promise.all([young, needed, unused].map((key) => isKnownFile(database, key)))).toEqual([
    true,
    true,
    false,
  ]);
  expect(await deleteUnusedUploads(database, DAYS, 10)).toBeUndefined();
});

test('a deletion is unfinished until its files are removed', async () => {
  const [unfinished] = await listUnfinishedDeletions(database, 10);

  const finished = await finishDeletion(database, unfinished!.id);

  expect(finished.filesRemovedAt).toBeInstanceOf(Date);
  expect(await listUnfinishedDeletions(database, 10)).toEqual([]);
  expect(await finishDeletion(database, finished.id)).toEqual(finished);
});

test('receipts are told to the team, and to members of their own runs', async () => {
  const runId = await run(0);
  await settleRun(database, { runId, outcome: FAILED });
  const deletion = await deleteContent(database, { teamId: ada.teamId, runId, userId: ada.userId });
  const { id } = deletion!;
  const { teamId } = await createSpender(database, { credits: 0 });

  const told = await Promise.all([
    findDeletion(database, ada, id),
    findDeletion(database, { teamId: ada.teamId, memberId: ada.userId }, id),
    findDeletion(database, { teamId: ada.teamId, memberId: grace.userId }, id),
    findDeletion(database, { teamId }, id),
    findDeletion(database, ada, 'nothing'),
  ]);

  expect(told).toEqual([deletion, deletion, undefined, undefined, undefined]);
});

test('events are forgotten after a week', async () => {
  await run(0);
  const count = async () => (await database.selectFrom('events').select('seq').execute()).length;
  const before = await count();
  await sql`update events set created_at = clock_timestamp() - interval '8 days'
    where seq in (select seq from events order by seq limit 3)`.execute(database);

  expect([await pruneEvents(database, 2), await pruneEvents(database, 2), await pruneEvents(database, 2)]).toEqual([
    2, 1, 0,
  ]);
  expect(await count()).toBe(before - 3);
});

test('a rating is changed field by field, and not of what was deleted', async () => {
  const runId = await run(0);
  await settleRun(database, { runId, outcome: FAILED });
  const { teamId } = ada;

  const rated = await rateRun(database, { teamId, runId, changes: { rating: 4, comment: 'nice' } });
  const changed = await rateRun(database, { teamId, runId, changes: { rating: null } });
  await deleteContent(database, { teamId, runId, userId: null });

  expect([rated?.rating, rated?.comment, changed?.rating, changed?.comment]).toEqual([4, 'nice', null, 'nice']);
  expect(await rateRun(database, { teamId, runId, changes: { rating: 1 } })).toBeUndefined();
  expect(await rateRun(database, { teamId, runId: 'nothing', changes: { rating: 1 } })).toBeUndefined();
});
