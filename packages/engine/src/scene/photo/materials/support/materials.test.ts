import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Material } from '../../../spec.ts';
import { MATERIAL_NAMES } from '../names.gen.ts';
import { createMaterial } from './create-material.ts';

/** Materials without joints or chips: no step anywhere. */
const CONTINUOUS: readonly Material[] = ['marble', 'stone', 'plaster', 'metal', 'glass', 'sand', 'paper'];

const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
const shade = fc.constantFrom('light', 'middle', 'dark');

function reflectance(
  name: Material,
  u: number,
  v: number,
  options: { shade: 'light' | 'middle' | 'dark'; seed: number },
) {
  const out = new Float64Array(4);
  createMaterial(name, { ...options, scale: 1 }).paint(Float64Array.from([u, v, 0.003, 0.6, -0.4]), out);
  return Array.from(out);
}

describe.each(MATERIAL_NAMES)('%s', (name) => {
  it('reflects at least nothing and, relief aside, no more than all light', () => {
    fc.assert(
      fc.property(coordinate, coordinate, shade, fc.nat(5000), (u, v, tone, seed) => {
        for (const value of reflectance(name, u, v, { shade: tone, seed })) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is on the whole as bright as it tells the light that bounces', () => {
    const { average } = createMaterial(name, { seed: 7, shade: 'light', scale: 1 });
    let sum = 0;
    for (let i = 0; i < 400; i++)
      sum += reflectance(name, (i % 20) * 0.173, Math.floor(i / 20) * 0.171, { shade: 'light', seed: 7 })[1]!;

    const share = name === 'metal' ? 0.375 : 1;
    expect(sum / 400).toBeGreaterThan(average[1] * share * 0.75);
    expect(sum / 400).toBeLessThan(average[1] * share * 1.25);
  });

  it('darkens from light to dark', () => {
    const light = createMaterial(name, { seed: 7, shade: 'light', scale: 1 });
    const dark = createMaterial(name, { seed: 7, shade: 'dark', scale: 1 });

    expect(dark.average[1]).toBeLessThan(light.average[1] * 0.7);
  });
});

describe.each(CONTINUOUS)('%s', (name) => {
  it('has no seam', () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.nat(5000), (u, v, seed) => {
        const here = reflectance(name, u, v, { shade: 'light', seed });
        const there = reflectance(name, u + 1e-6, v + 1e-6, { shade: 'light', seed });

        for (let c = 0; c < 3; c++) expect(Math.abs(here[c]! - there[c]!)).toBeLessThan(0.02);
      }),
      { numRuns: 60 },
    );
  });
});
