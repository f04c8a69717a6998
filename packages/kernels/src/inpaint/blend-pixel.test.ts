import { expect, test } from 'vitest';
import { blendPixel } from './blend-pixel.ts';

function blended(original: readonly number[], filled: readonly number[], mask: number): number[] {
  const out = new Uint8ClampedArray(4);
  blendPixel(new Uint8ClampedArray(original), out, 0, Float64Array.from(filled), mask);
  return [...out];
}

test('a full mask takes the fill', () => {
  expect(blended([1, 2, 3, 255], [200, 100, 50, 255], 255)).toEqual([200, 100, 50, 255]);
});

test('a partial mask mixes by its share, rounded', () => {
  expect(blended([0, 100, 255, 255], [255, 200, 0, 255], 51)).toEqual([51, 120, 204, 255]);
});

test('a transparent original does not darken the mix', () => {
  expect(blended([0, 0, 0, 0], [200, 100, 50, 255], 128)).toEqual([200, 100, 50, 128]);
});

test('a transparent fill leaves nothing behind', () => {
  expect(blended([9, 9, 9, 255], [0, 0, 0, 0], 255)).toEqual([0, 0, 0, 0]);
});
