import { expect, test } from 'vitest';
import { limitSeries, MAX_SERIES, stackSeries } from './stack.ts';

test('each series stands on those before it', () => {
  const tops = stackSeries([
    { name: 'a', values: [1, 0, 4] },
    { name: 'b', values: [2, 3, 0] },
  ]);

  expect(tops).toEqual([
    [1, null, 4],
    [3, 3, null],
  ]);
});

test('nothing is added up while there are colours', () => {
  const series = [
    { name: 'small', values: [1, 0] },
    { name: 'large', values: [0, 5] },
  ];

  expect(limitSeries(series, 'others')).toEqual(series);
});

test('what is too much is added up as one', () => {
  const many = Array.from({ length: MAX_SERIES + 2 }, (_, index) => ({ name: `s${index}`, values: [index, 1] }));

  const series = limitSeries(many, 'others');

  expect(series).toHaveLength(MAX_SERIES);
  expect(series.at(-1)).toEqual({ name: 'others', values: [7 + 8 + 9, 3] });
});
