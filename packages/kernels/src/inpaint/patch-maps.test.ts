import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holeBounds, markSources, markTargets, targetBox } from './patch-maps.ts';
import { PATCH_SIZE } from './patch.ts';
import { drawHole } from './testing/fixtures.ts';

const anyHole = fc.integer({ min: 1, max: 17 }).chain((width) =>
  fc.integer({ min: 1, max: 17 }).chain((height) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      hole: fc.uint8Array({ min: 0, max: 2, minLength: width * height, maxLength: width * height }).map((states) =>
        // Mostly known, else no patch would ever be a source.
        states.map((state, i) => ((i * 7919) % 11 === 0 ? state : 0)),
      ),
    }),
  ),
);

test('sources are exactly the patches inside the picture without a missing or barred pixel', () => {
  fc.assert(
    fc.property(anyHole, ({ hole, width, height }) => {
      const source = new Uint8Array(width * height).fill(9);

      const count = markSources(hole, width, height, source);

      const expected = Array.from({ length: width * height }, (_, i) =>
        patchStates(hole, width, height, i % width, Math.floor(i / width))?.every((state) => state === 0) ? 1 : 0,
      );
      expect([...source]).toEqual(expected);
      expect(count).toBe(expected.filter((value) => value === 1).length);
    }),
  );
});

test('targets are exactly the patches with a missing pixel on the stride grid or in the last row or column', () => {
  fc.assert(
    fc.property(anyHole, fc.constantFrom(1, 2), ({ hole, width, height }, stride) => {
      const bounds = holeBounds(hole, width);
      fc.pre(bounds !== undefined);
      const box = targetBox(bounds!);
      const target = new Uint8Array(box.width * box.height);

      markTargets(hole, width, height, box, stride, target);

      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const onGrid =
            (x % stride === 0 || x === width - PATCH_SIZE) && (y % stride === 0 || y === height - PATCH_SIZE);
          const isTarget = onGrid && patchStates(hole, width, height, x, y)?.includes(1) === true;
          const isInBox = x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
          const marked = isInBox && target[(y - box.y) * box.width + x - box.x] === 1;
          expect(marked, `patch at ${x}, ${y}`).toBe(isTarget);
        }
    }),
  );
});

test('bounds enclose the missing pixels only, and the box reaches a patch further to the left and up', () => {
  const { hole, width } = drawHole(['x.........', '..........', '.......##.', '..........']);

  expect(holeBounds(hole, width)).toEqual({ x: 7, y: 2, width: 2, height: 1 });
  expect(targetBox({ x: 7, y: 2, width: 2, height: 1 })).toEqual({ x: 2, y: 0, width: 7, height: 3 });
});

function patchStates(hole: Uint8Array, width: number, height: number, x: number, y: number): number[] | undefined {
  if (x > width - PATCH_SIZE || y > height - PATCH_SIZE) return undefined;
  const states = [];
  for (let k = 0; k < PATCH_SIZE ** 2; k++)
    states.push(hole[(y + Math.floor(k / PATCH_SIZE)) * width + x + (k % PATCH_SIZE)]!);
  return states;
}
