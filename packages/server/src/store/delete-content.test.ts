import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { Asset } from '../assets/asset.ts';
import { imageIdOf } from '../assets/image-id.ts';
import type { Principal } from '../auth/principal.ts';
import type { Outcome } from '../runs/outcome.ts';
import type { RunRecord, Submission } from '../runs/run.ts';
import { takeOver } from '../runs/take-over.ts';
import { findAsset, insertAsset, isKnownFile } from './assets.ts';
import { deleteContent } from './delete-content.ts';
import { findDeletion } from './deletions.ts';
import { openRun } from './open-run.ts';
import { findReusable, findRun, findRunOfImage } from './records.ts';
import { settleRun } from './settle-run.ts';
import { deliveredBy, FAILED } from './testing/outcomes.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';
import { insertThumbnail } from './thumbnails.ts';
import { verifyBooks } from './verify-books.ts';

const { database } = await createTestDatabase();
const ada = await createSpender(database, { credits: 1_000_000 });

let files = 0;
function assetOf(kind: Asset['kind'], { teamId, userId }: Principal = ada): Asset {
  const key = `images/2026_01_01_00_00_00_000_${kind}_${++files}.png`;
  const createdAt = new Date('2026-01-01T00:00:00Z');
  return {
    key,
    teamId,
    userId,
    kind,
    originalName: 'a',
    mediaType: 'image/png',
    sizeBytes: 3,
    sha256: `s${files}`,
    createdAt,
  };
}

async function upload(isCarried: boolean): Promise<string> {
  const asset = assetOf('upload');
  await insertAsset(database, asset, { isCarried });
  return asset.key;
}

async function open(image: string, changes: Partial<Submission> = {}): Promise<RunRecord> {
  const input = { image, prompt: 'a secret', count: 1, quality: 'default' } as const;
  const submission = submissionOf(ada, { call: { operation: 'replace-background', input }, ...changes });
  return (await openRun(database, openingOf(submission))).record;
}

function outcomeWith(assets: readonly Asset[]): Outcome {
  const outcome = deliveredBy([]);
  if (outcome.kind !== 'delivered') throw new Error('unreachable');
  const images = assets.map(({ key }) => ({ key, mediaType: 'image/png', widthPx: 4, heightPx: 3, seed: 7 }));
  return { ...outcome, assets, facts: { ...outcome.facts, images, text: 'a secret', details: { scene: 'a secret' } } };
}

/** A run that has made a picture of another. */
async function make(image: string, changes: Partial<Submission> = {}): Promise<{ run: RunRecord; made: string }> {
  const { id } = await open(image, changes);
  const result = assetOf('result');
  const run = await settleRun(database, { runId: id, outcome: outcomeWith([result]) });
  return { run, made: result.key };
}

const remove = (runId: string) => deleteContent(database, { teamId: ada.teamId, runId, userId: ada.userId });
const keysOf = (deletion: Awaited<ReturnType<typeof remove>>) => deletion?.files.map(({ key }) => key);

