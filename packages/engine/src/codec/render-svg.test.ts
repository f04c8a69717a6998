import { expect, it } from 'vitest';
import { renderSvg } from './render-svg.ts';

const half =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2" viewBox="0 0 4 2"><path d="M0 0h2v2h-2z" fill="#ff8000" opacity="0.5"/></svg>';

it('draws at the asked size', () => {
  const raster = renderSvg(half, 8, 4);

  expect([raster.width, raster.height]).toEqual([8, 4]);
});

it('gives straight alpha', () => {
  const { data } = renderSvg(half, 4, 2);

  expect(Array.from(data.slice(0, 4))).toEqual([255, 128, 0, 128].map((value) => expect.closeTo(value, -0.5)));
  expect(Array.from(data.slice(12, 16))).toEqual([0, 0, 0, 0]);
});

it('refuses a size of another shape', () => {
  expect(() => renderSvg(half, 10, 10)).toThrow(RangeError);
});

it('refuses what is not well-formed', () => {
  expect(() => renderSvg('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 4, 4)).toThrow();
});
