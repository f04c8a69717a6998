import type { PlacedWord } from '@backlot/contract';
import { createRaster, type Raster } from '@backlot/kernels';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { autoWords } from './auto-words.ts';
import { letteringLook } from './lettering-look.ts';
import { setWords, setWordsInSvg, wordWarnings } from './set-words.ts';

const PHOTO = letteringLook('photo');
const FLAT = letteringLook('flat');
const WIDTH = 200;
const HEIGHT = 120;

function ground(level: (x: number, y: number) => number): Raster {
  const raster = createRaster(WIDTH, HEIGHT);
  for (let i = 0; i < raster.data.length; i += 4) {
    const pixel = i / 4;
    raster.data.set([...Array<number>(3).fill(level(pixel % WIDTH, Math.floor(pixel / WIDTH))), 255], i);
  }
  return raster;
}

const WHITE = ground(() => 255);

function word(text: string, corners: PlacedWord['corners']): PlacedWord {
  return { text, corners };
}

function box(x: number, y: number, width: number, height: number): PlacedWord['corners'] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The pixels that are ink, by how dark they are on white. */
function inked({ width, data }: Raster): (readonly [x: number, y: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let i = 0; i < data.length; i += 4)
    if ((data[i] ?? 255) < 128) found.push([(i / 4) % width, Math.floor(i / 4 / width)]);
  return found;
}

function isInside([x, y]: readonly [number, number], corners: PlacedWord['corners'], slackPx: number): boolean {
  return corners.every(([fromX, fromY], i) => {
    const [toX, toY] = corners[(i + 1) % 4] ?? [0, 0];
    const [ax, ay, bx, by] = [fromX * WIDTH, fromY * HEIGHT, toX * WIDTH, toY * HEIGHT];
    const cross = (bx - ax) * (y + 0.5 - ay) - (by - ay) * (x + 0.5 - ax);
    return cross / Math.hypot(bx - ax, by - ay) >= -slackPx;
  });
}

describe('a word in its polygon', () => {
  const places: readonly (readonly [string, PlacedWord['corners']])[] = [
    ['upright', box(0.1, 0.3, 0.8, 0.4)],
    [
      'in perspective',
      [
        [0.1, 0.1],
        [0.9, 0.35],
        [0.9, 0.6],
        [0.1, 0.9],
      ],
    ],
    [
      'turned',
      [
        [0.2, 0.55],
        [0.75, 0.1],
        [0.85, 0.4],
        [0.3, 0.85],
      ],
    ],
  ];

  test.each(places)('%s: its ink lies inside and covers it as letters do', (_, corners) => {
    const ink = inked(setWords(WHITE, [word('RECRAFT', corners)], PHOTO));

    expect(ink.filter((pixel) => !isInside(pixel, corners, 1))).toEqual([]);
    const area = Math.abs(
      corners.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = corners[(i + 1) % 4] ?? [0, 0];
        return sum + (x * nextY - nextX * y) * WIDTH * HEIGHT;
      }, 0) / 2,
    );
    const coverage = ink.length / area;
    expect(coverage).toBeGreaterThan(0.3);
    expect(coverage).toBeLessThan(0.7);
  });

  test.each(places)('%s: its ink reaches near every side', (_, corners) => {
    const ink = inked(setWords(WHITE, [word('RECRAFT', corners)], PHOTO));

    corners.forEach(([fromX, fromY], i) => {
      const [toX, toY] = corners[(i + 1) % 4] ?? [0, 0];
      const [ax, ay, bx, by] = [fromX * WIDTH, fromY * HEIGHT, toX * WIDTH, toY * HEIGHT];
      const nearest = ink.reduce((least, [x, y]) => {
        const away = ((bx - ax) * (y + 0.5 - ay) - (by - ay) * (x + 0.5 - ax)) / Math.hypot(bx - ax, by - ay);
        return Math.min(least, away);
      }, Infinity);
      expect(nearest).toBeLessThan(15);
    });
  });

  test('letters near the viewer are higher than letters far from them', () => {
    const ink = inked(
      setWords(
        WHITE,
        [
          word('HHHH', [
            [0.05, 0],
            [0.95, 0.35],
            [0.95, 0.65],
            [0.05, 1],
          ]),
        ],
        PHOTO,
      ),
    );
    const heightAt = (from: number, to: number): number => {
      const rows = ink.filter(([x]) => x >= from * WIDTH && x < to * WIDTH).map(([, y]) => y);
      return Math.max(...rows) - Math.min(...rows);
    };

    expect(heightAt(0.05, 0.25)).toBeGreaterThan(1.7 * heightAt(0.75, 0.95));
  });
});

