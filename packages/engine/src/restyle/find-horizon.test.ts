import { createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { findHorizon } from './find-horizon.ts';

test.each([0.3, 0.5, 0.7])('finds where sky meets ground (%f)', (share) => {
  const raster = createRaster(40, 100);
  for (let i = 0; i < 4000; i++) raster.data.set(i / 4000 < share ? [150, 190, 240, 255] : [70, 110, 60, 255], i * 4);

  expect(findHorizon(raster)).toBeCloseTo(share, 1);
});
