import { expect, test } from 'vitest';
import { play } from '../shared/testing/play.ts';
import { brush } from './brush.ts';

const style = { hardness: 1, isErasing: false };

test('a stroke goes from touch to touch and is one step', () => {
  const { effects } = play(brush, [
    ['move', 0, 0],
    ['down', 1, 2],
    ['move', 5, 2],
    ['up', 5, 2],
    ['move', 9, 9],
  ]);

  const [one, two] = [
    { x: 1, y: 2, radiusPx: 5 },
    { x: 5, y: 2, radiusPx: 5 },
  ];
  expect(effects).toEqual([
    { kind: 'apply', command: { kind: 'stroke', from: one, to: one, style } },
    { kind: 'apply', command: { kind: 'stroke', from: one, to: two, style } },
    { kind: 'commit' },
  ]);
});

test('with Shift it goes straight from the end of the last stroke', () => {
  const { effects } = play(brush, [
    ['down', 1, 1],
    ['up', 1, 1],
    ['down', 8, 1, { isStraight: true }],
  ]);

  expect(effects.at(-1)).toMatchObject({ command: { from: { x: 1, y: 1 }, to: { x: 8, y: 1 } } });
});

test('a pen that presses less paints narrower, if wanted', () => {
  const light: Parameters<typeof play>[1] = [['down', 1, 1, { pressure: 0 }]];

  expect(play(brush, light, { usesPressure: true }).effects[0]).toMatchObject({ command: { to: { radiusPx: 0.75 } } });
  expect(play(brush, light).effects[0]).toMatchObject({ command: { to: { radiusPx: 5 } } });
});

test('what is cancelled never was', () => {
  const { effects } = play(brush, [
    ['down', 1, 1],
    ['cancel', 1, 1],
    ['up', 1, 1],
  ]);

  expect(effects.map(({ kind }) => kind)).toEqual(['apply', 'abort']);
});
