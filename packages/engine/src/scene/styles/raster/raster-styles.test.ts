import { createRaster, type Raster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { RASTER_STYLES, type RasterStyle } from './index.ts';

const SIDE = 72;
const all = Object.entries(RASTER_STYLES) as [string, RasterStyle][];

/** A sky with a sun over dark hills, posts and a bright ground, some of it transparent: every tone and edge in a small frame. */
function testPicture(): Raster {
  const picture = createRaster(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const sun = Math.hypot(x - 46, y - 20) < 10;
      const hill = y > 44 + 8 * Math.sin(x / 9);
      const near = y > 58;
      const post = x % 18 < 4 && y > 26 && y < 62;
      const colour = post
        ? [96, 40, 30]
        : sun
          ? [255, 236, 170]
          : near
            ? [200, 150 + x, 90]
            : hill
              ? [40, 60, 52]
              : [70 + y * 2, 120 + y, 210 - y];
      picture.data.set([...colour, x < 6 ? 40 : 255], (y * SIDE + x) * 4);
    }
  return picture;
}

function distance(a: Raster, b: Raster): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) if (i % 4 !== 3) sum += Math.abs(a.data[i]! - b.data[i]!);
  return sum / (SIDE * SIDE * 3);
}

const results = new Map(all.map(([name, style]) => [name, style(testPicture(), {}, 5)]));

describe.each(all)('the %s treatment', (name, style) => {
  it('gives the same pixels for the same seed', () => {
    expect(style(testPicture(), {}, 5).data).toEqual(results.get(name)!.data);
  });

  it('keeps size and alpha', () => {
    const picture = testPicture();
    const result = results.get(name)!;

    expect([result.width, result.height]).toEqual([SIDE, SIDE]);
    expect(result.data.filter((_, i) => i % 4 === 3)).toEqual(picture.data.filter((_, i) => i % 4 === 3));
  });

  it('leaves its input alone', () => {
    const picture = testPicture();

    style(picture, {}, 5);

    expect(picture.data).toEqual(testPicture().data);
  });

  it('takes a picture of a few pixels', () => {
    expect(style(createRaster(3, 2), {}, 1).data).toHaveLength(24);
  });

  it.skipIf(name === 'photo')('changes the picture', () => {
    expect(distance(results.get(name)!, testPicture())).toBeGreaterThan(3);
  });
});

it('returns the picture itself as a photo', () => {
  expect(results.get('photo')!.data).toEqual(testPicture().data);
});

it('gives every treatment a look of its own', () => {
  const pairs = [...results].flatMap(([name, raster], i) =>
    [...results].slice(i + 1).map(([other, second]) => ({ pair: `${name}/${other}`, by: distance(raster, second) })),
  );

  expect(pairs.filter(({ by }) => by < 3)).toEqual([]);
});

it('prints in the asked-for inks', () => {
  const { data } = RASTER_STYLES.pixel(testPicture(), { palette: ['#102030', '#e0d0c0'] }, 1);
  const colours = new Set(Array.from({ length: SIDE * SIDE }, (_, i) => data.slice(i * 4, i * 4 + 3).join()));

  expect([...colours].toSorted()).toEqual(['16,32,48', '224,208,192']);
});
