import { createPlane, createRandom } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { createGobo, goboTransmission } from './gobo.ts';
import { paintPalmMask } from './palm.ts';
import { paintWindowMask } from './window.ts';

const TOWARDS: readonly [number, number, number] = [0, 0, 1];

/** Left half clear, right half dark, one unit to either side, two units in front of the origin. */
function halfClear(spread: number, beyond: 'dark' | 'mirrored') {
  const mask = createPlane(64, 64);
  for (let i = 0; i < mask.data.length; i++) mask.data[i] = i % 64 < 32 ? 1 : 0;
  return createGobo({ origin: [0, 0, 2], normal: [0, 0, 1], halfWidth: 1, beyond, spread, mask });
}

function through(x: number, spread: number, beyond: 'dark' | 'mirrored' = 'dark'): number {
  return goboTransmission(halfClear(spread, beyond), Float64Array.from([x, 0, 0]), TOWARDS);
}

describe('goboTransmission', () => {
  it('passes light through the clear part and stops it at the dark part', () => {
    expect(through(-0.5, 0.001)).toBe(1);
    expect(through(0.5, 0.001)).toBe(0);
  });

  it('makes a wider penumbra for a larger sun', () => {
    expect(through(-0.1, 0.001)).toBe(1);
    expect(through(-0.1, 0.2)).toBeLessThan(0.95);
    expect(through(-0.1, 0.2)).toBeGreaterThan(0.5);
  });

  it('is dark beyond a window and goes on beyond leaves', () => {
    expect(through(-1.2, 0.001)).toBe(0);
    expect(through(-1.2, 0.001, 'mirrored')).toBe(1);
    expect(through(1.2, 0.001, 'mirrored')).toBe(0);
  });
});

describe('masks', () => {
  it('gives a window bars between its panes', () => {
    const mask = paintWindowMask({ columns: 2, rows: 2, aspect: 1, bar: 0.05, roundHead: false });
    const middle = (mask.height / 2) * mask.width;

    expect(mask.data[middle + mask.width / 2]).toBe(0);
    expect(mask.data[(mask.height / 4) * mask.width + mask.width / 4]).toBe(1);
    expect(mask.data[0]).toBe(0);
  });

  it('draws other fronds for another seed', () => {
    const one = paintPalmMask(createRandom(1), 5);

    expect(paintPalmMask(createRandom(1), 5).data).toEqual(one.data);
    expect(paintPalmMask(createRandom(2), 5).data).not.toEqual(one.data);
  });
});
