import { expect, test } from 'vitest';
import { decodePicture, encodePicture } from './picture.ts';
import { drift, paintEdit, placeOnCanvas } from './paint-edit.ts';
import { readGreyMask } from './read-mask.ts';

const GREY = { widthPx: 2, heightPx: 1, data: new Uint8Array([100, 100, 100, 255, 254, 254, 254, 255]) };

function maskFile(levels: readonly number[]): Promise<Uint8Array> {
  const data = new Uint8Array(levels.flatMap((level) => [level, level, level, 255]));
  return encodePicture({ widthPx: levels.length, heightPx: 1, data }, 'png');
}

test('the region gets the signal colour and all else drifts', () => {
  const painted = paintEdit(GREY, { widthPx: 2, heightPx: 1, mask: new Uint8Array([255, 0]) });

  expect([...painted.data]).toEqual([255, 0, 255, 255, 251, 251, 251, 255]);
});

test('drift leaves alpha alone and never wraps around', () => {
  const drifted = drift({ widthPx: 1, heightPx: 1, data: new Uint8Array([0, 252, 253, 7]) });

  expect([...drifted.data]).toEqual([3, 255, 250, 7]);
});

test('a canvas keeps the picture at its offset', () => {
  const placed = placeOnCanvas(GREY, { widthPx: 2, heightPx: 1, leftPx: -1, topPx: 0 });

  expect([...placed.data]).toEqual([251, 251, 251, 255, 255, 0, 255, 255]);
});

test('masks are read by their polarity', async () => {
  const file = await maskFile([0, 255]);

  const white = await readGreyMask(file, GREY, { edited: 255, strict: true });
  const black = await readGreyMask(file, GREY, { edited: 0, strict: true });

  expect(white).toMatchObject({ mask: new Uint8Array([0, 255]) });
  expect(black).toMatchObject({ mask: new Uint8Array([255, 0]) });
});

test('masks of another size, with grey values, or of no picture at all are found out', async () => {
  const rules = { edited: 255, strict: true } as const;

  const problems = [
    await readGreyMask(await maskFile([0, 255, 0]), GREY, rules),
    await readGreyMask(await maskFile([0, 200]), GREY, rules),
    await readGreyMask(new Uint8Array([1, 2, 3]), GREY, rules),
  ];

  expect(problems).toEqual(['other-size', 'not-black-and-white', 'not-a-picture']);
});

test('pictures survive encoding', async () => {
  const decoded = await decodePicture(await encodePicture(GREY, 'webp'));

  expect(decoded).toEqual(GREY);
});
