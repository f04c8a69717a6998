import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssetFiles } from '../asset-files.ts';
import { sweepOrphans } from '../sweep-orphans.ts';

const key = 'images/2026_01_07_09_33_18_380_room.png';
const otherKey = 'images/2026_01_07_09_33_18_381_room.png';
const bytes = Buffer.from('picture');

/** A store that is empty at first, for one test. */
export interface StoreUnderTest {
  readonly files: AssetFiles;
  /** The folder that files lie in before they have a key. */
  readonly stagingFolder: string;
  /** A second process on the same store. */
  readonly again: () => Promise<AssetFiles>;
  readonly end: () => Promise<void>;
}

/** What every store of files holds to, whatever it is made of: call it at the top level of a test file. */
export function assetFilesContract(store: string, begin: () => Promise<StoreUnderTest>): void {
  let files: AssetFiles;
  let place: StoreUnderTest;

  beforeEach(async () => {
    place = await begin();
    files = place.files;
  });

  afterEach(async () => {
    await place.end();
  });

  const put = async (name: string, content: Uint8Array = bytes): Promise<void> => {
    expect(await (await files.stage([content], content.byteLength)).commit(name)).toBe(true);
  };
  const staged = () => readdir(place.stagingFolder);
  const keys = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const file of files.list()) found.push(file.key);
    return found.toSorted();
  };

  describe(`a file in ${store}`, () => {
    it('is staged in pieces, measured, and read back once it has a key', async () => {
      const file = await files.stage([bytes.subarray(0, 3), bytes.subarray(3)], 100);

      expect(file).toMatchObject({
        sizeBytes: 7,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        md5: createHash('md5').update(bytes).digest('hex'),
      });
      expect(Buffer.from(await file.read())).toEqual(bytes);
      expect(await files.read(key)).toBeUndefined();
      expect(await file.commit(key)).toBe(true);
      expect(await files.read(key)).toEqual(bytes);
      expect(await staged()).toEqual([]);
    });

    it('is there for every process as soon as it has its key', async () => {
      const other = await place.again();
      await put(key);

      expect(await other.read(key)).toEqual(bytes);
      expect(await other.sizeOf(key)).toBe(7);
    });

    it('can be streamed with its size known', async () => {
      await put(key);

      const opened = await files.open(key);
      const chunks = await opened?.stream.toArray();

      expect(opened?.sizeBytes).toBe(7);
      expect(Buffer.concat(chunks ?? [])).toEqual(bytes);
    });

    it.each([
      [0, 0, 'p'],
      [2, 4, 'ctu'],
      [6, 6, 'e'],
    ])('can be streamed from byte %d to byte %d', async (first, last, text) => {
      await put(key);

      const opened = await files.open(key, { range: { first, last } });
      const chunks = await opened?.stream.toArray();

      expect(opened?.sizeBytes).toBe(7);
      expect(Buffer.concat(chunks ?? []).toString()).toBe(text);
    });

    it('is as large as a picture may be, to the last byte', async () => {
      const large = createHash('shake256', { outputLength: 12_000_000 }).update('noise').digest();
      await put(key, large);

      const opened = await files.open(key);
      const streamed = Buffer.concat((await opened?.stream.toArray()) ?? []);

      expect(large.equals(streamed)).toBe(true);
      expect(large.equals((await files.read(key)) ?? new Uint8Array())).toBe(true);
    });

    it('never takes the place of another', async () => {
      await put(key);
      const second = await files.stage([Buffer.from('other')], 100);

      expect(await second.commit(key)).toBe(false);
      expect(await second.commit(otherKey)).toBe(true);
      expect(await files.read(key)).toEqual(bytes);
    });

    it('never takes the place of another of the same bytes, of another process either', async () => {
      await put(key);
      const second = await (await place.again()).stage([bytes], 100);

      expect(await second.commit(key)).toBe(false);
    });

    it('gets its key once when many want it', async () => {
      const all = await Promise.all(Array.from({ length: 8 }, () => files.stage([bytes], 100)));

      const outcomes = await Promise.all(all.map((file) => file.commit(key)));

      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    it('leaves nothing when it is discarded', async () => {
      const file = await files.stage([bytes], 100);

      await file.discard();

      expect(await staged()).toEqual([]);
    });

    it('stays when it is discarded after it got its key', async () => {
      const file = await files.stage([bytes], 100);
      await file.commit(key);

      await file.discard();

      expect(await files.read(key)).toEqual(bytes);
    });

    it('is refused beyond the limit, leaving nothing', async () => {
      await expect(files.stage([bytes, bytes], 13)).rejects.toMatchObject({ code: 'request.too-large' });
      expect(await staged()).toEqual([]);
    });

    it('leaves nothing when its sender fails', async () => {
      async function* failing() {
        yield bytes;
        throw new Error('gone');
      }

      await expect(files.stage(failing(), 100)).rejects.toThrow('gone');
      expect(await staged()).toEqual([]);
    });

    it('can be removed, and removed again', async () => {
      await put(key);

      await files.remove(key);
      await files.remove(key);

      expect(await files.read(key)).toBeUndefined();
      expect(await files.sizeOf(key)).toBeUndefined();
      expect(await files.open(key)).toBeUndefined();
    });

    it('is listed with the moment of its change by the clock of the store', async () => {
      const before = await files.clock();
      await put(key);
      const after = await files.clock();

      const listed = [];
      for await (const file of files.list()) listed.push(file);

      expect(listed).toEqual([{ key, changedAt: expect.any(Date) }]);
      // A store may count in whole seconds.
      expect(Math.floor(Number(listed[0]?.changedAt) / 1000)).toBeGreaterThanOrEqual(Math.floor(Number(before) / 1000));
      expect(Number(listed[0]?.changedAt)).toBeLessThan(Number(after) + 1000);
    });
  });

  describe(`a key that is none in ${store}`, () => {
    it.each(['../secret', 'images/../secret', '/etc/passwd', 'staged/x.tmp', 'images', 'owner.txt', ''])(
      '%j leads nowhere',
      async (text) => {
        expect(await files.read(text)).toBeUndefined();
        expect(await files.sizeOf(text)).toBeUndefined();
        expect(await files.open(text)).toBeUndefined();
        await files.remove(text);
        await expect((await files.stage([bytes], 100)).commit(text)).rejects.toThrow('not a key');
      },
    );
  });

  describe(`after a crash, in ${store}`, () => {
    const MINUTE_MS = 60_000;
    const inMinutes = async (minutes: number) => new Date((await files.clock()).getTime() + minutes * MINUTE_MS);

    it('files without a row and files without a key are swept, others stay', async () => {
      await put(key);
      await put(otherKey);
      await files.stage([bytes], 100);
      const known = async () => new Set([key]);

      // Staged files have the clock of this machine.
      const removedStaged = await files.sweepStaged(new Date(Date.now() + MINUTE_MS));
      const removed = await sweepOrphans(files, { known, before: await inMinutes(1) });

      expect([removedStaged, removed]).toEqual([1, 1]);
      expect(await keys()).toEqual([key]);
      expect(await staged()).toEqual([]);
    });

    it('young files are left alone', async () => {
      await put(key);
      await files.stage([bytes], 100);

      const removedStaged = await files.sweepStaged(new Date(Date.now() - MINUTE_MS));
      const removed = await sweepOrphans(files, { known: async () => new Set(), before: await inMinutes(-1) });

      expect([removedStaged, removed]).toEqual([0, 0]);
      expect(await keys()).toEqual([key]);
      expect(await staged()).toHaveLength(1);
    });
  });

  describe(store, () => {
    it('says that it can take files', async () => {
      await files.check();
    });
  });
}
