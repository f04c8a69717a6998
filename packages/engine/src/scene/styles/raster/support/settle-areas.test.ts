import { describe, expect, it } from 'vitest';
import { settleAreas } from './settle-areas.ts';

const SIDE = 24;
const left = (x: number): number => (x < SIDE / 2 ? 0 : 1);
const halves = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => left(i % SIDE));
const area = { width: SIDE, height: SIDE, sigmaPx: 1.5 };

describe('settleAreas', () => {
  it('leaves clear areas as they are', () => {
    expect(settleAreas(halves, 2, area)).toEqual(halves);
  });

  it('joins a speck to what it lies in', () => {
    const specked = halves.slice();
    specked[12 * SIDE + 4] = 2;

    expect(settleAreas(specked, 3, area)).toEqual(halves);
  });
});
