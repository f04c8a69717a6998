import type { Darkroom } from '@backlot/engine';
import { expect, it } from 'vitest';
import { createTestDarkroom } from '../testing/create-test-darkroom.ts';
import { referenceParts } from './prepare.ts';

const { signal } = new AbortController();

/** Makes any file as small as it is told. */
const darkroom: Darkroom = {
  ...createTestDarkroom(),
  prepare: (bytes, { maxBytes = Infinity }) =>
    Promise.resolve({ bytes: bytes.subarray(0, maxBytes), mediaType: 'image/png', widthPx: 1, heightPx: 1 }),
};

it.each([
  ['as they are where together they are within the limit', [5_000_000, 5_000_000], [5_000_000, 5_000_000]],
  ['smaller where together they are not', [9_000_000, 6_000_000, 1_000_000], [3_333_333, 3_333_333, 1_000_000]],
  ['not at all where there are none', [], []],
])('style references are sent %s', async (_case, sizes, sent) => {
  const references = sizes.map((size) => new Uint8Array(size));

  const parts = await referenceParts({ darkroom }, references, { signal });

  expect(parts.map(([, file]) => (typeof file === 'object' ? file.bytes.byteLength : file))).toEqual(sent);
  expect(parts.every(([name]) => name === 'style_reference_images')).toBe(true);
});
