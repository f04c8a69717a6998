import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../noise/random.ts';
import { boxBlur, createBoxBlur, SCRIPT_BOX_BLUR } from './box-blur.ts';

const side = fc.integer({ min: 1, max: 30 });
const radius = fc.integer({ min: 1, max: 40 });

function noise(count: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: count }, () => (random() - 0.3) * 10 ** (6 * random() - 3));
}

describe('boxBlur', () => {
  it('is the mean over the box, edges repeated, channel by channel', () => {
    const data = Float32Array.from([3, 0, 0, 1, 0, 6, 0, 1, 0, 0, 9, 1]);

    boxBlur(data, 3, 1, 1);

    expect([...data]).toEqual([2, 2, 0, 1, 1, 2, 3, 1, 0, 2, 6, 1]);
  });

  it('keeps an even picture', () => {
    const data = new Float32Array(7 * 5 * 4).fill(0.25);

    boxBlur(data, 7, 3, 3);

    expect(data.every((value) => value === 0.25)).toBe(true);
  });
});

describe('the box blur in WebAssembly', () => {
  const blur = createBoxBlur();

  it('is what runs here', () => {
    expect(blur).not.toBe(SCRIPT_BOX_BLUR);
  });

  it('gives the bits of its TypeScript twin', () => {
    fc.assert(
      fc.property(side, side, radius, fc.nat(), (width, height, radiusPx, seed) => {
        for (const direction of ['rows', 'columns'] as const) {
          const [a, b] = [noise(width * height * 4, seed), noise(width * height * 4, seed)];

          blur[direction](a, width, radiusPx, 3);
          SCRIPT_BOX_BLUR[direction](b, width, radiusPx, 3);

          expect([...new Uint32Array(a.buffer)]).toEqual([...new Uint32Array(b.buffer)]);
        }
      }),
    );
  });

  it('works through large pictures in bands', () => {
    const [a, b] = [noise(700 * 411 * 4, 1), noise(700 * 411 * 4, 1)];

    for (const direction of ['rows', 'columns'] as const) {
      blur[direction](a, 700, 5, 2);
      SCRIPT_BOX_BLUR[direction](b, 700, 5, 2);
    }

    expect(a.every((value, i) => Object.is(value, b[i]))).toBe(true);
  });
});
