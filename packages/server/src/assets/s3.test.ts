import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../secret.ts';
import type { AssetFiles } from './asset-files.ts';
import { checkBucket } from './s3/check-bucket.ts';
import { assetFilesContract } from './testing/asset-files-contract.ts';
import { openTestBucket } from './testing/open-test-bucket.ts';
import { startSmallS3, type SmallS3 } from './testing/small-s3.ts';

const key = 'images/2026_01_07_09_33_18_380_room.png';
const bytes = Buffer.from('picture');

assetFilesContract('a bucket', async () => {
  const store = await startSmallS3();
  const place = { endpoint: store.endpoint, bucket: 'pictures', prefix: 'some/where/' };
  const opened = [await openTestBucket(place)];
  return {
    files: opened[0]!.files,
    stagingFolder: opened[0]!.stagingFolder,
    again: async () => {
      opened.push(await openTestBucket(place));
      return opened.at(-1)!.files;
    },
    end: async () => {
      for (const { removeFolder } of opened) await removeFolder();
      await store.close();
    },
  };
});

describe('a bucket', () => {
  let store: SmallS3;
  let files: AssetFiles;
  let removeFolder: () => Promise<void>;

  beforeEach(async () => {
    store = await startSmallS3();
    const patience = { usualMs: 1000, longMs: 1000, callerMs: 500 };
    ({ files, removeFolder } = await openTestBucket({ ...place(), patience }));
  });

  afterEach(async () => {
    await removeFolder();
    await store.close();
  });

  const place = () => ({ endpoint: store.endpoint, bucket: 'pictures', prefix: 'p/' });
  const stage = () => files.stage([bytes], 100);

  it('holds files under its prefix and nothing else of ours', async () => {
    await (await stage()).commit(key);
    await files.clock();

    expect(store.keys()).toEqual(['p/clock.txt', `p/${key}`, 'p/owner.txt']);
  });

  it('is asked again after a passing failure', async () => {
    store.fail('PUT', [503, 500, 'lost-answer']);

    expect(await (await stage()).commit(key)).toBe(true);

    store.fail('GET', [503, 'lost-answer']);
    expect(await files.read(key)).toEqual(bytes);
    store.fail('DELETE', [500, 'lost-answer']);
    await files.remove(key);
    expect(await files.read(key)).toBeUndefined();
  });

  it('is known to hold our file although the answer was lost', async () => {
    store.fail('PUT', ['lost-answer']);
    const puts = store.count('PUT');

    expect(await (await stage()).commit(key)).toBe(true);
    expect(store.count('PUT') - puts).toBe(2);
  });

  it('is not taken for ours when the answer was lost and another was first', async () => {
    await (await stage()).commit(key);
    store.fail('PUT', [503]);

    expect(await (await stage()).commit(key)).toBe(false);
  });

  it('that does not answer is a failure that may pass, for reading and for writing', async () => {
    await (await stage()).commit(key);
    const file = await stage();
    const down = { code: 'model.unavailable', retryable: true, retryAfterSeconds: 10 };
    for (const method of ['PUT', 'GET', 'HEAD', 'DELETE']) store.fail(method, Array<503>(100).fill(503));

    const outcomes = await Promise.allSettled([
      file.commit(key),
      files.read(key),
      files.open(key),
      files.sizeOf(key),
      files.remove(key),
      files.clock(),
      files.list()[Symbol.asyncIterator]().next(),
    ]);

    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: down });
    expect(Buffer.from(await file.read())).toEqual(bytes);
    await expect(files.check()).rejects.toMatchObject(down);
  });

  it('that says nothing leaves no caller waiting for long', async () => {
    await (await stage()).commit(key);
    store.fail('GET', Array<'silence'>(100).fill('silence'));

    await expect(files.open(key)).rejects.toMatchObject({ code: 'model.unavailable' });
  });

  it('that shuts us out is not asked again, and says nothing to callers', async () => {
    store.fail('PUT', [403]);
    const puts = store.count('PUT');

    await expect((await stage()).commit(key)).rejects.toThrow('the bucket answered 403 AccessDenied');
    expect(store.count('PUT') - puts).toBe(1);
  });

  it('is not read any further when nobody wants the file any more', async () => {
    const large = Buffer.alloc(8_000_000, 'x');
    await (await files.stage([large], large.length)).commit(key);
    const leaving = new AbortController();

    const opened = await files.open(key, { signal: leaving.signal });
    leaving.abort(new Error('gone'));

    await expect(buffer(opened!.stream)).rejects.toThrow();
  });

  it('is not asked at all for somebody who has left', async () => {
    const gets = store.count('GET');

    await expect(files.open(key, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
    expect(store.count('GET')).toBe(gets);
  });

  it('of another database is refused', async () => {
    await expect(openTestBucket({ ...place(), databaseId: 'another' })).rejects.toThrow(
      'The bucket pictures cannot be used: it holds the files of another database; set S3_PREFIX to a folder of its own.',
    );
    await (await openTestBucket({ ...place(), prefix: 'q/', databaseId: 'another' })).removeFolder();
  });

  it.each(['never', 'late'] as const)(
    'that would let one file take the place of another (%s) is refused',
    async (when) => {
      store.heedsConditions = when;

      await expect(openTestBucket(place())).rejects.toThrow('its store does not always heed If-None-Match');
      expect(store.keys()).toEqual(['p/owner.txt']);
    },
  );

  it('is looked at without a change, for an operator who asks', async () => {
    const settings = {
      ...place(),
      region: 'us-east-1',
      accessKeyId: new Secret('id'),
      secretAccessKey: new Secret('secret'),
      forcePathStyle: true,
    };
    const keys = store.keys();

    await checkBucket(settings);
    store.fail('HEAD', [403]);

    await expect(checkBucket(settings)).rejects.toThrow('the bucket pictures cannot be used: the bucket answered 403');
    expect(store.keys()).toEqual(keys);
  });

  it('that shuts us out is refused with what it said', async () => {
    store.fail('GET', [403]);

    await expect(openTestBucket(place())).rejects.toThrow(
      'The bucket pictures cannot be used: the bucket answered 403 AccessDenied.',
    );
  });
});
