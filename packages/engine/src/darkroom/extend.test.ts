import { expect, it } from 'vitest';
import { extend } from './extend.ts';
import { pixelsOf, pngOf, RAMP } from './testing/pictures.ts';

it('continues the edges of a picture over its margins and marks these', async () => {
  const image = await pngOf(8, 6, RAMP);

  const { picture, mask, placed, margins } = await extend({
    image,
    prompt: '',
    count: 1,
    seed: 1,
    expand: { left: 3, right: 1, top: 0, bottom: 2 },
  });

  expect(placed).toEqual({ left: 3, top: 0, widthPx: 8, heightPx: 6 });
  expect(margins).toEqual({ left: 3, right: 1, top: 0, bottom: 2 });
  expect(picture).toMatchObject({ mediaType: 'image/png', widthPx: 12, heightPx: 8 });
  const { at } = await pixelsOf(picture.bytes);
  expect([at(0, 2), at(3, 2), at(11, 7), at(10, 5)]).toEqual([
    [0, 14, 0, 255],
    [0, 14, 0, 255],
    [35, 35, 35, 255],
    [35, 35, 35, 255],
  ]);
  const marked = await pixelsOf(mask.bytes);
  expect([marked.width, marked.height]).toEqual([12, 8]);
  expect([2, 3, 10, 11].map((x) => marked.at(x, 5)[0])).toEqual([255, 0, 0, 255]);
});
