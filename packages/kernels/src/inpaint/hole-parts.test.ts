import { expect, test } from 'vitest';
import { HOLE } from './level.ts';
import { holeParts } from './hole-parts.ts';
import { planWindows, widenPlan } from './plan-windows.ts';

function holeOf(width: number, height: number, isHole: (x: number, y: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, i) => (isHole(i % width, Math.floor(i / width)) ? HOLE : 0));
}

test('pieces far apart are parts of their own, with bounds, size and thickness', () => {
  const hole = holeOf(100, 40, (x, y) => (x < 3 && y < 3) || (x >= 60 && x < 80 && y >= 10 && y < 19));

  const { parts, labelAt } = holeParts(hole, 100, 40);

  expect(parts.map(({ bounds, pixels }) => ({ bounds, pixels }))).toEqual([
    { bounds: { x: 0, y: 0, width: 3, height: 3 }, pixels: 9 },
    { bounds: { x: 60, y: 10, width: 20, height: 9 }, pixels: 180 },
  ]);
  expect(parts[1]!.thicknessPx).toBe(10);
  expect([labelAt(2, 2), labelAt(70, 15)]).toEqual([0, 1]);
});

test('specks closer than a patch belong together', () => {
  const hole = holeOf(40, 40, (x, y) => y === 20 && (x === 15 || x === 18));

  expect(holeParts(hole, 40, 40).parts).toHaveLength(1);
});

test('an empty hole has no parts', () => {
  expect(holeParts(new Uint8Array(16), 4, 4).parts).toEqual([]);
});

const part = (label: number, x: number, y: number, size: number) => ({
  label,
  bounds: { x, y, width: size, height: size },
  pixels: size * size,
  thicknessPx: size,
});

test('a small picture is searched whole, thick parts before thin ones', () => {
  const plans = planWindows([part(0, 0, 0, 4), part(1, 50, 50, 100), part(2, 300, 300, 90)], {
    width: 500,
    height: 500,
  });

  expect(plans.map(({ parts, rect }) => [parts.map(({ label }) => label), rect])).toEqual([
    [[1, 2], { x: 0, y: 0, width: 500, height: 500 }],
    [[0], { x: 0, y: 0, width: 500, height: 500 }],
  ]);
});

test('in a large picture far-apart parts get windows of their own and near ones share', () => {
  const plans = planWindows([part(0, 600, 600, 100), part(1, 720, 600, 100), part(2, 3500, 2500, 80)], {
    width: 4000,
    height: 3000,
  });

  expect(plans.map(({ rect }) => rect)).toEqual([
    { x: 344, y: 344, width: 732, height: 612 },
    { x: 3244, y: 2244, width: 592, height: 592 },
  ]);
});

test('a margin narrows the search, and widening doubles it within the picture', () => {
  const size = { width: 1000, height: 500 };
  const plan = planWindows([part(0, 400, 200, 100)], { ...size, searchMargin: 0.5 })[0]!;

  expect(plan.rect).toEqual({ x: 350, y: 150, width: 200, height: 200 });
  expect(widenPlan(plan, size).rect).toEqual({ x: 150, y: 0, width: 600, height: 500 });
});
