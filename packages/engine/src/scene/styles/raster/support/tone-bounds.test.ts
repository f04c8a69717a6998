import { createPlane } from '@backlot/kernels';
import { expect, it } from 'vitest';
import { toneBounds } from './tone-bounds.ts';

const plane = (values: readonly number[]) => createPlane(values.length, 1, Float32Array.from(values));

it('halves an even spread of tones in the middle', () => {
  const [bound] = toneBounds(plane(Array.from({ length: 1000 }, (_, i) => i / 1000)), [0.5]);

  expect(bound).toBeCloseTo(0.5, 1);
});

it('parts what is drawn on a wide ground, not the ground from it', () => {
  const drawing = Array.from({ length: 1000 }, (_, i) => (i < 40 ? 0.2 : i < 80 ? 0.5 : 0.95));

  const [bound = 1] = toneBounds(plane(drawing), [0.5]);

  expect(bound).toBeLessThan(0.9);
});

it('rises even where all is of one tone', () => {
  const bounds = toneBounds(plane(Array.from({ length: 100 }, () => 1)), [0.2, 0.4, 0.6]);

  expect(bounds).toEqual([...new Set(bounds)].toSorted((a, b) => a - b));
});
