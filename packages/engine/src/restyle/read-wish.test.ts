import { expect, test } from 'vitest';
import { resolveStyle } from '../scene/styles/resolve-style.ts';
import { asksForLook, readWish } from './read-wish.ts';

const plain = resolveStyle(undefined);
const read = (prompt: string) => readWish(prompt, undefined, plain);

test.each([
  ['at night', { time: 'night' }],
  ['in autumn', { season: 'autumn' }],
  ['a foggy winter morning', { season: 'winter', time: 'day' }],
  ['in pastel colours', { mood: 'pastel' }],
  ['watercolor painting', { treatment: 'watercolor' }],
  ['on a tropical beach', { place: { family: 'beach', name: 'beach' } }],
] as const)('%s', (prompt, wish) => {
  expect(read(prompt)).toMatchObject(wish);
});

test('light, colours and style name no place', () => {
  for (const prompt of ['golden sunset', 'in blue and orange tones', 'oil painting', 'make it nicer', ''])
    expect(read(prompt).place).toBeUndefined();
});

test('things and places alone ask for no other look', () => {
  expect(asksForLook(read('a dog in a park'))).toBe(false);
  expect(asksForLook(read('at sunset'))).toBe(true);
});

test('words that are not understood are told', () => {
  expect(read('make it flibbertigibbet').ignored).toContain('flibbertigibbet');
});

test('in the snow is a winter of the place that is there, not another place', () => {
  expect(read('in the snow').place).toBeUndefined();
  expect(read('in the snow').season).toBe('winter');
});
