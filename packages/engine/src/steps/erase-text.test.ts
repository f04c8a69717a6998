import { createRaster, type Raster } from '@backlot/kernels';
import { expect, it } from 'vitest';
import type { ModelSession } from '../models/session.ts';
import { WHITE_DETECTOR } from '../text/testing/white-detector.ts';
import { eraseText } from './erase-text.ts';

const SIDE = 96;
const toolsWith = (detector: ModelSession) => ({
  textDetector: () => Promise.resolve(detector),
  fillNetwork: () => Promise.resolve(undefined),
});

/** Dark stripes; white where `isText`. */
function picture(isText: (x: number, y: number) => boolean): Raster {
  const raster = createRaster(SIDE, SIDE);
  for (let y = 0, i = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++, i += 4)
      raster.data.set(isText(x, y) ? [255, 255, 255, 255] : [40, 60 + 40 * (Math.floor(x / 6) % 2), 80, 255], i);
  return raster;
}

const isLine = (x: number, y: number) => x >= 24 && x < 72 && y >= 40 && y < 50;

it('removes what is text and touches nothing that it does not mark', async () => {
  const before = picture(isLine);

  const { raster, mask, warnings, details } = await eraseText(before, { seed: 7, tools: toolsWith(WHITE_DETECTOR) });

  expect(warnings.map(({ code }) => code)).toEqual([]);
  expect(details).toMatchObject({ text: { regions: 1, rounds: 1 }, fill: { engine: 'exemplar' } });
  for (let p = 0; p < mask.data.length; p++) {
    const [x, y] = [p % SIDE, Math.floor(p / SIDE)];
    if (mask.data[p] === 0)
      expect(raster.data.subarray(p * 4, p * 4 + 4)).toEqual(before.data.subarray(p * 4, p * 4 + 4));
    if (isLine(x, y)) expect(raster.data[p * 4]).toBeLessThan(120);
  }
});

it('gives a picture without text back as it was, and says so', async () => {
  const before = picture(() => false);

  const { raster, warnings, details } = await eraseText(before, { seed: 7, tools: toolsWith(WHITE_DETECTOR) });

  expect(raster).toBe(before);
  expect(warnings).toMatchObject([{ code: 'text-not-found' }]);
  expect(details).toEqual({ text: { regions: 0, rounds: 0, coverage: 0 } });
});

it('looks no more than four times, and says what may be left', async () => {
  const before = picture(isLine);
  let reads = 0;
  const stubborn: ModelSession = {
    ...WHITE_DETECTOR,
    run: async (input) => {
      const [, , height = 0, width = 0] = input.dims;
      const data = new Float32Array(width * height);
      for (let y = Math.round(height * 0.4); y < height * 0.5; y++)
        data.fill(1, y * width + width / 4, y * width + width / 2);
      reads++;
      return { data, dims: [1, 1, height, width] };
    },
  };

  const { warnings, details } = await eraseText(before, { seed: 7, tools: toolsWith(stubborn) });

  expect(warnings.map(({ code }) => code)).toContain('text-left');
  expect(details).toMatchObject({ text: { rounds: 3 } });
  expect(reads % 4).toBe(0);
});

it('refuses a picture that is text all over', async () => {
  const all: ModelSession = {
    ...WHITE_DETECTOR,
    run: async ({ dims: [, , height = 0, width = 0] }) => ({
      data: new Float32Array(width * height).fill(1),
      dims: [1, 1, height, width],
    }),
  };
  // As long as it is, it is taken for a line rather than for a cup.
  const band = createRaster(96, 32, new Uint8ClampedArray(96 * 32 * 4).fill(255));

  await expect(eraseText(band, { seed: 7, tools: toolsWith(all) })).rejects.toMatchObject({
    code: 'request.invalid',
    issues: [{ field: 'image' }],
  });
});

it('reports how far it is, never backwards', async () => {
  const fractions: number[] = [];

  await eraseText(picture(isLine), {
    seed: 7,
    tools: toolsWith(WHITE_DETECTOR),
    onProgress: (fraction) => fractions.push(fraction),
  });

  expect(fractions.length).toBeGreaterThan(5);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});
