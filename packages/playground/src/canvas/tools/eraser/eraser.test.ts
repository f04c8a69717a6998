import { expect, test } from 'vitest';
import { play } from '../shared/testing/play.ts';
import { eraser } from './eraser.ts';

test('takes away', () => {
  const { effects } = play(eraser, [['down', 1, 2]], { hardness: 0.5 });

  expect(effects).toMatchObject([{ command: { kind: 'stroke', style: { hardness: 0.5, isErasing: true } } }]);
});
