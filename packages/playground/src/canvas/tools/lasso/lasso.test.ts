import { expect, test } from 'vitest';
import { play, type Happening } from '../shared/testing/play.ts';
import { lasso } from './lasso.ts';

const corners = [
  { x: 0, y: 0 },
  { x: 20, y: 0 },
  { x: 20, y: 20 },
];
const step = [{ kind: 'apply', command: { kind: 'polygon', corners, mode: 'add' } }, { kind: 'commit' }];
const polygon = { lasso: 'polygon' } as const;
const clicks: readonly Happening[] = corners.flatMap(({ x, y }): Happening[] => [
  ['move', x, y],
  ['down', x, y],
  ['up', x, y],
]);

test('freehand: lifting the pointer closes the line', () => {
  const { effects } = play(lasso, [
    ['down', 0, 0],
    ['move', 20, 0],
    ['move', 20, 20],
    ['up', 20, 20],
  ]);

  expect(effects).toEqual(step);
});

test('polygon: coming back to the first corner closes the line', () => {
  expect(play(lasso, [...clicks, ['down', 3, 2]], polygon).effects).toEqual(step);
});

test('polygon: so does finishing it', () => {
  expect(play(lasso, [...clicks, ['finish', 20, 20]], polygon).effects).toEqual(step);
});

test('polygon: going back takes a corner away', () => {
  const { effects } = play(lasso, [...clicks, ['down', 50, 50], ['back', 50, 50], ['finish', 50, 50]], polygon);

  expect(effects).toEqual(step);
});

test('polygon: the line goes on to the pointer while it is drawn', () => {
  const { tool } = play(lasso, [...clicks, ['move', 7, 8]], polygon);

  expect(tool.preview()).toEqual({ points: [...corners, { x: 7, y: 8 }], isClosed: false });
});

test('two corners enclose nothing', () => {
  expect(play(lasso, [...clicks.slice(0, 6), ['finish', 0, 0]], polygon).effects).toEqual([]);
});
