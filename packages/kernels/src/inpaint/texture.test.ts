import { expect, test } from 'vitest';
import { createLevelImage, HOLE } from './level.ts';
import { addTextureChannel } from './texture.ts';

function textureOf(width: number, height: number, grey: (x: number, y: number) => number, hole?: Uint8Array): number[] {
  const level = createLevelImage(width, height);
  for (let i = 0; i < width * height; i++) level.image.fill(grey(i % width, Math.floor(i / width)), 4 * i, 4 * i + 3);
  if (hole !== undefined) level.hole.set(hole);
  addTextureChannel(level);
  return Array.from({ length: width * height }, (_, i) => level.image[4 * i + 3]!);
}

test('a flat picture has no texture', () => {
  expect(textureOf(20, 20, () => 77)).toEqual(Array(400).fill(0));
});

test('a ramp of 5 grey levels a pixel has texture 4 x 5 away from the last column', () => {
  const texture = textureOf(40, 20, (x) => 5 * x);

  expect(texture[10 * 40 + 12]).toBe(20);
});

test('missing pixels have no texture and their edges do not count', () => {
  const hole = new Uint8Array(400);
  hole.fill(HOLE, 200, 240);
  const texture = textureOf(20, 20, (_, y) => (y >= 10 && y < 12 ? 255 : 0), hole);

  expect(texture).toEqual(Array(400).fill(0));
});

test('works on pictures smaller than the box', () => {
  expect(textureOf(2, 1, (x) => 10 * x)).toEqual([20, 20]);
});
