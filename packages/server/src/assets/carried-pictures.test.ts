import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCarriedPictures } from './carried-pictures.ts';
import { createFsAssetFiles } from './fs.ts';

const key = 'images/2026_01_07_09_33_18_380_room.png';
const [room, sofa] = [Buffer.from('room'), Buffer.from('sofa')];

describe('the pictures of a request', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'backlot-carried-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  const staged = () => readdir(join(root, 'staged'));

  it('are found by their references until they are stored or thrown away', async () => {
    const files = await createFsAssetFiles(root);
    const carried = createCarriedPictures(files.stage, 100);

    const references = [await carried.take([room]), await carried.take([sofa])];
    await carried.find(references[0] ?? '')?.commit(key);
    await carried.discard();

    expect(new Set(references).size).toBe(2);
    expect(await files.read(key)).toEqual(room);
    expect(await staged()).toEqual([]);
  });

  it('lie there once however often they came', async () => {
    const carried = createCarriedPictures((await createFsAssetFiles(root)).stage, 100);

    const references = [await carried.take([room]), await carried.take([room.subarray(0, 1), room.subarray(1)])];

    expect(new Set(references).size).toBe(1);
    expect(await staged()).toHaveLength(1);
    expect(await carried.find(references[0] ?? '')?.read()).toEqual(room);
  });

  it('leave nothing where one is too large', async () => {
    const carried = createCarriedPictures((await createFsAssetFiles(root)).stage, 3);

    await expect(carried.take([room])).rejects.toMatchObject({ code: 'request.too-large' });
    expect(await staged()).toEqual([]);
    expect(carried.find('carried:')).toBeUndefined();
  });
});