test('a letter can be told: an L has its foot on the ground and nothing above it', () => {
  const ink = inked(setWords(WHITE, [word('l', box(0.3, 0.1, 0.3, 0.8))], PHOTO));
  const inBand = (fromX: number, toX: number, fromY: number, toY: number): number =>
    ink.filter(([x, y]) => x >= fromX * WIDTH && x < toX * WIDTH && y >= fromY * HEIGHT && y < toY * HEIGHT).length;

  const left = Math.min(...ink.map(([x]) => x)) / WIDTH;
  const right = Math.max(...ink.map(([x]) => x)) / WIDTH;
  const middle = (left + right) / 2;
  expect(inBand(middle + 0.02, right + 0.01, 0.1, 0.6)).toBe(0);
  expect(inBand(middle + 0.02, right + 0.01, 0.7, 0.9)).toBeGreaterThan(50);
});

test('corners outside the picture are cut off and nothing else changes', () => {
  const out = setWords(WHITE, [word('WIDE', box(-0.5, 0.1, 1, 0.3))], PHOTO);
  const ink = inked(out);

  expect(ink.length).toBeGreaterThan(200);
  expect(Math.max(...ink.map(([x]) => x))).toBeLessThan(0.5 * WIDTH);
  expect(Array.from(out.data.slice(-4))).toEqual([255, 255, 255, 255]);
});

describe('ink', () => {
  const TITLE = [word('INK', box(0.1, 0.2, 0.8, 0.5))];

  test('is dark on light and light on dark', () => {
    const dark = setWords(
      ground(() => 20),
      TITLE,
      PHOTO,
    );

    expect(inked(setWords(WHITE, TITLE, PHOTO)).length).toBeGreaterThan(2000);
    expect(dark.data.filter((value, i) => i % 4 === 0 && value > 240).length).toBeGreaterThan(2000);
  });

  test.each([PHOTO, FLAT])('has something to stand off from on a restless ground: %j', (look) => {
    const stripes = ground((x) => (Math.floor(x / 10) % 2 === 0 ? 0 : 255));
    const out = setWords(stripes, TITLE, look);

    let dark = 0;
    let light = 0;
    for (let i = 0; i < out.data.length; i += 4) {
      const lighter = (out.data[i] ?? 0) - (stripes.data[i] ?? 0);
      if (lighter > 120) light++;
      if (lighter < -120) dark++;
    }
    expect(Math.min(dark, light)).toBeGreaterThan(100);
  });

  test('is one for all words where it can be read everywhere', () => {
    const words = [word('ONE', box(0.05, 0.1, 0.4, 0.3)), word('TWO', box(0.55, 0.1, 0.4, 0.3))];
    const svg = setWordsInSvg(
      '<svg></svg>',
      ground((x) => (x < 100 ? 210 : 130)),
      words,
      { ...FLAT, width: 200, height: 120 },
    );

    expect(new Set(svg.match(/fill="#[0-9a-f]{6}"/g)).size).toBe(1);
  });
});

test('a character that no typeface has is refused by the number of its word', () => {
  const words = [word('FINE', box(0, 0, 1, 0.4)), word('漢字', box(0, 0.5, 1, 0.4))];

  expect(() => setWords(WHITE, words, PHOTO)).toThrow(
    expect.objectContaining({ code: 'request.invalid', issues: [expect.objectContaining({ field: 'words.1' })] }),
  );
});

test('a word too small to be read is set and told of', () => {
  const tiny = [word('EXTRAORDINARY', box(0.4, 0.4, 0.1, 0.05))];

  expect(setWords(WHITE, tiny, PHOTO)).not.toBe(WHITE);
  expect(wordWarnings(tiny, WHITE, PHOTO).map(({ code }) => code)).toEqual(['text-small']);
  expect(wordWarnings([word('BIG', box(0, 0, 1, 1))], WHITE, PHOTO)).toEqual([]);
});

test('a drawing gets its words as a last group that draws what the raster shows', () => {
  const words = [word('A<B&C', box(0.1, 0.2, 0.8, 0.5))];
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120" viewBox="0 0 200 120"><rect width="200" height="120" fill="#ffffff"/>\n</svg>`;

  const svg = setWordsInSvg(drawing, WHITE, words, { ...FLAT, width: 200, height: 120 });

  expect(svg).toContain('<g id="text">');
  expect(svg).toContain('aria-label="A&lt;B&amp;C"');
  expect(inked(renderSvg(svg, WIDTH, HEIGHT)).length).toBe(inked(setWords(WHITE, words, FLAT)).length);
});

test('without words the picture and the drawing stay the same', () => {
  expect(setWords(WHITE, [], PHOTO)).toBe(WHITE);
  expect(setWordsInSvg('<svg/>', WHITE, [], { ...PHOTO, width: 1, height: 1 })).toBe('<svg/>');
});

test('quoted lettering becomes a title: centred, in the upper part, long texts in lines', () => {
  const words = autoWords(['Summer sale everything must go'], WHITE, PHOTO);

  expect(words.map(({ text }) => text)).toEqual(['Summer sale', 'everything', 'must go']);
  for (const { corners } of words) {
    expect((corners[0][0] + corners[1][0]) / 2).toBeCloseTo(0.5, 5);
    expect(corners[2][1]).toBeLessThan(0.45);
    expect(corners[0][0]).toBeGreaterThan(0.05);
  }
  expect(autoWords(['漢字', ' '], WHITE, PHOTO)).toEqual([]);
});
