import { AppError } from '@backlot/contract';
import { createMask, createRaster, type Mask, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { fillByExample } from './fill-by-example.ts';

const SIDE = 40;

/** Opaque grey with a black square where the mask may lie. */
function picture(): Raster {
  const raster = createRaster(SIDE, SIDE);
  raster.data.fill(255);
  for (let i = 0; i < SIDE * SIDE; i++) raster.data.fill(isInside(i) ? 0 : 90, 4 * i, 4 * i + 3);
  return raster;
}

function isInside(i: number): boolean {
  const x = i % SIDE;
  const y = Math.floor(i / SIDE);
  return x >= 15 && x < 25 && y >= 15 && y < 25;
}

function maskOf(value: (i: number) => number): Mask {
  return createMask(
    SIDE,
    SIDE,
    Uint8Array.from({ length: SIDE * SIDE }, (_, i) => value(i)),
  );
}

function greysOf({ data }: Raster): Set<number> {
  return new Set(data.filter((_, k) => k % 4 === 0));
}

test('what the mask covers becomes like its surroundings, and the record says what there was to go by', async () => {
  const mask = maskOf((i) => (isInside(i) ? 255 : 0));

  const { raster, warnings, details } = await fillByExample(picture(), mask, { seed: 1 });

  expect(greysOf(raster)).toEqual(new Set([90]));
  expect(warnings).toEqual([]);
  expect(details).toMatchObject({ holeShare: 100 / 1600, targets: 100, planes: { found: 0, used: 0 } });
});

test('a grey mask blends what was there with the fill', async () => {
  const mask = maskOf((i) => (isInside(i) ? 51 : 0));

  const { raster } = await fillByExample(picture(), mask, { seed: 1 });

  expect(greysOf(raster)).toEqual(new Set([90, 18]));
});

test('a mask that marks nothing changes nothing and warns', async () => {
  const { raster, warnings } = await fillByExample(
    picture(),
    maskOf(() => 0),
    { seed: 1 },
  );

  expect(raster).toEqual(picture());
  expect(warnings.map(({ code }) => code)).toEqual(['fill-mask-empty']);
});

test('a mask over most of the picture warns that there is little to go by', async () => {
  const mask = maskOf((i) => (i % SIDE < 12 ? 0 : 255));

  const { warnings } = await fillByExample(picture(), mask, { seed: 1 });

  expect(warnings.map(({ code }) => code)).toEqual(['fill-sources-short']);
});

test('a mask over the whole picture is an invalid request that names the mask', async () => {
  const whole = maskOf(() => 255);

  const attempt = fillByExample(picture(), whole, { seed: 1 });

  await expect(attempt).rejects.toThrow(AppError);
  await expect(attempt).rejects.toThrow(/^mask: the mask covers the whole picture/);
});
