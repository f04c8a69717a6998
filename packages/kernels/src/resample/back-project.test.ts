import { expect, test } from 'vitest';
import { createRaster, type Raster } from '../image/raster.ts';
import { backProject } from './back-project.ts';
import { resizeBytes } from './resize-bytes.ts';

function wavy(width: number, height: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i++) {
    const x = (i >> 2) % width;
    const y = Math.floor((i >> 2) / width);
    data[i] = 128 + 60 * Math.sin(x * 0.7 + (i % 4)) + 40 * Math.cos(y * 0.9);
  }
  return createRaster(width, height, data);
}

function error(enlarged: Raster, source: Raster): number {
  const shrunk = resizeBytes(enlarged, { width: source.width, height: source.height, filter: 'cubic' });
  return Math.sqrt(shrunk.data.reduce((sum, value, i) => sum + (value - source.data[i]!) ** 2, 0) / shrunk.data.length);
}

test('a drift of colour is taken away', () => {
  const source = createRaster(6, 5, new Uint8ClampedArray(120).fill(100));
  const enlarged = createRaster(24, 20, new Uint8ClampedArray(24 * 20 * 4).fill(107));

  backProject(enlarged, source);

  expect([...new Set(enlarged.data)]).toEqual([100]);
});

test('an enlargement comes nearer to its source, also by a broken factor and over several bands', () => {
  const source = wavy(40, 90);
  const enlarged = resizeBytes(source, { width: 112, height: 252, filter: 'triangle' });
  const before = error(enlarged, source);

  backProject(enlarged, source);

  expect(error(enlarged, source)).toBeLessThan(before / 2);
});
