import { expect, test } from 'vitest';
import { resizeRaster } from '../resample/resize.ts';
import { createMask } from '../image/mask.ts';
import { carryDetail } from './carry-detail.ts';
import { fillHole } from './fill-hole.ts';
import { paint } from './testing/fixtures.ts';

const stripes = (x: number): number => (x % 2 === 0 ? 90 : 160);
const rect = { x: 32, y: 0, width: 64, height: 64 };
const small = { x: 16, y: 0, width: 32, height: 32 };

function filledSmall() {
  const canvas = paint(64, 32, () => 125);
  const mask = createMask(64, 32);
  for (let i = 0; i < mask.data.length; i++) mask.data[i] = i % 64 < 16 || i % 64 >= 48 ? 255 : 0;
  return fillHole(canvas, mask, { seed: 1, profile: 'fast', withOrigins: true });
}

test('what is too fine for the small fill comes from the picture', async () => {
  const picture = paint(64, 64, stripes);
  const { raster, origins } = await filledSmall();

  const full = carryDetail(
    picture,
    { width: 128, height: 64, rect },
    { filled: raster, origins: origins!, rect: small },
  );

  const row = Array.from({ length: 128 }, (_, x) => full.data[(20 * 128 + x) * 4]!);
  const steps = row.slice(1).map((value, x) => Math.abs(value - row[x]!));
  expect(steps.filter((step) => step > 50).length).toBeGreaterThan(110);
});

test('the picture itself stays bit-identical', async () => {
  const picture = paint(64, 64, (x, y) => [(x * 4) & 255, (y * 3) & 255, ((x ^ y) * 5) & 255]);
  const { raster, origins } = await filledSmall();

  const full = carryDetail(
    picture,
    { width: 128, height: 64, rect },
    { filled: raster, origins: origins!, rect: small },
  );

  for (let y = 0; y < 64; y++)
    expect(full.data.subarray((y * 128 + 32) * 4, (y * 128 + 96) * 4)).toEqual(
      picture.data.subarray(y * 256, (y + 1) * 256),
    );
});

test('where nothing was copied the small fill is enlarged', async () => {
  const picture = paint(64, 64, stripes);
  const filled = resizeRaster(
    paint(64, 32, () => 70),
    { width: 64, height: 32, filter: 'area' },
  );
  const origins = new Int32Array(64 * 32).fill(-1);

  const full = carryDetail(picture, { width: 128, height: 64, rect }, { filled, origins, rect: small });

  expect([...full.data.subarray(0, 4)]).toEqual([70, 70, 70, 255]);
});
