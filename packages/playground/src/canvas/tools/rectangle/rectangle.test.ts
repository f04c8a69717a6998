import { expect, test } from 'vitest';
import { play } from '../shared/testing/play.ts';
import { rectangle } from './rectangle.ts';

test('goes from corner to corner, on whole pixels', () => {
  const { effects } = play(
    rectangle,
    [
      ['down', 8.4, 6.2],
      ['move', 2.2, 1.6],
      ['up', 2.2, 1.6],
    ],
    { mode: 'subtract' },
  );

  expect(effects).toEqual([
    {
      kind: 'apply',
      command: {
        kind: 'polygon',
        mode: 'subtract',
        corners: [
          { x: 8, y: 6 },
          { x: 2, y: 6 },
          { x: 2, y: 2 },
          { x: 8, y: 2 },
        ],
      },
    },
    { kind: 'commit' },
  ]);
});

test('with Shift it is a square, to whichever side it is drawn', () => {
  const { tool } = play(rectangle, [
    ['down', 10, 10],
    ['move', 4, 12, { isStraight: true }],
  ]);

  expect(tool.preview()?.points[2]).toEqual({ x: 4, y: 16 });
});

test('a click marks nothing, and what is cancelled is gone', () => {
  const click = play(rectangle, [
    ['down', 3, 3],
    ['up', 3, 3],
  ]);
  const cancelled = play(rectangle, [
    ['down', 3, 3],
    ['move', 6, 6],
    ['cancel', 6, 6],
    ['up', 6, 6],
  ]);

  expect(click.effects).toEqual([]);
  expect(cancelled.effects).toEqual([]);
  expect(cancelled.tool.preview()).toBeUndefined();
});
