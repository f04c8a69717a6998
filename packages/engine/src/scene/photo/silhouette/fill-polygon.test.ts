import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { fillPolygon } from './fill-polygon.ts';

const reds = ({ data }: { data: Float32Array }) => Array.from({ length: data.length / 4 }, (_, i) => data[i * 4]);

test('covers whole pixels wholly and cut ones in part', () => {
  const picture = createLinearRaster(4, 3);

  fillPolygon(picture, [0.5, 1, 3, 1, 3, 2, 0.5, 2], [1, 0, 0]);

  expect(reds(picture)).toEqual([0, 0, 0, 0, 0.5, 1, 1, 0, 0, 0, 0, 0]);
});

test('a slanted edge covers half of the pixels that it halves', () => {
  const picture = createLinearRaster(2, 2);

  fillPolygon(picture, [0, 0, 2, 2, 0, 2], [1, 1, 1]);

  expect(reds(picture)).toEqual([0.5, 0, 1, 0.5]);
});

test('mixes by opacity and ignores what lies outside', () => {
  const picture = createLinearRaster(2, 1, new Float32Array(8).fill(0.5));

  fillPolygon(picture, [-9, -9, 1, -9, 1, 9, -9, 9], [1, 1, 1], 0.5);
  fillPolygon(picture, [50, 50, 60, 50, 60, 60], [9, 9, 9]);

  expect(reds(picture)).toEqual([0.75, 0.5]);
});
