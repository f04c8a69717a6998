import { expect, test } from 'vitest';
import { hasRoom, MAX_PARTS, shareOf, toFields, withPart, type Part } from './mixture.ts';

const picture: Part = { kind: 'picture', reference: 'images/a.png', weight: 5 };
const style: Part = { kind: 'style', reference: 'id', weight: 5 };

test('what counts the same needs no weights', () => {
  expect(toFields({ base: 'any', parts: [picture, style], policy: 'PaletteMatch' })).toEqual({
    style: 'any',
    image_urls: ['images/a.png'],
    source_styles: ['id'],
    mix_policy: 'PaletteMatch',
  });
});

test('weights are those of both kinds where one differs', () => {
  const fields = toFields({ base: 'any', parts: [picture, { ...style, weight: 10 }], policy: 'MaxWeight' });

  expect(fields).toMatchObject({ image_weights: [5], source_style_weights: [10], mix_policy: 'MaxWeight' });
});

test('a single picture is not mixed', () => {
  expect(toFields({ base: 'icon', parts: [picture], policy: 'PaletteMatch' })).toEqual({
    style: 'icon',
    image_urls: ['images/a.png'],
  });
});

test('shares are of the whole', () => {
  expect(shareOf(picture, [picture, { ...style, weight: 15 }])).toBe(0.25);
});

test('nothing is added twice, nor beyond what the API takes', () => {
  const full = Array.from({ length: MAX_PARTS }, (_, index) => ({ ...picture, reference: `${index}` }));

  expect(withPart([picture], 'picture', picture.reference)).toEqual([picture]);
  expect(withPart([picture], 'style', 'id')).toEqual([picture, style]);
  expect(withPart(full, 'picture', 'another')).toHaveLength(MAX_PARTS);
  expect([hasRoom(full, 'picture'), hasRoom(full, 'style')]).toEqual([false, true]);
});
