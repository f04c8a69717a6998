import { describe, expect, it } from 'vitest';
import { writeCellSpread, writePointOfCell } from './cell-spread.ts';
import { createLightField } from './light-field.ts';

/** A floor at height 0, cells half a metre apart; the last column is another body far below. */
function floorField() {
  const field = createLightField(64, 3, 1);
  field.body.fill(0);
  for (let cell = 0; cell < field.body.length; cell++) {
    const x = cell % field.width;
    field.position.set([x / 2, 0, -Math.floor(cell / field.width) / 2], cell * 3);
    field.normal.set([0, 1, 0], cell * 3);
    if (x < 2) continue;
    field.body[cell] = 1;
    field.position[cell * 3 + 1] = -9;
  }
  return field;
}

describe('writeCellSpread', () => {
  it('is the distance to the next cells, found on the side that belongs to the same face', () => {
    const spread = new Float64Array(6);

    writeCellSpread(floorField(), 1, spread);

    expect([...spread]).toEqual([0.5, 0, 0, 0, 0, -0.5]);
  });
});

describe('writePointOfCell', () => {
  it('stays within half a cell of the middle, and on the surface', () => {
    const field = floorField();
    const spread = new Float64Array(6);
    const point = new Float64Array(6);
    writeCellSpread(field, 1, spread);

    for (let s = 0; s < 40; s++) {
      writePointOfCell(field, 1, spread, s, 0.3, 0.7, point);

      expect(Math.abs(point[0]! - 0.5)).toBeLessThanOrEqual(0.25);
      expect(Math.abs(point[2]!)).toBeLessThanOrEqual(0.25);
      expect(point[1]).toBe(0);
    }
  });
});
