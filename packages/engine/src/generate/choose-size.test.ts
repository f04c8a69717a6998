import { expect, test } from 'vitest';
import { chooseSize } from './choose-size.ts';

test.each([
  ['logo for a bakery', 1],
  ['portrait of an old man', 3 / 4],
  ['movie poster of a shark', 2 / 3],
  ['website header with mountains', 3],
  ['web banner, summer sale', 2],
  ['city skyline at night', 3 / 2],
  ['a red apple', 1],
])('%s gets a frame of about %d', (prompt, aspect) => {
  const { size } = chooseSize(prompt);

  expect(Math.abs(size.width / size.height / aspect - 1)).toBeLessThan(0.06);
  expect(Math.abs((size.width * size.height) / 2 ** 20 - 1)).toBeLessThan(0.07);
  expect([size.width % 64, size.height % 64]).toEqual([0, 0]);
});

test('what a picture is made for comes before what it shows', () => {
  expect(chooseSize('icon of a mountain landscape')).toMatchObject({ because: 'icon' });
});
