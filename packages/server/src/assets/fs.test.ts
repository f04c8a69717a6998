import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFsAssetFiles } from './fs.ts';
import { assetFilesContract } from './testing/asset-files-contract.ts';

assetFilesContract('a folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'backlot-files-'));
  return {
    files: await createFsAssetFiles(root),
    stagingFolder: join(root, 'staged'),
    again: () => createFsAssetFiles(root),
    end: () => rm(root, { recursive: true, force: true }),
  };
});

describe('a folder', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'backlot-files-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  it.each(['../secret', 'images/../secret'])('is not left by way of %s', async (text) => {
    const files = await createFsAssetFiles(root);
    await writeFile(join(root, 'secret'), 'secret');

    await files.remove(text);

    expect(await files.read(text)).toBeUndefined();
    expect(await readdir(root)).toContain('secret');
  });

  it('that is gone takes no files', async () => {
    const files = await createFsAssetFiles(root);
    await rm(join(root, 'images'), { recursive: true });

    await expect(files.check()).rejects.toThrow('ENOENT');
  });
});
