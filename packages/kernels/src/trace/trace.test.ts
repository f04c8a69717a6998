import { assert, integer, property, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { createRaster, type Raster } from '../image/raster.ts';
import { countColours, PixelRole } from './colour-bins.ts';
import { findFlatColours } from './flat-colours.ts';
import { flattenColours } from './flatten-colours.ts';
import { nearestEntry } from './nearest-entry.ts';
import type { RgbBytes } from './oklab-of-bytes.ts';
import { pixelRoles } from './pixel-roles.ts';
import { reduceColours } from './reduce-colours.ts';
import { shareNear } from './share-near.ts';

const WHITE: RgbBytes = [255, 255, 255];
const RED: RgbBytes = [200, 30, 30];
const BLUE: RgbBytes = [30, 40, 180];

/** A picture by a function of the pixel's place; `null` is clear. */
function draw(width: number, height: number, colourAt: (x: number, y: number) => RgbBytes | null): Raster {
  const raster = createRaster(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(x, y);
      if (colour) raster.data.set([...colour, 255], (y * width + x) * 4);
    }
  return raster;
}

function mix(a: RgbBytes, b: RgbBytes, amount: number): RgbBytes {
  return [0, 1, 2].map((c) => Math.round(a[c]! + (b[c]! - a[c]!) * amount)) as unknown as RgbBytes;
}

/** Red on the left, white on the right; the edge lies `part` of the way through column 8. */
const edgeAt = (part: number) => draw(16, 8, (x) => (x < 8 ? RED : x > 8 ? WHITE : mix(WHITE, RED, part)));

it('tells the antialiased column of an edge from the areas beside it', () => {
  const roles = pixelRoles(edgeAt(0.4));

  expect(Array.from(roles.slice(16, 32))).toEqual([
    ...Array.from({ length: 7 }, () => PixelRole.solid),
    PixelRole.counted,
    PixelRole.ignored,
    PixelRole.counted,
    ...Array.from({ length: 6 }, () => PixelRole.solid),
  ]);
});

it('keeps a line of one pixel', () => {
  const roles = pixelRoles(draw(9, 9, (x) => (x === 4 ? BLUE : WHITE)));

  expect(roles[4 * 9 + 4]).toBe(PixelRole.counted);
});

it('ignores clear pixels', () => {
  expect(pixelRoles(createRaster(3, 3))).toEqual(new Uint8Array(9));
});

it('finds the exact colour of an area through noise', () => {
  const noisy = draw(10, 10, (x, y) => ((x + y) % 4 === 0 ? [201, 31, 29] : RED));

  const [bin] = countColours(noisy, new Uint8Array(100).fill(PixelRole.solid));

  expect(bin).toMatchObject({ count: 100, solidCount: 100, exact: RED, isExact: true });
});

it('finds the colours of a drawing and none of its blends', () => {
  const picture = edgeAt(0.5);

  const { palette, coverage } = findFlatColours(countColours(picture, pixelRoles(picture)), 8);

  expect(palette).toEqual([RED, WHITE]);
  expect(coverage).toBe(1);
});

it('tells two areas apart that differ by what can just be seen', () => {
  const deeper: RgbBytes = [185, 28, 28];
  const picture = draw(32, 16, (x) => (x < 16 ? RED : deeper));

  expect(findFlatColours(countColours(picture, pixelRoles(picture)), 8).palette).toHaveLength(2);
});

it('puts an edge where its antialiasing says, to a part of a pixel', () => {
  const redColumns = (part: number) => {
    const picture = edgeAt(part);
    const flat = flattenColours(picture, { palette: [RED, WHITE], roles: pixelRoles(picture), scale: 4 });
    let columns = 0;
    while (flat.data[(16 * 64 + columns) * 4 + 1] === RED[1]) columns++;
    return columns;
  };

  expect([0, 0.5, 1].map(redColumns)).toEqual([32, 34, 36]);
});

it('leaves no sliver of a third colour where two areas blend into it', () => {
  const grey: RgbBytes = [128, 128, 128];
  const picture = draw(24, 12, (x, y) => (y > 8 ? grey : x < 12 ? [0, 0, 0] : x > 12 ? WHITE : grey));

  const flat = flattenColours(picture, { palette: [[0, 0, 0], WHITE, grey], roles: pixelRoles(picture), scale: 2 });

  const row = Array.from({ length: 48 }, (_, x) => flat.data[(4 * 48 + x) * 4]);
  expect(row).not.toContain(128);
});

it('keeps a faint line that a threshold would lose', () => {
  const picture = draw(12, 12, (x) => (x === 6 ? mix(WHITE, [0, 0, 0], 0.45) : WHITE));

  const flat = flattenColours(picture, { palette: [WHITE, [0, 0, 0]], roles: pixelRoles(picture), scale: 3 });

  expect(flat.data[(18 * 36 + 19) * 4]).toBe(0);
});

it('draws with other colours than it tells pixels by when asked to', () => {
  const options = { palette: [RED], paint: [BLUE], roles: new Uint8Array(4).fill(PixelRole.solid), scale: 1 };

  const flat = flattenColours(
    draw(2, 2, () => RED),
    options,
  );

  expect(Array.from(flat.data.slice(0, 4))).toEqual([...BLUE, 255]);
});

it('makes every pixel of the palette or clear, whatever the picture', () => {
  const pixels = uint8Array({ minLength: 5 * 4 * 4, maxLength: 5 * 4 * 4 });
  assert(
    property(pixels, integer({ min: 1, max: 3 }), (bytes, scale) => {
      const picture = createRaster(5, 4, new Uint8ClampedArray(bytes));
      const flat = flattenColours(picture, { palette: [RED, WHITE, BLUE], roles: pixelRoles(picture), scale });
      const known = new Set([RED, WHITE, BLUE].map((rgb) => [...rgb, 255].join()).concat('0,0,0,0'));
      for (let i = 0; i < flat.data.length; i += 4) expect(known).toContain(flat.data.slice(i, i + 4).join());
    }),
  );
});

it('finds the entry of a palette that looks nearest', () => {
  const nearest = nearestEntry([RED, WHITE, BLUE]);

  expect([nearest(220, 60, 50), nearest(240, 240, 230), nearest(20, 20, 120)]).toEqual([0, 1, 2]);
});

it('reduces colours to some that the picture has, the far apart first', () => {
  const colours: RgbBytes[] = [RED, [196, 40, 34], WHITE, [246, 250, 251], BLUE];
  const picture = draw(10, 10, (x) => colours[x >> 1]!);
  const bins = countColours(picture, new Uint8Array(100).fill(PixelRole.solid));

  const reduced = reduceColours(bins, 3);

  expect(reduced).toHaveLength(3);
  expect(colours).toEqual(expect.arrayContaining(reduced));
  expect(new Set(reduced.map((rgb) => nearestEntry([RED, WHITE, BLUE])(...rgb))).size).toBe(3);
});

it('returns fewer colours where the picture has fewer', () => {
  const bins = countColours(
    draw(4, 4, () => RED),
    new Uint8Array(16).fill(PixelRole.solid),
  );

  expect(reduceColours(bins, 5)).toEqual([RED]);
});

it('measures how much of a picture is of given colours', () => {
  const picture = draw(4, 4, (x) => (x < 3 ? RED : [100, 100, 100]));

  expect(shareNear(picture, new Uint8Array(16).fill(PixelRole.counted), [RED])).toBe(0.75);
});
