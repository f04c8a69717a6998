import { expect, test } from 'vitest';
import { createRaster, type Raster } from '../image/raster.ts';
import { createRandom } from '../noise/random.ts';
import { resizeBytes } from '../resample/resize-bytes.ts';
import { createDetailGuide } from './detail-guide.ts';
import { enrichDetail } from './enrich-detail.ts';

const SIDE = 48;

/** The left half noise, the right half plain except for a bright edge three quarters across. */
function halfTextured(): Raster {
  const random = createRandom(3);
  const picture = createRaster(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    const level = x < SIDE / 2 ? 100 + random() * 60 : x < (SIDE * 3) / 4 ? 90 : 160;
    picture.data.fill(level, i * 4, i * 4 + 3);
    picture.data[i * 4 + 3] = 200;
  }
  return picture;
}

function enriched(seed: number): { readonly before: Raster; readonly after: Raster } {
  const picture = halfTextured();
  const before = resizeBytes(picture, { width: SIDE * 4, height: SIDE * 4, filter: 'cubic' });
  const after = createRaster(before.width, before.height, before.data.slice());
  enrichDetail(after, createDetailGuide(picture), seed);
  return { before, after };
}

/** Mean size of the change of green between two columns of the small picture. */
function change({ before, after }: ReturnType<typeof enriched>, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < before.height; y++)
    for (let x = from * 4; x < to * 4; x++, count++) {
      const i = (y * before.width + x) * 4 + 1;
      sum += Math.abs(after.data[i]! - before.data[i]!);
    }
  return sum / count;
}

test('texture becomes richer, plain areas get grain alone, also beside an edge', () => {
  const pictures = enriched(7);

  expect(change(pictures, 4, 20)).toBeGreaterThan(5);
  expect(change(pictures, 40, 46)).toBeLessThan(3);
  expect(change(pictures, 38, 40)).toBeLessThan(4);
});

test('a drawing is left nearly as it is, also between its lines', () => {
  const drawing = createRaster(SIDE, SIDE, new Uint8ClampedArray(SIDE * SIDE * 4).fill(90));
  for (let y = 8; y < 40; y += 7) drawing.data.fill(220, (y * SIDE + 10) * 4, (y * SIDE + 38) * 4);
  const before = resizeBytes(drawing, { width: SIDE * 4, height: SIDE * 4, filter: 'cubic' });
  const after = createRaster(before.width, before.height, before.data.slice());

  enrichDetail(after, createDetailGuide(drawing), 7);

  expect(change({ before, after }, 14, 34)).toBeLessThan(5);
});

test('the same seed gives the same pixels, another seed others', () => {
  const first = enriched(7).after.data;

  expect(enriched(7).after.data).toEqual(first);
  expect(enriched(8).after.data).not.toEqual(first);
});

test('alpha, black and white stay', () => {
  const { before, after } = enriched(7);
  for (let i = 3; i < before.data.length; i += 4) expect(after.data[i]).toBe(before.data[i]);
  const ends = createRaster(32, 32, new Uint8ClampedArray(32 * 32 * 4).fill(255));
  ends.data.fill(0, 0, 16 * 32 * 4);
  const untouched = ends.data.slice();

  enrichDetail(ends, createDetailGuide(createRaster(8, 8, new Uint8ClampedArray(256).fill(255))), 1);

  expect(ends.data.subarray(20 * 32 * 4)).toEqual(untouched.subarray(20 * 32 * 4));
});
