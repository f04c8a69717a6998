import { createMatte } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { createCover, isCovered } from './cover.ts';

describe('createCover', () => {
  it('covers the inside of a subject, but neither its edge nor its soft parts', () => {
    const matte = createMatte(128, 128);
    for (let y = 32; y < 96; y++) matte.data.fill(1, y * 128 + 32, y * 128 + 96);
    matte.data[80 * 128 + 80] = 0.9;

    const cover = createCover(matte);

    expect(isCovered(cover, 50, 50)).toBe(true);
    expect(isCovered(cover, 33, 50)).toBe(false);
    expect(isCovered(cover, 10, 10)).toBe(false);
    expect(isCovered(cover, 81, 81)).toBe(false);
  });
});

describe('isCovered', () => {
  it('is false without a cover', () => {
    expect(isCovered(undefined, 0, 0)).toBe(false);
  });
});
