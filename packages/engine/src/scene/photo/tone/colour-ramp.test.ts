import { expect, test } from 'vitest';
import { createColourRamp } from './colour-ramp.ts';

test('a ramp ends in its colours and stays colourful between blue and yellow', () => {
  const ramp = createColourRamp([
    [0, 0, 1],
    [1, 1, 0],
  ]);
  const out = new Float64Array(3);

  ramp(-1, out);
  expect([...out].map((value) => Math.round(value * 100))).toEqual([0, 0, 100]);
  ramp(2, out);
  expect([...out].map((value) => Math.round(value * 100))).toEqual([100, 100, 0]);
  ramp(0.5, out);
  expect(Math.max(...out) - Math.min(...out)).toBeGreaterThan(0.1);
});
