import { createMask, createRaster, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { decodeImage } from '../codec/decode.ts';
import { DEFAULT_LIMITS } from '../codec/limits.ts';
import { driftRecord, encodeKept } from './encode-kept.ts';
import { encodePicture } from './encode-picture.ts';

const SIDE = 24;

/** Colours of every kind, half of them under transparency. */
function picture(): Raster {
  return createRaster(
    SIDE,
    SIDE,
    Uint8ClampedArray.from(
      { length: SIDE * SIDE * 4 },
      (_, i) => (i % 4 === 3 ? [0, 90, 255][i % 3] : (i * 37) % 256) ?? 0,
    ),
  );
}

function leftHalf() {
  return createMask(
    SIDE,
    SIDE,
    Uint8Array.from({ length: SIDE * SIDE }, (_, p) => (p % SIDE < SIDE / 2 ? 1 + (p % 255) : 0)),
  );
}

const white = () => createRaster(SIDE, SIDE, new Uint8ClampedArray(SIDE * SIDE * 4).fill(255));

test.each(['png', 'webp'] as const)(
  'what had to stay is put back and comes out of a %s as it went in',
  async (format) => {
    const masked = { picture: picture(), mask: leftHalf() };

    const { file, drift } = await encodeKept(masked, white(), async (raster) => ({
      file: await encodePicture(raster, format),
    }));

    const { raster } = await decodeImage(file.bytes, DEFAULT_LIMITS, 'image');
    masked.mask.data.forEach((value, p) => {
      const expected = value === 0 ? masked.picture.data.subarray(p * 4, p * 4 + 4) : [255, 255, 255, 255];
      expect([...raster.data.subarray(p * 4, p * 4 + 4)]).toEqual([...expected]);
    });
    expect(drift.result.max).toBe(0);
    expect(driftRecord([drift])).toMatchObject({ max: 0, mean: 0, changedShare: 0, putBack: { changedShare: 1 } });
  },
);

test('what came as it should has nothing to be put back', async () => {
  const masked = { picture: picture(), mask: leftHalf() };

  const { drift } = await encodeKept(masked, masked.picture, async (raster) => ({ file: await encodePicture(raster) }));

  expect(driftRecord([drift])).toEqual({ max: 0, mean: 0, changedShare: 0 });
});

test('an SVG is drawn again to see how far it is from what had to stay, and says so', async () => {
  const masked = { picture: picture(), mask: leftHalf() };
  const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"></svg>`;

  const { drift, warnings } = await encodeKept(masked, masked.picture, async () => ({
    file: { bytes: Buffer.from(blank), mediaType: 'image/svg+xml' },
  }));

  expect(drift.made.max).toBe(0);
  expect(drift.result.max).toBe(255);
  expect(warnings.map(({ code }) => code)).toEqual(['outside-traced']);
});
