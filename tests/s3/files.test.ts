import { HeadObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssetFiles } from '../../packages/server/src/assets/asset-files.ts';
import { assetFilesContract } from '../../packages/server/src/assets/testing/asset-files-contract.ts';
import { openTestBucket } from '../../packages/server/src/assets/testing/open-test-bucket.ts';
import { ACCESS_KEY_ID, SECRET_ACCESS_KEY } from './support/start-ceph.ts';
import { useCeph } from './support/use-ceph.ts';

const BUCKET = 'files';
const PAGE = 1000;
const key = 'images/2026_01_07_09_33_18_380_room.png';

const ceph = useCeph(BUCKET);
const { operator } = ceph;

/** Every store of its own: a folder in the one bucket. */
const place = (prefix = `${randomUUID()}/`) => ({
  endpoint: ceph.endpoint,
  bucket: BUCKET,
  prefix,
  accessKeyId: ACCESS_KEY_ID,
  secretAccessKey: SECRET_ACCESS_KEY,
});

assetFilesContract('a bucket of Ceph', async () => {
  const { prefix, ...rest } = place();
  const opened = [await openTestBucket({ ...rest, prefix })];
  return {
    files: opened[0]!.files,
    stagingFolder: opened[0]!.stagingFolder,
    again: async () => {
      opened.push(await openTestBucket({ ...rest, prefix }));
      return opened.at(-1)!.files;
    },
    end: async () => {
      for (const { removeFolder } of opened) await removeFolder();
    },
  };
});

describe('a bucket of Ceph', () => {
  let files: AssetFiles;
  let prefix: string;
  let removeFolder: () => Promise<void>;

  beforeEach(async () => {
    const at = place();
    ({ prefix } = at);
    ({ files, removeFolder } = await openTestBucket({ ...at, patience: { callerMs: 1500 } }));
  });

  afterEach(async () => {
    await removeFolder();
  });

  const write = async (index: number, bytes: Uint8Array = Buffer.from(`picture ${index}`)) => {
    const name = keyOf(index);
    if (!(await (await files.stage([bytes], bytes.byteLength)).commit(name))) throw new Error(`${name} was taken`);
    return name;
  };

  it('holds files as what they are', async () => {
    await (await files.stage([Buffer.from('picture')], 100)).commit(key);

    const { ContentType } = await operator.send(new HeadObjectCommand({ Bucket: BUCKET, Key: prefix + key }));

    expect(ContentType).toBe('image/png');
  });

  it('that is shared is listed page by page, without what is not ours', async () => {
    const names = Array.from({ length: PAGE + 5 }, (_, index) => keyOf(index));
    const all = [...names, 'images/notes.txt', 'other/file.png'];
    await inParallel(all, (name) =>
      operator.send(new PutObjectCommand({ Bucket: BUCKET, Key: prefix + name, Body: 'x' })),
    );

    const listed: string[] = [];
    for await (const file of files.list()) listed.push(file.key);

    expect(listed).toEqual(names.toSorted());
  });

  it('with a wrong secret is refused in one sentence without the secret', async () => {
    const opening = openTestBucket({ ...place(), secretAccessKey: 'not the secret' });

    await expect(opening).rejects.toThrow(
      'The bucket files cannot be used: the bucket answered 403 SignatureDoesNotMatch.',
    );
  });

  it('that is not there is refused in one sentence', async () => {
    await expect(openTestBucket({ ...place(), bucket: 'absent' })).rejects.toThrow(
      'The bucket absent cannot be used: the bucket answered 404 NoSuchBucket.',
    );
  });

  it('of another database is refused', async () => {
    await expect(openTestBucket({ ...place(prefix), databaseId: 'another' })).rejects.toThrow('of another database');
  });

  it.each(['killed', 'frozen'] as const)('loses nothing that was acknowledged when its gateway is %s', async (how) => {
    const bytes = Buffer.alloc(300_000, 'x');
    let next = 0;
    const ending = new AbortController();
    const kept: string[] = [];
    const refused: unknown[] = [];
    const writers = Array.from({ length: 6 }, async () => {
      while (!ending.signal.aborted) {
        await write(next++, bytes).then(
          (name) => kept.push(name),
          (error: unknown) => refused.push(error),
        );
      }
    });
    const first = await write(next++, bytes);

    await sleepMs(300);
    if (how === 'killed') ceph.kill();
    else ceph.freeze();
    const told = await files.open(first).catch((error: unknown) => error);
    await sleepMs(1500);
    if (how === 'killed') await ceph.back();
    else ceph.thaw();
    await sleepMs(500);
    ending.abort();
    await Promise.all(writers);

    expect(told).toMatchObject({ code: 'model.unavailable', retryAfterSeconds: 10 });
    expect(refused).toEqual([]);
    expect(kept.length).toBeGreaterThan(12);
    const found = new Set((await listAll(prefix)).map((name) => name.slice(prefix.length)));
    expect(kept.filter((name) => !found.has(name))).toEqual([]);
    await inParallel(kept, async (name) => {
      if (!bytes.equals((await files.read(name)) ?? Buffer.alloc(0))) throw new Error(`${name} is damaged`);
    });
    process.stdout.write(`gateway ${how}: ${kept.length} written and read back, ${refused.length} refused\n`);
  });

  async function listAll(within: string): Promise<string[]> {
    const { Contents = [] } = await operator.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: within }));
    return Contents.flatMap(({ Key }) => Key ?? []);
  }
});

function keyOf(index: number): string {
  return `images/2026_01_07_09_33_18_${String(index % 1000).padStart(3, '0')}_${String(index).padStart(5, '0')}.png`;
}

const sleepMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}
