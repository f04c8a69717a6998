import { createRaster, hashPoint } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { drawPicture } from './draw-picture.ts';

/** Blocks of random colours. */
function blocks() {
  const raster = createRaster(160, 120);
  for (let y = 0; y < 120; y++)
    for (let x = 0; x < 160; x++) {
      const hash = hashPoint(x >> 4, y >> 4, 5);
      raster.data.set([hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255, 255], (y * 160 + x) * 4);
    }
  return raster;
}

const shapesIn = (svg: string): number => (svg.match(/<path/g) ?? []).length;

test('the coarser, the fewer shapes', async () => {
  const counts: number[] = [];
  for (const coarseness of [0.1, 0.6, 1])
    counts.push(shapesIn(await drawPicture(blocks(), 'flat', { parameters: {}, coarseness })));

  expect(counts[0]).toBeGreaterThan(counts[1] ?? 0);
  expect(counts[1]).toBeGreaterThan(counts[2] ?? 0);
});

test('a flat drawing looks like the picture, a drawing in line is black on white', async () => {
  const picture = blocks();

  const flat = renderSvg(await drawPicture(picture, 'flat', { parameters: {}, coarseness: 0 }), 160, 120);
  const line = renderSvg(await drawPicture(picture, 'line-art', { parameters: {}, coarseness: 0.3 }), 160, 120);

  const at = (24 * 160 + 24) * 4;
  for (let c = 0; c < 3; c++) expect(Math.abs((flat.data[at + c] ?? 0) - (picture.data[at + c] ?? 0))).toBeLessThan(40);
  for (let i = 0; i < line.data.length; i += 4)
    expect(Math.abs((line.data[i] ?? 0) - (line.data[i + 2] ?? 0))).toBeLessThan(12);
});
