import { expect, test } from 'vitest';
import type { Asset } from '../assets/asset.ts';
import { createThumbnails } from './thumbnails.ts';

const PICTURE = { key: 'images/a.png', teamId: 'team', userId: 'ada' };
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

function createStore({ isDeletedMeanwhile = false } = {}) {
  const files = new Map<string, Uint8Array>([[PICTURE.key, bytesOf('picture')]]);
  const rows = new Map<string, string>();
  let made = 0;
  const thumbnailOf = createThumbnails({
    find: async (key) => rows.get(key),
    insert: async ({ key }, ofKey) => {
      if (isDeletedMeanwhile || rows.has(ofKey)) return false;
      rows.set(ofKey, key);
      return true;
    },
    read: async (key) => files.get(key),
    remove: async (key) => void files.delete(key),
    keepBytes: async ({ bytes }) => {
      files.set(`images/${++made}.webp`, bytes);
      return { key: `images/${made}.webp` } as Asset;
    },
    shrink: async (picture) => ({
      bytes: bytesOf(`small ${Buffer.from(picture).toString()}`),
      mediaType: 'image/webp',
    }),
  });
  return { thumbnailOf, files, made: () => made };
}

test('a thumbnail is made once, however many ask for it', async () => {
  const { thumbnailOf, made } = createStore();

  const shown = await Promise.all([thumbnailOf(PICTURE), thumbnailOf(PICTURE), thumbnailOf(PICTURE)]);
  const again = await thumbnailOf(PICTURE);

  expect([...shown, again]).toEqual(Array.from({ length: 4 }, () => bytesOf('small picture')));
  expect(made()).toBe(1);
});

test('nothing is left of a thumbnail whose picture was deleted while it was made', async () => {
  const { thumbnailOf, files } = createStore({ isDeletedMeanwhile: true });

  expect(await thumbnailOf(PICTURE)).toBeUndefined();
  expect([...files.keys()]).toEqual([PICTURE.key]);
});

test('there is no thumbnail of a picture that is not there', async () => {
  expect(await createStore().thumbnailOf({ ...PICTURE, key: 'images/none.png' })).toBeUndefined();
});
