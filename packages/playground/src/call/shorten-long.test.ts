import { expect, it } from 'vitest';
import { shortenLong } from './shorten-long.ts';

it('cuts the bytes of pictures short wherever they are, and nothing else', () => {
  const answer = { data: [{ b64_json: 'A'.repeat(5000), url: 'http://127.0.0.1/x' }], created: 1, image: null };

  expect(shortenLong(answer)).toEqual({
    data: [{ b64_json: `${'A'.repeat(48)}… (5,000 characters)`, url: 'http://127.0.0.1/x' }],
    created: 1,
    image: null,
  });
});
