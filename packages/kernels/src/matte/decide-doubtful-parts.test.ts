import { describe, expect, it } from 'vitest';
import { createMatte, type Matte } from '../image/matte.ts';
import { decideDoubtfulParts } from './decide-doubtful-parts.ts';

const SIDE = 60;
const OPTIONS = { edgePx: 2, minShare: 0.01, decide: dropBelow };

function dropBelow(meanAlpha: number): 'dropped' | 'stays' {
  return meanAlpha < 0.7 ? 'dropped' : 'stays';
}

/** A certain subject on the right half with a soft edge of 3 px, and boxes of other alphas. */
function subject(...boxes: { x: number; y: number; size: number; alpha: number }[]): Matte {
  const matte = createMatte(SIDE, SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) matte.data[y * SIDE + x] = Math.min(1, Math.max(0, (x - 27) / 3));
  for (const { x, y, size, alpha } of boxes)
    for (let row = y; row < y + size; row++) matte.data.fill(alpha, row * SIDE + x, row * SIDE + x + size);
  return matte;
}

function at({ data }: Matte, x: number, y: number): number {
  return data[y * SIDE + x]!;
}

describe('decideDoubtfulParts', () => {
  it('drops a wide grey area beside the subject', () => {
    const dropped = decideDoubtfulParts(subject({ x: 14, y: 20, size: 14, alpha: 0.55 }), OPTIONS);

    expect(at(dropped, 20, 26)).toBe(0);
    expect(at(dropped, 40, 26)).toBe(1);
  });

  it('makes it subject when told so, but not its haze', () => {
    const matte = subject({ x: 14, y: 20, size: 14, alpha: 0.55 }, { x: 14, y: 20, size: 3, alpha: 0.15 });

    const kept = decideDoubtfulParts(matte, { ...OPTIONS, decide: () => 'kept' });

    expect(at(kept, 20, 26)).toBeCloseTo(0.92, 5);
    expect([at(kept, 15, 21), at(kept, 5, 26)]).toEqual([at(matte, 15, 21), 0]);
  });

  it('leaves alone what the caller leaves alone', () => {
    const matte = subject({ x: 14, y: 20, size: 14, alpha: 0.8 });

    expect(decideDoubtfulParts(matte, OPTIONS).data).toEqual(matte.data);
  });

  it('keeps soft edges as they are', () => {
    const matte = subject();

    expect(decideDoubtfulParts(matte, OPTIONS).data).toEqual(matte.data);
  });

  it('keeps doubts inside the subject: they are holes to be filled', () => {
    const matte = subject({ x: 40, y: 20, size: 12, alpha: 0.4 });

    expect(decideDoubtfulParts(matte, OPTIONS).data).toEqual(matte.data);
  });

  it('keeps blemishes', () => {
    const matte = subject({ x: 21, y: 20, size: 7, alpha: 0.5 });

    expect(decideDoubtfulParts(matte, { ...OPTIONS, minShare: 0.1 }).data).toEqual(matte.data);
    expect(at(decideDoubtfulParts(matte, OPTIONS), 23, 23)).toBe(0);
  });

  it('fills what is dim in a part that is kept and shut in by the edge of the picture, unless background is sure there', () => {
    const part = { x: 0, y: 10, size: 28, alpha: 0.6 };
    const bay = { x: 0, y: 20, size: 6 };
    const kept = (alpha: number) =>
      decideDoubtfulParts(subject(part, { ...bay, alpha }), { ...OPTIONS, decide: () => 'kept' });

    expect(at(kept(0.15), 1, 22)).toBeCloseTo(0.92, 5);
    expect(at(kept(0), 1, 22)).toBe(0);
  });

  it('evens out the edge of a part that is kept: no spike of a pixel or two stays', () => {
    const spikes = [8, 9, 10, 11, 12].map((x) => ({ x, y: 26, size: 1, alpha: 0.55 }));
    const matte = subject({ x: 13, y: 20, size: 14, alpha: 0.55 }, ...spikes);

    const kept = decideDoubtfulParts(matte, { ...OPTIONS, decide: () => 'kept' });

    expect(at(kept, 18, 26)).toBeCloseTo(0.92, 5);
    expect(at(kept, 9, 26)).toBeLessThan(0.6);
  });
});
