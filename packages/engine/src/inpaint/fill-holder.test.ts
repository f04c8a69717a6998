import { expect, test } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { glyphBounds } from '../scene/glyphs/glyph-shapes.ts';
import type { Glyph } from '../scene/glyphs/glyph.ts';
import { fillHolder } from './fill-holder.ts';

const SIDE = 128;
const bowl: Glyph = { name: 'bowl-with-spoon', body: '<path fill="#00f" d="M8 44h112v70H8z"/>', sizePx: SIDE };
const apple: Glyph = { name: 'red-apple', body: '<path fill="#f00" d="M4 4h120v120H4z"/>', sizePx: SIDE };

const isRed = (glyph: Glyph, x: number, y: number): boolean => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">${glyph.body}</svg>`;
  const [red = 0, , blue = 0] = renderSvg(svg, SIDE, SIDE).data.subarray((y * SIDE + x) * 4);
  return red > blue;
};

test('what is held shows above the near wall and nowhere below it', () => {
  const filled = fillHolder(bowl, apple, true);

  expect(filled?.name).toBe('bowl-with-spoon-of-red-apple');
  expect([isRed(filled!, 40, 48), isRed(filled!, 90, 48)]).toEqual([true, true]);
  expect([isRed(filled!, 64, 80), isRed(filled!, 14, 58)]).toEqual([false, false]);
  expect(glyphBounds(filled!).top).toBeLessThan(30);
});

test('one thing lies in the middle', () => {
  const filled = fillHolder(bowl, apple, false);

  expect([isRed(filled!, 64, 40), isRed(filled!, 15, 48)]).toEqual([true, false]);
});

test('what is no holder holds nothing', () => {
  expect(fillHolder(apple, bowl, false)).toBeUndefined();
});
