import { expect, it } from 'vitest';
import { marginsMask } from './margins-mask.ts';

it('marks all but the place of the picture', () => {
  const { data } = marginsMask({ width: 4, height: 3, rect: { x: 1, y: 0, width: 2, height: 2 } });

  expect([...data]).toEqual([255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255]);
});
