import { createMask, type Mask } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { SAMPLE_GLYPHS } from '../scene/glyphs/testing/sample-glyphs.ts';
import { fitGroup } from './fit-group.ts';
import { layOutThings } from './lay-out-things.ts';

const SIDE = 200;

function maskOf(isMarked: (x: number, y: number) => boolean): Mask {
  const mask = createMask(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) if (isMarked(x, y)) mask.data[y * SIDE + x] = 255;
  return mask;
}

const group = (lemma: string, { count = 1, isAloft = false, roomAspect = 1 } = {}) => {
  const glyph = SAMPLE_GLYPHS.find(lemma);
  if (glyph === undefined) throw new Error(`no ${lemma}`);
  return layOutThings([{ glyph, lemma, count, isAloft, isColoured: false }], roomAspect, 1);
};

test('a thing fills the box of its mask and stands low in it', () => {
  const place = fitGroup(
    group('cat'),
    maskOf((x, y) => x >= 50 && x < 150 && y >= 20 && y < 180),
  );

  expect(place?.width).toBeGreaterThan(80);
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeGreaterThan(150);
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(180);
});

test('what hovers is in the middle', () => {
  const tall = maskOf((x, y) => x >= 80 && x < 120 && y >= 20 && y < 180);

  const place = fitGroup(group('ball', { isAloft: true }), tall);

  expect((place?.y ?? 0) + (place?.height ?? 0) / 2).toBeCloseTo(100, -1);
});

test('a square thing in a round mask keeps inside the circle', () => {
  const place = fitGroup(
    group('cat'),
    maskOf((x, y) => Math.hypot(x - 100, y - 100) < 90),
  );

  const corners = [0, 1].flatMap((u) =>
    [0, 1].map((v) => [(place?.x ?? 0) + u * (place?.width ?? 0), (place?.y ?? 0) + v * (place?.height ?? 0)] as const),
  );
  for (const [x, y] of corners) expect(Math.hypot(x - 100, y - 100)).toBeLessThan(95);
});

test('several stand side by side where it is wide, and in rows where it is not', () => {
  expect(group('cat', { count: 4, roomAspect: 4 }).aspect).toBeGreaterThan(2.5);
  expect(group('cat', { count: 4, roomAspect: 1 }).aspect).toBeLessThan(2);
});

test('a mask that marks nothing has no room', () => {
  expect(fitGroup(group('cat'), createMask(SIDE, SIDE))).toBeUndefined();
});
