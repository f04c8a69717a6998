import { describe, expect, it } from 'vitest';
import { createPlane } from '../image/plane.ts';
import { textParts } from './text-parts.ts';

const WIDTH = 40;
const HEIGHT = 20;

/** A map that is `value` in a box and `elsewhere` outside. */
function mapOf(box: { x: number; y: number; width: number; height: number }, value: number, elsewhere = 0) {
  const map = createPlane(WIDTH, HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isIn = x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
      map.data[y * WIDTH + x] = isIn ? value : elsewhere;
    }
  return map;
}

const CORE = { x: 10, y: 8, width: 20, height: 4 };

describe('the text in a map of probabilities', () => {
  it('is grown from its core by one and a half times its area by its perimeter', () => {
    const [part, ...others] = textParts(mapOf(CORE, 0.9));

    // 1.5 * 20 * 4 / (2 * 24) = 2.5 px on every side; pixels are whole.
    expect(others).toEqual([]);
    expect(part).toMatchObject({ heightPx: 9, straightness: 1 });
    expect(part?.elongation).toBeCloseTo(25 / 9);
    const { box, inside } = part!;
    const at = (x: number, y: number) => inside[(y - box.y) * box.width + x - box.x];
    expect([at(20, 6), at(20, 5), at(8, 10), at(7, 10), at(8, 6)]).toEqual([1, 0, 1, 0, 0]);
  });

  it('is what is probable as a whole, not what might just be text', () => {
    expect(textParts(mapOf(CORE, 0.59))).toEqual([]);
    expect(textParts(mapOf(CORE, 0.61))).toHaveLength(1);
  });

  it('ends where a pixel is less probable than 0.3', () => {
    expect(textParts(mapOf(CORE, 0.9, 0.29))[0]?.heightPx).toBe(9);
    expect(textParts(mapOf(CORE, 0.9, 0.31))).toEqual([]); // one part with all around it, improbable as a whole
  });

  it('is no line thinner than 3 px', () => {
    expect(textParts(mapOf({ ...CORE, height: 2 }, 0.9))).toEqual([]);
    expect(textParts(mapOf({ ...CORE, height: 3 }, 0.9))).toHaveLength(1);
  });

  it('stays within the map', () => {
    const [part] = textParts(mapOf({ x: 0, y: 0, width: 20, height: 4 }, 0.9));

    expect(part?.box).toEqual({ x: 0, y: 0, width: 23, height: 7 });
  });

  it('is as high across a slope as on the level', () => {
    const map = createPlane(60, 60);
    for (let step = 0; step < 40; step++)
      for (let across = 0; across < 6; across++) map.data[(10 + step) * 60 + 5 + step + across] = 0.9;

    const [part] = textParts(map);

    // A band of 6 px along each row at 45 degrees is 4.2 px thick and 57 px long, to a pixel.
    expect(part!.heightPx).toBeGreaterThan(10);
    expect(part!.heightPx).toBeLessThan(15);
    expect(part!.elongation).toBeGreaterThan(4);
  });
});
