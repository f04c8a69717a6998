import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planEnlargement } from './plan-enlargement.ts';

test('up to a megapixel is doubled twice', () => {
  expect(planEnlargement({ width: 1024, height: 1024 })).toEqual({
    result: { width: 4096, height: 4096 },
    factor: 4,
    steps: [{ step: 'double' }, { step: 'double' }],
    warnings: [],
  });
});

test('between two and four the half-way size is brought between, and the caller is told', () => {
  const plan = planEnlargement({ width: 1536, height: 1536 });

  expect(plan.result).toEqual({ width: 4096, height: 4096 });
  expect(plan.steps).toEqual([{ step: 'double' }, { step: 'resample', width: 2048, height: 2048 }, { step: 'double' }]);
  expect(plan.warnings[0]?.message).toContain('2.67 times instead of 4');
});

test('between one and a half and two the network doubles and the result is made smaller', () => {
  const plan = planEnlargement({ width: 2560, height: 2560 });

  expect(plan.steps).toEqual([{ step: 'double' }, { step: 'resample', width: 4096, height: 4096 }]);
});

test('below, the caller is told that the network had no part in it', () => {
  const plan = planEnlargement({ width: 3200, height: 3200 });

  expect(plan.steps).toEqual([{ step: 'resample', width: 4096, height: 4096 }]);
  expect(plan.warnings.map(({ code }) => code)).toEqual(['upscale-limited', 'upscale-plain']);
});

test('a picture of 16 megapixels stays as it is', () => {
  const plan = planEnlargement({ width: 4096, height: 4096 });

  expect(plan.steps).toEqual([]);
  expect(plan.warnings[0]?.message).toContain('not enlarged');
});

test('no result is larger than 16 megapixels or out of proportion, and every plan ends at its result', () => {
  const side = fc.integer({ min: 32, max: 4096 });

  fc.assert(
    fc.property(side, side, (width, height) => {
      const { result, factor, steps } = planEnlargement({ width, height });

      expect(result.width * result.height).toBeLessThanOrEqual(16 * 1024 * 1024);
      expect(Math.max(result.width, result.height)).toBeLessThan(16_384);
      expect(Math.abs(result.width - width * factor)).toBeLessThanOrEqual(2);
      expect(Math.abs(result.height - height * factor)).toBeLessThanOrEqual(2);
      const start = { width, height };
      const end = steps.reduce(
        (size, step) => (step.step === 'double' ? { width: size.width * 2, height: size.height * 2 } : step),
        start,
      );
      expect(end).toMatchObject(result);
    }),
  );
});
