import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fbm, octavesAbove, ridgedFbm } from './fbm.ts';
import { gradientNoise } from './gradient-noise.ts';
import { hashPoint } from './hash.ts';
import { valueNoise } from './value-noise.ts';
import { createWorleyCell, worley } from './worley.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const seed = fc.integer({ min: 0, max: 0xffff });

describe('gradientNoise', () => {
  it('is zero on every lattice point', () => {
    expect(gradientNoise(3, -7, 11)).toBe(0);
    expect(gradientNoise(0, 0, 5)).toBe(0);
  });

  it('stays within -1..1 and has no jump across a cell border', () => {
    fc.assert(
      fc.property(coordinate, coordinate, seed, (x, y, s) => {
        const edge = Math.round(x);

        expect(Math.abs(gradientNoise(x, y, s))).toBeLessThanOrEqual(1);
        expect(Math.abs(gradientNoise(edge - 1e-6, y, s) - gradientNoise(edge + 1e-6, y, s))).toBeLessThan(1e-4);
      }),
    );
  });

  it('differs between seeds', () => {
    expect(gradientNoise(0.5, 0.5, 1)).not.toBe(gradientNoise(0.5, 0.5, 2));
  });
});

describe('valueNoise', () => {
  it('takes the hashed value on a lattice point', () => {
    expect(valueNoise(4, -2, 9)).toBeCloseTo(hashPoint(4, -2, 9) / 2 ** 32, 12);
  });

  it('stays within 0..1', () => {
    fc.assert(
      fc.property(coordinate, coordinate, seed, (x, y, s) => {
        const value = valueNoise(x, y, s);

        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('worley', () => {
  it('orders the two distances and keeps the nearest within a cell diagonal', () => {
    const cell = createWorleyCell();
    fc.assert(
      fc.property(coordinate, coordinate, seed, (x, y, s) => {
        worley(x, y, s, cell);

        expect(cell.nearest).toBeLessThanOrEqual(cell.second);
        expect(cell.nearest).toBeLessThanOrEqual(Math.SQRT2);
      }),
    );
  });

  it('finds distance 0 at the feature point itself', () => {
    const hash = hashPoint(2, 3, 77);
    const cell = createWorleyCell();

    worley(2 + (hash & 0xffff) / 0x10000, 3 + (hash >>> 16) / 0x10000, 77, cell);

    expect(cell.nearest).toBe(0);
  });
});

describe('fbm', () => {
  it('is gradient noise when it has one octave', () => {
    expect(fbm(1.3, 2.4, 1, 5)).toBe(gradientNoise(1.3, 2.4, 5));
  });

  it('fades an octave out without a jump as detail falls', () => {
    expect(fbm(1.3, 2.4, 5, 5, 3.0001)).toBeCloseTo(fbm(1.3, 2.4, 5, 5, 3), 3);
    expect(fbm(1.3, 2.4, 5, 5, 0)).toBe(0);
  });

  it('keeps ridges within 0..1', () => {
    fc.assert(
      fc.property(coordinate, coordinate, seed, (x, y, s) => {
        const value = ridgedFbm(x, y, 6, s);

        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('octavesAbove', () => {
  it('counts octaves down to two samples a period', () => {
    expect(octavesAbove(1, 1 / 16)).toBe(3);
  });
});
