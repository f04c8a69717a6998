import { createLinearRaster, createMatte, createRandom, createRaster, toSrgb, type Raster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { matchGrain } from './harmonise-grain.ts';
import { measureGrain } from './harmonise-grain-measure.ts';

const SIDE = 128;

/** A grey picture with normal noise of the given deviation, sRGB values 0..1. */
function noisy(strength: number, grey = 128): Raster {
  const random = createRandom(7);
  const picture = createRaster(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const value = grey + normal * strength * 255;
    picture.data.set([value, value, value, 255], i * 4);
  }
  return picture;
}

function subjectOf(cutOut: Raster) {
  const matte = createMatte(SIDE, SIDE);
  matte.data.fill(1);
  return { cutOut, matte, warnings: [] };
}

function flat(value: number) {
  const picture = createLinearRaster(SIDE, SIDE);
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = i % 4 === 3 ? 1 : value;
  return picture;
}

describe('measureGrain', () => {
  it.each([0.01, 0.02, 0.04])('finds noise of %f', (strength) => {
    const grain = measureGrain(noisy(strength));

    expect(grain.strength).toBeGreaterThan(strength * 0.75);
    expect(grain.strength).toBeLessThan(strength * 1.25);
    expect(grain.softness).toBeLessThan(0.2);
  });

  it('does not take stripes beside a flat ground for noise', () => {
    const picture = noisy(0.005);
    for (let y = 0; y < SIDE; y++)
      for (let x = 0; x < SIDE / 2; x++)
        picture.data.fill(x % 4 < 2 ? 60 : 200, (y * SIDE + x) * 4, (y * SIDE + x) * 4 + 3);

    expect(measureGrain(picture).strength).toBeLessThan(0.01);
  });
});

describe('matchGrain', () => {
  it('gives a clean backdrop the noise of the subject', () => {
    const grained = matchGrain(flat(0.2), subjectOf(noisy(0.01)), 1);

    const { strength } = measureGrain(toSrgb(grained));
    expect(strength).toBeGreaterThan(0.007);
    expect(strength).toBeLessThan(0.013);
  });

  it('adds no more than its bound, and none before a clean subject', () => {
    const clean = flat(0.2);

    expect(measureGrain(toSrgb(matchGrain(clean, subjectOf(noisy(0.08)), 1))).strength).toBeLessThan(0.02);
    expect(matchGrain(clean, subjectOf(noisy(0)), 1)).toBe(clean);
  });

  it('believes the whole photograph rather than a subject of fur', () => {
    const ground = flat(0.2);

    expect(matchGrain(ground, { ...subjectOf(noisy(0.03)), grain: { strength: 0, softness: 0 } }, 1)).toBe(ground);
  });

  it('is the same for the same seed and another for another', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => matchGrain(flat(0.2), subjectOf(noisy(0.01)), seed).data);

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('leaves black and white alone', () => {
    expect(matchGrain(flat(0), subjectOf(noisy(0.01)), 1).data).toEqual(flat(0).data);
    expect(matchGrain(flat(1), subjectOf(noisy(0.01)), 1).data).toEqual(flat(1).data);
  });
});
