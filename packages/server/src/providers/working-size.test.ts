import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, workingSize, type WorkingRange } from './working-size.ts';

const RANGE: WorkingRange = { stepPx: 64, leastPixels: 2 ** 19, mostPixels: 2 ** 20, maxRatio: 4 };

describe('the size that a vendor works at', () => {
  it.each([
    ['a square', [500, 500], [1024, 1024]],
    ['4:3', [1600, 1200], [1024, 768]],
    ['16:9', [1920, 1080], [1344, 768]],
    ['a tall strip', [100, 3000], [512, 2048]],
  ])('of %s keeps its proportions before it fills the range', (_case, [widthPx = 0, heightPx = 0], expected) => {
    const size = workingSize({ widthPx, heightPx }, RANGE, RANGE.mostPixels);

    expect([size.widthPx, size.heightPx]).toEqual(expected);
  });

  it('has about as many pixels as are wanted', () => {
    expect(workingSize({ widthPx: 10, heightPx: 10 }, RANGE, 600_000)).toEqual({ widthPx: 768, heightPx: 768 });
  });

  it('is always within the range, and turned with the picture', () => {
    const side = integer({ min: 1, max: 8192 });

    assert(
      property(side, side, (widthPx, heightPx) => {
        const size = workingSize({ widthPx, heightPx }, RANGE, widthPx * heightPx);

        expect(isWithin(size, RANGE)).toBe(true);
        expect(Math.sign(size.widthPx - size.heightPx) * Math.sign(widthPx - heightPx)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });

  it('is refused where a range holds none', () => {
    const empty = { ...RANGE, leastPixels: 1, mostPixels: 100 };

    expect(() => workingSize({ widthPx: 10, heightPx: 10 }, empty, 100)).toThrow('no size is in the range');
  });
});
