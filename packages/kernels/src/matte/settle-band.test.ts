import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { settleBand } from './settle-band.ts';

const SIDE = 16;

/** Red left of column 6, green from there on; a band from column 3 to column 12, of which nothing is believed yet. */
function scene() {
  const colour = new Float32Array(SIDE * SIDE * 4);
  const trimap = createTrimap(SIDE, SIDE);
  const matte = createMatte(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    colour.set(x < 6 ? [200, 30, 30, 255] : [30, 160, 40, 255], i * 4);
    trimap.data[i] = x < 3 ? 255 : x < 13 ? 128 : 0;
    matte.data[i] = x < 9 ? 1 : 0;
  }
  return {
    colour,
    trimap,
    options: { matte, belief: new Float32Array(SIDE * SIDE).fill(0.5), trust: new Float32Array(SIDE * SIDE) },
  };
}

const at = (x: number, y: number): number => y * SIDE + x;
const row = (side: Uint8Array, y: number): number[] => [...side.subarray(y * SIDE, (y + 1) * SIDE)];

test('the edge comes to lie on an edge of the picture, aside of the middle of the band', () => {
  const { colour, trimap, options } = scene();

  expect(row(settleBand(colour, trimap, options), 8)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('beliefs that are trusted outweigh neighbours', () => {
  const { colour, trimap, options } = scene();
  for (let y = 0; y < SIDE; y++)
    for (let x = 6; x < 13; x++) {
      options.belief[at(x, y)] = x < 9 ? 1 : 0;
      options.trust[at(x, y)] = 4;
    }

  expect(row(settleBand(colour, trimap, options), 8)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
});

test('a part that hangs together with nothing changes over, unless the coarse matte has it', () => {
  const { colour, trimap, options } = scene();
  options.belief.fill(0);
  options.trust.fill(1);
  for (const x of [7, 11]) {
    options.belief[at(x, 8)] = 1;
    options.trust[at(x, 8)] = 100;
  }

  const side = settleBand(colour, trimap, options);

  expect([side[at(7, 8)], side[at(11, 8)]]).toEqual([1, 0]);
});

test('without anything unknown every pixel stays where it is', () => {
  const { colour, trimap, options } = scene();
  for (let i = 0; i < trimap.data.length; i++) if (trimap.data[i] === 128) trimap.data[i] = 0;

  const side = settleBand(colour, trimap, options);

  expect(side).toEqual(Uint8Array.from(trimap.data, (known) => (known === 255 ? 1 : 0)));
});
