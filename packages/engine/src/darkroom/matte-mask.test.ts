import { expect, it } from 'vitest';
import { discSegmenter } from '../steps/testing/disc-segmenter.ts';
import { matteMask } from './matte-mask.ts';
import { pixelsOf, pngOf } from './testing/pictures.ts';

const picture = await pngOf(64, 48, (x, y) =>
  Math.hypot(x + 0.5 - 32, y + 0.5 - 24) < 14 ? [200, 60, 40, 255] : [40, 90, 160, 255],
);
const maskWith = async (radiusPx: number, of: 'background' | 'subject' = 'background') => {
  const segmenter = discSegmenter({ widthPx: 64, heightPx: 48, radiusPx });
  const found = await matteMask({ picture, field: 'image', of }, { segmenter: async () => segmenter });
  const { at } = await pixelsOf(found.bytes);
  return { ...found, at };
};

it('marks all but the subject, in the size of the picture', async () => {
  const { at, widthPx, heightPx, warnings } = await maskWith(14);

  expect([widthPx, heightPx]).toEqual([64, 48]);
  expect([at(32, 24)[0], at(2, 2)[0], at(62, 24)[0]]).toEqual([0, 255, 255]);
  expect(warnings).toEqual([]);
});

it('marks the subject alone', async () => {
  const { at, widthPx, heightPx } = await maskWith(14, 'subject');

  expect([widthPx, heightPx]).toEqual([64, 48]);
  expect([at(32, 24)[0], at(2, 2)[0], at(62, 24)[0]]).toEqual([255, 0, 0]);
});

it('marks everything where nothing stands out, and says so', async () => {
  const { at, warnings } = await maskWith(0);

  expect([at(32, 24)[0], at(2, 2)[0]]).toEqual([255, 255]);
  expect(warnings).toMatchObject([{ code: 'no-subject' }]);
});