describe('deleting the content of a run', () => {
  test('leaves nothing of what it was about, and all of what it cost', async () => {
    const idempotency = { key: 'once', requestHash: 'hash' };
    const { run } = await make(await upload(true), { cacheKey: 'cached', idempotency, requestId: 'order' });

    await remove(run.id);

    const after = await findRun(database, ada.teamId, run.id);
    const { promptObject, call, facts, contentDeletedAt, cacheKey, ...kept } = after!;
    expect(run).toMatchObject(kept);
    expect({ promptObject, call, cacheKey }).toEqual({
      promptObject: {},
      call: { operation: 'replace-background', input: {} },
      cacheKey: null,
    });
    expect(facts).toEqual({ ...facts, images: [], warnings: [], details: {}, provider: 'recraft' });
    expect(contentDeletedAt).toBeInstanceOf(Date);
    const { rows } = await readRow(run.id);
    expect(JSON.stringify(rows)).not.toContain('a secret');
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('removes its pictures, their thumbnails and what came with the request, with a receipt', async () => {
    const carried = await upload(true);
    const { run, made } = await make(carried);
    const thumbnail = assetOf('result');
    expect(await insertThumbnail(database, thumbnail, made)).toBe(true);

    const deletion = await remove(run.id);

    expect(deletion).toMatchObject({ runId: run.id, userId: ada.userId, kept: [], filesRemovedAt: null });
    expect(deletion?.files).toContainEqual({ key: thumbnail.key, sha256: thumbnail.sha256, sizeBytes: 3 });
    expect(keysOf(deletion)?.toSorted()).toEqual([carried, made, thumbnail.key].toSorted());
    expect(await Promise.all([carried, made, thumbnail.key].map((key) => isKnownFile(database, key)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(await findRunOfImage(database, ada.teamId, imageIdOf(made))).toBeUndefined();
    expect(await findDeletion(database, ada, deletion!.id)).toEqual(deletion);
  });

  test('keeps what was uploaded for its own sake', async () => {
    const own = await upload(false);
    const { run } = await make(own);

    await remove(run.id);

    expect(await findAsset(database, ada.teamId, own)).toBeDefined();
  });

  test('answers the same receipt every time, also to two at once', async () => {
    const { run } = await make(await upload(true));

    const [first, second] = await Promise.all([remove(run.id), remove(run.id)]);

    expect(first).toEqual(second);
    expect(await remove(run.id)).toEqual(first);
  });

  test('is refused while it is on', async () => {
    const { id } = await open(await upload(true));

    await expect(remove(id)).rejects.toMatchObject({ code: 'request.conflict' });
  });

  test('knows no run of another team', async () => {
    const { run } = await make(await upload(true));
    const other = await createSpender(database, { credits: 0 });

    expect(await deleteContent(database, { teamId: other.teamId, runId: run.id, userId: null })).toBeUndefined();
    expect(await deleteContent(database, { teamId: ada.teamId, runId: 'nothing', userId: null })).toBeUndefined();
  });

  test('says of a failure only what kind it was', async () => {
    const { id } = await open(await upload(true));
    const failure = {
      code: 'provider.unknown',
      message: 'a secret',
      issues: [{ field: 'x', message: 'a secret' }],
    } as const;
    await settleRun(database, { runId: id, outcome: { kind: 'failed', failure } });

    await remove(id);

    expect((await findRun(database, ada.teamId, id))?.failure).toMatchObject({ code: 'provider.unknown', issues: [] });
    expect(JSON.stringify((await readRow(id)).rows)).not.toContain('a secret');
  });

  test('leaves its Idempotency-Key used', async () => {
    const idempotency = { key: 'used', requestHash: 'one' };
    const { run } = await make(await upload(true), { idempotency });

    await remove(run.id);

    const image = await upload(true);
    await expect(open(image, { idempotency })).rejects.toMatchObject({ code: 'asset.expired' });
    await expect(open(image, { idempotency: { ...idempotency, requestHash: 'other' } })).rejects.toMatchObject({
      code: 'request.key-reused',
    });
  });
});

describe('pictures that the result cache has given to another run', () => {
  test('stay with that run, and go with it', async () => {
    const { run, made } = await make(await upload(false), { cacheKey: 'shared' });
    const { id } = await open(await upload(false), { cacheKey: 'shared' });
    await settleRun(database, { runId: id, outcome: takeOver({ earlier: run, how: 'hit' }) });

    const first = await remove(run.id);
    const reusable = await findReusable(database, { ...run, cacheKey: 'shared' }, 60_000);
    const second = await remove(id);

    expect([keysOf(first), first?.kept]).toEqual([[], [made]]);
    expect(reusable?.id).toBe(id);
    expect(keysOf(second)).toEqual([made]);
    expect(await findReusable(database, { ...run, cacheKey: 'shared' }, 60_000)).toBeUndefined();
  });

  test('are not given any more once they are deleted', async () => {
    const { run } = await make(await upload(false), { cacheKey: 'late' });
    const { id } = await open(await upload(false), { cacheKey: 'late' });
    await remove(run.id);

    const late = await settleRun(database, { runId: id, outcome: takeOver({ earlier: run, how: 'coalesced' }) });

    expect(late).toMatchObject({ status: 'FAILURE', failure: { code: 'run.interrupted' } });
    expect(await verifyBooks(database)).toEqual([]);
  });
});

test('after any order of making, failing and deleting, no run misses a file that it needs and nothing else is left', async () => {
  const step = fc.record({
    kind: fc.constantFrom('make', 'open', 'fail', 'take', 'delete', 'delete'),
    pick: fc.nat(20),
    of: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const pictures = [await upload(true), await upload(true), await upload(false)];
      const explicit = pictures[2]!;
      const needs = new Map<string, string[]>();
      const ended: RunRecord[] = [];
      const deleted = new Set<string>();
      for (const { kind, pick, of } of steps) {
        const image = pictures[pick % pictures.length]!;
        const earlier = ended.length === 0 ? undefined : ended[of % ended.length]!;
        if (kind === 'delete') {
          if (earlier === undefined) continue;
          await remove(earlier.id);
          deleted.add(earlier.id);
          needs.delete(earlier.id);
          continue;
        }
        if (!(await isKnownFile(database, image))) continue;
        if (kind === 'take' && (earlier?.facts?.images.length ?? 0) === 0) continue;
        const { id } = await open(image);
        needs.set(id, [image]);
        if (kind === 'open') continue;
        const result = assetOf('result');
        const outcome =
          kind === 'fail'
            ? FAILED
            : kind === 'take'
              ? takeOver({ earlier: earlier!, how: 'hit' })
              : outcomeWith([result]);
        const record = await settleRun(database, { runId: id, outcome });
        const shown = (record.facts?.images ?? []).map(({ key }) => key);
        needs.set(id, [image, ...shown]);
        pictures.push(...shown);
        ended.push(record);
      }

      const needed = new Set([...needs.values()].flat());
      for (const key of needed) expect(await isKnownFile(database, key)).toBe(true);
      const touched = deleted.size === 0 ? [] : pictures.filter((key) => key.includes('_result_'));
      for (const key of touched) expect([key, await isKnownFile(database, key)]).toEqual([key, needed.has(key)]);
      expect(await isKnownFile(database, explicit)).toBe(true);
      expect(await verifyBooks(database)).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('a thumbnail of a deleted picture is not taken', async () => {
  expect(await insertThumbnail(database, assetOf('result'), `images/${randomUUID()}.png`)).toBe(false);
});

async function readRow(id: string) {
  const rows = await database.selectFrom('records').selectAll().where('id', '=', id).execute();
  return { rows };
}
