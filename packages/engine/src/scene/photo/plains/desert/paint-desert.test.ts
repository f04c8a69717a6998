import { expect, test } from 'vitest';
import { meanOf, pictureDistance } from '../testing/picture-distance.ts';
import { plainsRequest } from '../testing/plains-request.ts';
import type { SceneSpec } from '../../../spec.ts';
import { paintDesert } from './paint-desert.ts';

const SIZE = 64;
const paint = (changes: Partial<SceneSpec> = {}) =>
  paintDesert(plainsRequest({ family: 'desert', ...changes }, SIZE)).picture;

test.each(['dawn', 'day', 'golden', 'sunset', 'night'] as const)('paints %s display-referred and opaque', (time) => {
  const { data } = paint({ time });

  expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
});

test('the same seed gives the same pixels', () => {
  expect(paint({ seed: 5 }).data).toEqual(paint({ seed: 5 }).data);
});

test('seeds give clearly different pictures', () => {
  const pictures = [1, 2, 3, 4, 5, 6].map((seed) => paint({ seed, time: 'golden' }));

  pictures.forEach((one, i) => {
    for (const other of pictures.slice(i + 1)) expect(pictureDistance(one, other)).toBeGreaterThan(0.02);
  });
});

test('sand is warm by day and the night is dark', () => {
  const day = paint({ time: 'day' });
  const night = paint({ time: 'night' });

  expect(meanOf(day, 0, 40, 64)).toBeGreaterThan(meanOf(day, 2, 40, 64) * 1.2);
  expect(meanOf(night, 1, 40, 64)).toBeLessThan(meanOf(day, 1, 40, 64) / 3);
});
