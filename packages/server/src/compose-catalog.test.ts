import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { composeCatalog } from './compose-catalog.ts';
import { listFiles } from './list-files.ts';

const PUBLIC = fileURLToPath(new URL('../../playground/public', import.meta.url));
const samples = {
  list: [
    { key: 'examples/cup.png', title: 'Cup', maskKey: 'examples/cup_mask.png' },
    { key: 'examples/cat.jpg', title: 'Cat', maskKey: undefined },
  ],
};

it('has a picture of every style', async () => {
  const files = await listFiles(PUBLIC);

  const { styles } = composeCatalog({ providers: [], samples, hasFile: (path) => files.has(path) });

  expect(styles.filter(({ picture }) => picture === null)).toEqual([]);
  expect(styles[0]?.picture).toMatch(/^\/playground\/styles\/[a-z0-9_/]+\.webp$/);
});

it('says where samples are shown, and that nobody serves while nobody is configured', () => {
  const catalog = composeCatalog({ providers: [], samples, hasFile: () => false });

  expect(catalog.samples).toEqual([
    {
      key: 'examples/cup.png',
      title: 'Cup',
      url: '/playground/samples/cup.png',
      mask: { key: 'examples/cup_mask.png', url: '/playground/samples/cup_mask.png' },
    },
    { key: 'examples/cat.jpg', title: 'Cat', url: '/playground/samples/cat.jpg', mask: null },
  ]);
  expect(catalog.styles.every(({ picture }) => picture === null)).toBe(true);
  expect(catalog.entries[0]).toMatchObject({ creditsPerImage: null, providers: [] });
});
