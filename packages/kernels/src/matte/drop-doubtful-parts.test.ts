import { describe, expect, it } from 'vitest';
import { createMatte, type Matte } from '../image/matte.ts';
import { dropDoubtfulParts } from './drop-doubtful-parts.ts';

const SIDE = 60;
const OPTIONS = { edgePx: 2, keptFrom: 0.7, minShare: 0.01 };

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

describe('dropDoubtfulParts', () => {
  it('drops a wide grey area beside the subject', () => {
    const dropped = dropDoubtfulParts(subject({ x: 14, y: 20, size: 14, alpha: 0.55 }), OPTIONS);

    expect(at(dropped, 20, 26)).toBe(0);
    expect(at(dropped, 40, 26)).toBe(1);
  });

  it('keeps what the network believes in', () => {
    const matte = subject({ x: 14, y: 20, size: 14, alpha: 0.8 });

    expect(dropDoubtfulParts(matte, OPTIONS).data).toEqual(matte.data);
  });

  it('keeps soft edges as they are', () => {
    const matte = subject();

    expect(dropDoubtfulParts(matte, OPTIONS).data).toEqual(matte.data);
  });

  it('keeps doubts inside the subject: they are holes to be filled', () => {
    const matte = subject({ x: 40, y: 20, size: 12, alpha: 0.4 });

    expect(dropDoubtfulParts(matte, OPTIONS).data).toEqual(matte.data);
  });

  it('keeps blemishes', () => {
    const matte = subject({ x: 21, y: 20, size: 7, alpha: 0.5 });

    expect(dropDoubtfulParts(matte, { ...OPTIONS, minShare: 0.1 }).data).toEqual(matte.data);
    expect(at(dropDoubtfulParts(matte, OPTIONS), 23, 23)).toBe(0);
  });
});
