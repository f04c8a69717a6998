import { createLinearRaster } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composite } from './composite.ts';

const pixel = (...values: number[]) => createLinearRaster(1, 1, Float32Array.from(values));

test('half a subject lets half of the backdrop through', () => {
  const out = composite(pixel(0.5, 0, 0, 0.5), pixel(0, 0.5, 1, 1));

  expect([...out.data]).toEqual([0.5, 0.25, 0.5, 1]);
});

test('an opaque subject hides the backdrop and a clear one shows it', () => {
  const unit = fc.float({ min: 0, max: 1, noNaN: true });

  fc.assert(
    fc.property(unit, unit, unit, (r, g, b) => {
      const colour = pixel(r, g, b, 1);

      expect(composite(colour, pixel(1, 0, 1, 1)).data).toEqual(colour.data);
      expect(composite(pixel(0, 0, 0, 0), colour).data).toEqual(colour.data);
    }),
  );
});
