import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { withinPixels } from './within-pixels.ts';

test('small pictures are painted at their size, large ones smaller and enlarged', () => {
  const sizes: [number, number][] = [];
  const paint = ({ widthPx, heightPx }: { widthPx: number; heightPx: number }) => {
    sizes.push([widthPx, heightPx]);
    return createLinearRaster(widthPx, heightPx);
  };

  withinPixels({ widthPx: 8, heightPx: 6 }, paint);
  const large = withinPixels({ widthPx: 2900, heightPx: 2900 }, paint);

  expect(sizes[0]).toEqual([8, 6]);
  expect((sizes[1]?.[0] ?? NaN) * (sizes[1]?.[1] ?? NaN)).toBeLessThan(4.3e6);
  expect([large.width, large.height]).toEqual([2900, 2900]);
});
