import { createLinearRaster, createPlane, createRandom } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { createThreads } from '../../../threads/threads.ts';
import { blurLinear, shrink } from './blur.ts';
import { develop, developInBands } from './develop.ts';
import { meterExposure } from './exposure.ts';
import { filmic, inverseFilmic, softShoulder, tabulate } from './tone-curve.ts';

describe('tone curves', () => {
  it('keeps colours as designed below the shoulder and never passes white', () => {
    expect(softShoulder(0.5)).toBe(0.5);
    expect(softShoulder(-1)).toBe(0);
    expect(softShoulder(1)).toBeCloseTo(0.897, 3);
    expect(softShoulder(50)).toBeLessThanOrEqual(1);
    expect(filmic(50)).toBeLessThanOrEqual(1);
  });

  it('undoes the film curve', () => {
    for (const value of [0.001, 0.05, 0.18, 0.5, 1, 2]) expect(inverseFilmic(filmic(value))).toBeCloseTo(value, 4);
    expect(inverseFilmic(1)).toBeLessThan(8);
  });

  it('tabulates to within a thousandth', () => {
    const table = tabulate(filmic, 12);

    for (const value of [0, 0.01, 0.18, 0.5, 1, 3, 11]) expect(table(value)).toBeCloseTo(filmic(value), 3);
  });
});

describe('meterExposure', () => {
  it('goes by the light, not by the colour of what it falls on', () => {
    const dark = createLinearRaster(20, 20, new Float32Array(1600).fill(0.02));
    const light = createPlane(20, 20, new Float32Array(400).fill(0.5));

    expect(meterExposure(dark, light, { key: 0.9, highlight: 1.2 })).toBeCloseTo(1.8, 5);
  });

  it('holds back for highlights', () => {
    const bright = createLinearRaster(20, 20, new Float32Array(1600).fill(4));
    const light = createPlane(20, 20, new Float32Array(400).fill(0.5));

    expect(meterExposure(bright, light, { key: 0.9, highlight: 1.2 })).toBeCloseTo(0.3, 5);
  });
});

describe('blurLinear', () => {
  it('keeps an even picture and the sum of light', () => {
    const even = blurLinear(createLinearRaster(9, 7, new Float32Array(9 * 7 * 4).fill(0.25)), 3);
    expect(Math.max(...even.data)).toBeCloseTo(0.25, 5);

    const point = createLinearRaster(31, 31);
    point.data[(15 * 31 + 15) * 4] = 1;
    const blurred = blurLinear(point, 2);
    let sum = 0;
    for (let i = 0; i < blurred.data.length; i += 4) sum += blurred.data[i]!;
    expect(sum).toBeCloseTo(1, 4);
    expect(blurred.data[(15 * 31 + 15) * 4]!).toBeGreaterThan(blurred.data[(15 * 31 + 18) * 4]! * 1.8);
  });
});

describe('shrink', () => {
  it('averages blocks, the last ones cut', () => {
    const source = createLinearRaster(3, 1, Float32Array.from([1, 0, 0, 1, 3, 0, 0, 1, 5, 0, 0, 1]));

    expect(Array.from(shrink(source, 2).data)).toEqual([2, 0, 0, 1, 5, 0, 0, 1]);
  });
});

describe('develop', () => {
  const options = {
    exposure: 1,
    curve: softShoulder,
    bloom: { share: 0.1, sigmaPx: 14 },
    grain: 0.01,
    vignette: 0.2,
    saturation: 1,
    seed: 1,
  };

  it('stays within the display and opaque, and darkens the corners', () => {
    const picture = createLinearRaster(32, 32, new Float32Array(32 * 32 * 4).fill(0.6));

    const { data } = develop(picture, options);

    for (const value of data) expect(value >= 0 && value <= 1).toBe(true);
    expect(data[3]).toBe(1);
    expect(data[0]).toBeLessThan(data[(16 * 32 + 16) * 4]! - 0.05);
    expect(picture.data[0]).toBeCloseTo(0.6, 6);
  });

  it('grains differently for another seed', () => {
    const picture = createLinearRaster(8, 8, new Float32Array(256).fill(0.4));

    expect(develop(picture, options).data).toEqual(develop(picture, options).data);
    expect(develop(picture, { ...options, seed: 2 }).data).not.toEqual(develop(picture, options).data);
  });
});

describe('developInBands', () => {
  it('gives the pixels that one thread gives', async () => {
    const random = createRandom(7);
    const picture = createLinearRaster(50, 99);
    for (let i = 0; i < picture.data.length; i++) picture.data[i] = 3 * random();
    const options = {
      exposure: 0.7,
      curve: filmic,
      bloom: { share: 0.1, sigmaPx: 40 },
      grain: 0.01,
      vignette: 0.2,
      saturation: 1.1,
      seed: 9,
    };
    const threads = createThreads(2);

    const together = await developInBands(threads, picture, options);
    threads.close();

    expect(together.data).toEqual(develop(picture, options).data);
  });
});
