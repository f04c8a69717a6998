import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssetFiles } from './asset-files.ts';
import { createFsAssetFiles } from './fs.ts';
import { sweepOrphans } from './sweep-orphans.ts';

const key = 'images/2026_01_07_09_33_18_380_room.png';
const otherKey = 'images/2026_01_07_09_33_18_381_room.png';
const bytes = Buffer.from('picture');

let root: string;
let files: AssetFiles;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backlot-files-'));
  files = await createFsAssetFiles(root);
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('a file in the folder', () => {
  it('is staged in pieces, measured, and read back once it has a key', async () => {
    const staged = await files.stage([bytes.subarray(0, 3), bytes.subarray(3)], 100);

    expect(staged).toMatchObject({
      sizeBytes: 7,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      md5: createHash('md5').update(bytes).digest('hex'),
    });
    expect(Buffer.from(await staged.read())).toEqual(bytes);
    expect(await files.read(key)).toBeUndefined();
    expect(await staged.commit(key)).toBe(true);
    expect(await files.read(key)).toEqual(bytes);
    expect(await readdir(join(root, 'staged'))).toEqual([]);
  });

  it('can be streamed with its size known', async () => {
    await put(key);

    const opened = await files.open(key);
    const chunks = await opened?.stream.toArray();

    expect(opened?.sizeBytes).toBe(7);
    expect(Buffer.concat(chunks ?? [])).toEqual(bytes);
  });

  it('never takes the place of another', async () => {
    await put(key);
    const second = await files.stage([Buffer.from('other')], 100);

    expect(await second.commit(key)).toBe(false);
    expect(await second.commit(otherKey)).toBe(true);
    expect(await files.read(key)).toEqual(bytes);
  });

  it('gets its key once when many want it', async () => {
    const staged = await Promise.all(Array.from({ length: 8 }, () => files.stage([bytes], 100)));

    const outcomes = await Promise.all(staged.map((file) => file.commit(key)));

    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it('leaves nothing when it is discarded', async () => {
    const staged = await files.stage([bytes], 100);

    await staged.discard();

    expect(await readdir(join(root, 'staged'))).toEqual([]);
  });

  it('stays when it is discarded after it got its key', async () => {
    const staged = await files.stage([bytes], 100);
    await staged.commit(key);

    await staged.discard();

    expect(await files.read(key)).toEqual(bytes);
  });

  it('is refused beyond the limit, leaving nothing', async () => {
    await expect(files.stage([bytes, bytes], 13)).rejects.toMatchObject({ code: 'request.too-large' });
    expect(await readdir(join(root, 'staged'))).toEqual([]);
  });

  it('leaves nothing when its sender fails', async () => {
    async function* failing() {
      yield bytes;
      throw new Error('gone');
    }

    await expect(files.stage(failing(), 100)).rejects.toThrow('gone');
    expect(await readdir(join(root, 'staged'))).toEqual([]);
  });

  it('can be removed, and removed again', async () => {
    await put(key);

    await files.remove(key);
    await files.remove(key);

    expect(await files.read(key)).toBeUndefined();
  });
});

describe('a key that is none', () => {
  it.each(['../secret', 'images/../secret', '/etc/passwd', 'staged/x.tmp', 'images'])(
    '%s leads nowhere',
    async (text) => {
      await writeFile(join(root, 'secret'), 'secret');

      expect(await files.read(text)).toBeUndefined();
      expect(await files.open(text)).toBeUndefined();
      await files.remove(text);
      await expect((await files.stage([bytes], 100)).commit(text)).rejects.toThrow('not a key');
      expect(await readdir(root)).toContain('secret');
    },
  );
});

describe('after a crash', () => {
  const longAgo = new Date('2026-01-01T00:00:00Z');
  const before = new Date('2026-01-02T00:00:00Z');

  it('files without a row and files without a key are swept, others stay', async () => {
    await put(key);
    await put(otherKey);
    await files.stage([bytes], 100);
    await age();

    const removed = await sweepOrphans(files, { known: async () => new Set([key]), before });

    expect(removed).toBe(2);
    expect(await readdir(join(root, 'images'))).toEqual(['2026_01_07_09_33_18_380_room.png']);
    expect(await readdir(join(root, 'staged'))).toEqual([]);
  });

  it('young files are left alone', async () => {
    await put(key);
    await files.stage([bytes], 100);

    expect(await sweepOrphans(files, { known: async () => new Set(), before })).toBe(0);
  });

  it('the database is asked for no more than a batch at once', async () => {
    for (let i = 0; i < 501; i++) await writeFile(join(root, `images/2026_01_07_09_33_18_380_${i}.png`), '');
    await age();
    const asked: number[] = [];
    const known = async (keys: readonly string[]) => {
      asked.push(keys.length);
      return new Set(keys);
    };

    expect(await sweepOrphans(files, { known, before })).toBe(0);
    expect(asked).toEqual([500, 1]);
  });

  async function age(): Promise<void> {
    for (const folder of ['images', 'staged'])
      for (const name of await readdir(join(root, folder))) await utimes(join(root, folder, name), longAgo, longAgo);
  }
});

async function put(name: string): Promise<void> {
  await (await files.stage([bytes], 100)).commit(name);
}
