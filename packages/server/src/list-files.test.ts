import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from './list-files.ts';

it('names files by their paths below the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  await writeFile(join(folder, 'top.txt'), '');
  await writeFile(join(folder, 'a', 'b', 'deep.txt'), '');

  expect([...(await listFiles(folder))].toSorted()).toEqual(['a/b/deep.txt', 'top.txt']);
});

it('finds none where there is no folder', async () => {
  expect(await listFiles('/no/such/folder')).toEqual(new Set());
});
