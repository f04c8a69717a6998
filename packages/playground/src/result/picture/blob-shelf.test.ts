import { expect, it } from 'vitest';
import { createBlobShelf } from './blob-shelf.ts';

function shelfOf(limits: { readonly mostBytes: number; readonly mostFiles: number }) {
  const asked: string[] = [];
  const shelf = createBlobShelf(async (key) => {
    asked.push(key);
    if (key === 'broken') throw new Error('gone');
    return new Blob([key]);
  }, limits);
  return { asked, shelf };
}

it('fetches a file once while it is among the last', async () => {
  const { asked, shelf } = shelfOf({ mostBytes: 100, mostFiles: 2 });

  await shelf.get('a');
  await shelf.get('b');
  await shelf.get('a');
  await shelf.get('c');
  await shelf.get('a');
  await shelf.get('b');

  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

it('lets go of the oldest when there are too many bytes', async () => {
  const { asked, shelf } = shelfOf({ mostBytes: 6, mostFiles: 9 });

  for (const key of ['aaaa', 'bbbb', 'bbbb', 'aaaa']) await shelf.get(key);

  expect(asked).toEqual(['aaaa', 'bbbb', 'aaaa']);
});

it('asks again for what failed', async () => {
  const { asked, shelf } = shelfOf({ mostBytes: 6, mostFiles: 9 });

  await expect(shelf.get('broken')).rejects.toThrow('gone');
  await expect(shelf.get('broken')).rejects.toThrow('gone');

  expect(asked).toEqual(['broken', 'broken']);
});
