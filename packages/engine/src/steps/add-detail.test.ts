import { createMask, createRaster, hashPoint, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { addDetail } from './add-detail.ts';

const SIDE = 48;

function picture(level: (x: number, y: number) => number): Raster {
  const raster = createRaster(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) raster.data.set([level(x, y), level(x, y), level(x, y), 255], (y * SIDE + x) * 4);
  return raster;
}

function detailed(coarseLevel: number): Raster {
  const mask = createMask(SIDE, SIDE);
  for (let y = 10; y < 38; y++) mask.data.fill(255, y * SIDE + 10, y * SIDE + 38);
  return addDetail({
    coarse: picture(() => coarseLevel),
    fine: picture((x, y) => 100 + (hashPoint(x, y, 1) % 30)),
    mask,
    box: { x: 2, y: 2, width: 44, height: 44 },
    sigmaPx: 2,
  });
}

/** Mean level in the middle, and mean difference of neighbours there. */
function measured({ data }: Raster): readonly [number, number] {
  let sum = 0;
  let rough = 0;
  for (let y = 16; y < 32; y++)
    for (let x = 16; x < 32; x++) {
      const i = (y * SIDE + x) * 4;
      sum += data[i]!;
      rough += Math.abs(data[i]! - data[i + 4]!);
    }
  return [sum / 256, rough / 256];
}

test('what is coarse keeps its tone and gets the grain, and what is not marked stays', () => {
  const out = detailed(112);

  const [level, rough] = measured(out);
  expect(level).toBeCloseTo(112, 0);
  expect(rough).toBeGreaterThan(7);
  expect([...out.data.subarray(0, 4)]).toEqual([112, 112, 112, 255]);
});

test('the detail of quite another tone is left out', () => {
  expect(measured(detailed(230))[1]).toBeLessThan(1);
});
