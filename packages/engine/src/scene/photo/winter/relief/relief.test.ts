import { createLinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../forest/world/view.ts';
import { createIcebergs } from './icebergs.ts';
import { reliefColumns } from './paint-relief.ts';
import { createRange, reliefAt } from './relief.ts';

const SUN = [0.7, 0.5, 0.5] as const;
const SHAPE = {
  seed: 4,
  nearM: 2000,
  farM: 9000,
  heightM: 1800,
  jaggedness: 0.7,
  treelineM: 200,
  rockSlope: 1.2,
  peakAt: 0,
  focus: 0.5,
  spread: 0.5,
};
const WHITE = [1, 1, 1] as const;
const LIGHT = { sunDirection: SUN, sun: WHITE, above: WHITE, below: WHITE, air: WHITE, airPerM: 0 };

describe('createRange', () => {
  it('rises from its foot to about the height asked for', () => {
    const range = createRange(SHAPE, SUN, 96);

    expect(reliefAt(range, 0, 2000)).toBeLessThan(60);
    expect(Math.max(...range.heights.data)).toBeGreaterThan(900);
    expect(Math.max(...range.heights.data)).toBeLessThan(2600);
  });

  it('lies in its own shadow where the sun is behind it', () => {
    const ahead = createRange(SHAPE, [0, 0.1, 0.995], 96);
    const behind = createRange(SHAPE, [0, 0.9, -0.43], 96);
    const lit = (range: typeof ahead) => range.sunlit.data.reduce((sum, value) => sum + value, 0);

    expect(lit(ahead)).toBeLessThan(lit(behind) * 0.8);
  });
});

describe('reliefColumns', () => {
  it('covers the sky from the horizon up to the skyline without holes', () => {
    const view = viewOf(48, 48, { horizon: 0.7, eyeM: 2 });
    const picture = createLinearRaster(48, 48);
    for (let i = 0; i < picture.data.length; i += 4) picture.data[i] = 50;

    reliefColumns.paint({ view, relief: createRange(SHAPE, SUN, 128), light: LIGHT }, picture, 0, 48);

    for (let x = 0; x < 48; x++) {
      const column = Array.from({ length: 33 }, (_, y) => picture.data[(y * 48 + x) * 4] ?? NaN);
      const top = column.findIndex((value) => value < 40);
      for (const value of column.slice(top + 1)) expect(value).toBeLessThan(5);
    }
  });
});

describe('createIcebergs', () => {
  it('floats them on level water, the first on the side asked for', () => {
    const field = { seed: 3, nearM: 60, farM: 300, count: 1, heightM: 20, spread: 0.5, side: 1 };

    const { heights } = createIcebergs(field, SUN, 128);

    let [left, right] = [0, 0];
    for (let j = 0; j < 128; j++)
      for (let i = 0; i < 128; i++) {
        const height = heights.data[j * 128 + i] ?? NaN;
        expect(height).toBeGreaterThanOrEqual(0);
        if (i < 64) left += height;
        else right += height;
      }
    expect(right).toBeGreaterThan(left);
    expect(Math.max(...heights.data)).toBeGreaterThan(8);
  });
});
