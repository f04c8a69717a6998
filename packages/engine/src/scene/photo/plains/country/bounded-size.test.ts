import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { outdoorRequest } from '../../../testing/outdoor-request.ts';
import { paintBounded } from './bounded-size.ts';

test('small pictures are painted as large as asked, huge ones smaller and enlarged', async () => {
  const painted: number[] = [];
  const paint = async ({ widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }) => {
    painted.push(widthPx * heightPx);
    return createLinearRaster(widthPx, heightPx, new Float32Array(widthPx * heightPx * 4).fill(0.5));
  };

  await paintBounded(outdoorRequest({}, 100), paint);
  const { subject: _, ...rest } = outdoorRequest({}, 100);
  const huge = await paintBounded({ ...rest, widthPx: 4096, heightPx: 1024 }, paint);

  expect(painted[0]).toBe(10_000);
  expect(painted[1]).toBeLessThan(3_200_000);
  expect([huge.width, huge.height]).toEqual([4096, 1024]);
  expect(huge.data[40_000]).toBeCloseTo(0.5, 3);
});
