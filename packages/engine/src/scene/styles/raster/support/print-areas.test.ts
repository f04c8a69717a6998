import { createRgbPlanes, type RgbPlanes } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { printAreas } from './print-areas.ts';

const SIDE = 16;
const PRINT = { colours: 2, calmPx: 1 };

/** Left half in one grey, right half in another. */
function halves(left: number, right: number): RgbPlanes {
  const planes = createRgbPlanes(SIDE, SIDE);
  for (const plane of [planes.red, planes.green, planes.blue])
    plane.set(plane.map((_, i) => (i % SIDE < SIDE / 2 ? left : right)));
  return planes;
}

describe('printAreas', () => {
  it("prints the picture's own colours when the style names none", () => {
    const { palette, areas } = printAreas(halves(0.2, 0.8), {}, PRINT);

    expect(palette[areas[0]! * 3]).toBeCloseTo(0.2, 1);
    expect(palette[areas[SIDE - 1]! * 3]).toBeCloseTo(0.8, 1);
  });

  it("lays the picture's range of lightness over that of the named inks", () => {
    const { areas } = printAreas(halves(0, 1), { palette: ['#505050', '#606060'] }, PRINT);

    expect([areas[0], areas[SIDE - 1]]).toEqual([0, 1]);
  });
});
