import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSamples } from './samples.ts';

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'samples-'));
  for (const name of ['black_cat.jpg', 'cup.png', 'cup_mask.png', 'read me.txt', '.secret']) {
    await writeFile(join(folder, name), name);
  }
  return openSamples(folder);
}

it('lists photos by their names, those with a mask first', async () => {
  const { list } = await open();

  expect(list).toEqual([
    { key: 'examples/cup.png', title: 'Cup', maskKey: 'examples/cup_mask.png' },
    { key: 'examples/black_cat.jpg', title: 'Black cat', maskKey: undefined },
  ]);
});

it('reads photos and masks, and nothing else', async () => {
  const { read } = await open();

  expect(String(await read('examples/cup_mask.png'))).toBe('cup_mask.png');
  for (const other of [
    'examples/.secret',
    'examples/../cup.png',
    'examples/read me.txt',
    'cup.png',
    'examples/dog.png',
  ]) {
    expect(await read(other)).toBeUndefined();
  }
});
