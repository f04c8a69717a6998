import { expect, test } from 'vitest';
import { createPlane } from '../image/plane.ts';
import { resizePlane } from '../resample/resize.ts';
import { createRowMap, enlargedRow } from './guide-row.ts';

test('rows are those of a bilinear enlargement', () => {
  const plane = createPlane(
    5,
    4,
    Float32Array.from({ length: 20 }, (_, i) => (i * 7) % 11),
  );
  const expected = resizePlane(plane, { width: 13, height: 9, filter: 'triangle' });
  const rows = createRowMap(9, 4);
  const columns = createRowMap(13, 5);
  const scratch = new Float32Array(5);
  const row = new Float32Array(13);

  for (let y = 0; y < 9; y++) {
    enlargedRow(plane, rows, y, columns, scratch, row);

    for (let x = 0; x < 13; x++) expect(row[x]).toBeCloseTo(expected.data[y * 13 + x]!, 4);
  }
});
