import { createRaster, type Raster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { RASTER_STYLES } from '../index.gen.ts';
import type { RasterStyle } from './raster-style.ts';

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

/** Drawn flat on wide paper: a ground, a thing little darker than it, and a dark thing. */
const AREAS = { paper: [250, 240, 220], ground: [252, 212, 110], light: [222, 158, 52], dark: [26, 78, 128] } as const;
type Area = keyof typeof AREAS;
const DRAWN = 160;

function areaAt(x: number, y: number): Area {
  if (x > 48 && x < 74 && y > 64 && y < 98) return 'dark';
  if (x > 84 && x < 112 && y > 60 && y < 100) return 'light';
  return Math.hypot(x - 80, y - 80) < 50 ? 'ground' : 'paper';
}

function drawing(): Raster {
  const picture = createRaster(DRAWN, DRAWN);
  for (let y = 0; y < DRAWN; y++)
    for (let x = 0; x < DRAWN; x++) picture.data.set([...AREAS[areaAt(x, y)], 255], (y * DRAWN + x) * 4);
  return picture;
}

/** Mean colour of a drawn area. */
function meanOf({ data }: Raster, area: Area): number[] {
  const sums = [0, 0, 0, 0];
  for (let y = 0; y < DRAWN; y++)
    for (let x = 0; x < DRAWN; x++)
      if (areaAt(x, y) === area) {
        for (let c = 0; c < 3; c++) sums[c]! += data[(y * DRAWN + x) * 4 + c]!;
        sums[3]! += 1;
      }
  return sums.slice(0, 3).map((sum) => sum / sums[3]!);
}

/** Colours nearer than this look alike beside each other, 8-bit levels. */
const ALIKE = 14;

// Sheets of lines show outlines, not areas.
it.each(all.filter(([name]) => !['blueprint', 'neon'].includes(name)))(
  'keeps the things of a drawing apart from their ground as %s',
  (_, style) => {
    const treated = style(drawing(), {}, 5);

    const apart = (one: Area, other: Area): number =>
      Math.hypot(...meanOf(treated, one).map((value, c) => value - meanOf(treated, other)[c]!));
    expect(apart('dark', 'ground')).toBeGreaterThan(ALIKE);
    expect(apart('light', 'ground')).toBeGreaterThan(ALIKE);
    expect(apart('light', 'dark')).toBeGreaterThan(ALIKE);
  },
);

/** Share of the pixels that differ clearly from their neighbour. */
function linesIn({ width, data }: Raster): number {
  let count = 0;
  for (let i = 4; i < data.length; i += 4) if (Math.abs(data[i + 1]! - data[i - 3]!) > 25) count++;
  return count / (data.length / 4 - width);
}

it('lights the soft edges of a dark picture as neon too', () => {
  const soft = createRaster(256, 256);
  for (let i = 0; i < 256 * 256; i++) {
    const wave = 70 + 36 * Math.sin((i % 256) / 6) * Math.sin(i / 256 / 9);
    soft.data.set([wave, wave * 0.9, wave * 0.6, 255], i * 4);
  }

  expect(linesIn(RASTER_STYLES.neon(soft, {}, 5))).toBeGreaterThan(0.02);
});

it('prints in the asked-for inks', () => {
  const { data } = RASTER_STYLES.pixel(testPicture(), { palette: ['#102030', '#e0d0c0'] }, 1);
  const colours = new Set(Array.from({ length: SIDE * SIDE }, (_, i) => data.slice(i * 4, i * 4 + 3).join()));

  expect([...colours].toSorted()).toEqual(['16,32,48', '224,208,192']);
});
