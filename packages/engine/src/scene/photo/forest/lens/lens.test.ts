import { createLinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { blurAt, depthSlices } from './depth-slices.ts';
import { discBlur } from './disc-blur.ts';
import { layOver } from './lay-over.ts';

const LENS = { focusM: 5, apertureM: 0.01 };

describe('depthSlices', () => {
  it('covers the depth without gaps, far ones first', () => {
    const slices = depthSlices(LENS, 1000, { nearest: 1, farthest: 100, count: 4 });

    expect(slices).toHaveLength(4);
    expect(slices[0]?.farM).toBeCloseTo(100, 6);
    expect(slices[3]?.nearM).toBeCloseTo(1, 6);
    for (let i = 1; i < 4; i++) expect(slices[i]?.farM).toBeCloseTo(slices[i - 1]?.nearM ?? NaN, 6);
  });

  it('draws sharp slices at full size and very blurred ones coarsely', () => {
    const slices = depthSlices({ focusM: 50, apertureM: 0.05 }, 1000, { nearest: 1, farthest: 64, count: 6 });

    expect(slices[0]?.scale).toBe(1);
    expect(slices[5]?.scale).toBe(8);
  });
});

describe('blurAt', () => {
  it('is nothing in the focus and grows to both sides', () => {
    expect(blurAt(LENS, 1000, 5)).toBe(0);
    expect(blurAt(LENS, 1000, 2.5)).toBeCloseTo(2, 6);
    expect(blurAt(LENS, 1000, 10)).toBeCloseTo(1, 6);
  });
});

describe('discBlur', () => {
  it('spreads a point over a disc and keeps its light', () => {
    const point = createLinearRaster(15, 15);
    point.data.set([1, 1, 1, 1], (7 * 15 + 7) * 4);

    const { data } = discBlur(point, 4);

    let sum = 0;
    for (let i = 3; i < data.length; i += 4) sum += data[i] ?? NaN;
    expect(sum).toBeCloseTo(1, 5);
    expect(data[(7 * 15 + 4) * 4]).toBeCloseTo(data[(7 * 15 + 7) * 4] ?? NaN, 6);
    expect(data[(7 * 15 + 1) * 4]).toBe(0);
  });
});

describe('layOver', () => {
  it('lets through what a layer does not cover', () => {
    const target = createLinearRaster(1, 1, Float32Array.from([1, 1, 1, 1]));
    const layer = createLinearRaster(3, 3);
    layer.data.set([0.25, 0, 0, 0.5], 4 * 4);

    layOver(target, { picture: layer, scale: 1, marginPx: 1 });

    expect(Array.from(target.data)).toEqual([0.75, 0.5, 0.5, 1]);
  });

  it('enlarges an even layer evenly', () => {
    const target = createLinearRaster(8, 8);
    const layer = createLinearRaster(4, 4);
    for (let i = 0; i < layer.data.length; i += 4) layer.data.set([0.5, 0.25, 0, 1], i);

    layOver(target, { picture: layer, scale: 4, marginPx: 1 });

    for (let i = 0; i < target.data.length; i += 4) expect([target.data[i], target.data[i + 1]]).toEqual([0.5, 0.25]);
  });
});
