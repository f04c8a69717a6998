import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../noise/random.ts';
import { createRowMixer, SCRIPT_ROW_MIXER } from './mix-rows.ts';
import { createTaps } from './taps.ts';

const length = fc.integer({ min: 1, max: 40 });
const filter = fc.constantFrom('area', 'triangle', 'cubic', 'lanczos3');

/** Bits, so that -0 and 0 differ and NaN is itself. */
function bits(values: Float32Array): number[] {
  return [...new Uint32Array(values.buffer)];
}

function noise(count: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: count }, () => (random() - 0.3) * 10 ** (6 * random() - 3));
}

describe('the row mixer in WebAssembly', () => {
  const mixer = createRowMixer();

  it('is what runs here', () => {
    expect(mixer).not.toBe(SCRIPT_ROW_MIXER);
  });

  it('makes rows of the bits of its TypeScript twin', () => {
    fc.assert(
      fc.property(length, length, length, filter, fc.nat(), (from, to, rows, kind, seed) => {
        const taps = createTaps(from, to, kind);
        const data = noise(from * rows * 4, seed);
        const [a, b] = [new Float32Array(to * rows * 4), new Float32Array(to * rows * 4)];

        mixer.rowsOfFour(data, from, taps, a);
        SCRIPT_ROW_MIXER.rowsOfFour(data, from, taps, b);

        expect(bits(a)).toEqual(bits(b));
      }),
    );
  });

  it('makes columns of the bits of its TypeScript twin', () => {
    fc.assert(
      fc.property(length, length, length, filter, fc.nat(), (from, to, width, kind, seed) => {
        const taps = createTaps(from, to, kind);
        const data = noise(from * width, seed);
        const [a, b] = [new Float32Array(to * width), new Float32Array(to * width)];

        mixer.columns(data, width, taps, 0, a);
        SCRIPT_ROW_MIXER.columns(data, width, taps, 0, b);

        expect(bits(a)).toEqual(bits(b));
      }),
    );
  });

  it('works through pictures larger than its memory in bands', () => {
    const taps = createTaps(900, 1300, 'cubic');
    const data = noise(900 * 401, 3);
    const [a, b] = [new Float32Array(1300 * 401), new Float32Array(1300 * 401)];

    mixer.columns(data, 401, taps, 0, a);
    SCRIPT_ROW_MIXER.columns(data, 401, taps, 0, b);

    expect(a.every((value, i) => Object.is(value, b[i]))).toBe(true);
  });
});
