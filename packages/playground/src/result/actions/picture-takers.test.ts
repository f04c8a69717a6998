import { expect, it } from 'vitest';
import { pictureTakers } from './picture-takers.ts';

const entry = (changes: object) => ({
  title: 'Upscale: crisp',
  operation: 'upscale',
  group: 'enhance',
  creditsPerImage: 1,
  roles: { image: 'image' } as Record<string, string>,
  ...changes,
});

it('offers each operation that takes a picture once', () => {
  const entries = [
    entry({}),
    entry({ title: 'Upscale: creative' }),
    entry({ operation: 'generate', roles: { prompt: 'prompt' } }),
    entry({ operation: 'vectorize', title: 'Vectorize', creditsPerImage: null }),
    entry({ operation: 'erase', title: 'Erase', group: 'remove' }),
  ];

  expect(pictureTakers(entries)).toEqual([
    { group: 'enhance', takers: [{ operation: 'upscale', title: 'Upscale' }] },
    { group: 'remove', takers: [{ operation: 'erase', title: 'Erase' }] },
  ]);
});
