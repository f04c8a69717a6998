import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRaster } from '../image/raster.ts';
import { createTrimap } from '../image/trimap.ts';
import { localLikeness } from './local-likeness.ts';

const WIDTH = 128;
const HEIGHT = 32;
const TILE = 16;
const RED = [200, 30, 30, 255] as const;
const GREEN = [30, 160, 40, 255] as const;
const BLUE = [30, 40, 200, 255] as const;

/** Left half: red subject above green ground; right half: the other way round; two unknown rows between them of the colours of `band`. */
function scene(band: (x: number) => readonly number[]) {
  const picture = createRaster(WIDTH, HEIGHT);
  const trimap = createTrimap(WIDTH, HEIGHT);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const x = i % WIDTH;
    const y = Math.floor(i / WIDTH);
    trimap.data[i] = y < 15 ? 255 : y < 17 ? 128 : 0;
    const isRed = y < 15 === x < WIDTH / 2;
    picture.data.set(trimap.data[i] === 128 ? band(x) : isRed ? RED : GREEN, i * 4);
  }
  return { picture, colour: Float32Array.from(picture.data), trimap };
}

const at = (x: number, y: number): number => y * WIDTH + x;

test('a colour is like the side that has it near by, even if the other side has it elsewhere', () => {
  const { picture, colour, trimap } = scene(() => RED);

  const odds = localLikeness(picture, colour, trimap, TILE);

  expect(odds[at(4, 15)]).toBeGreaterThan(1);
  expect(odds[at(124, 16)]).toBeLessThan(-1);
});

test('a colour that neither side has says nothing, and neither do certain pixels', () => {
  const { picture, colour, trimap } = scene(() => BLUE);

  const odds = localLikeness(picture, colour, trimap, TILE);

  expect([odds[at(4, 15)], odds[at(124, 15)], odds[at(4, 0)], odds[at(4, 31)]]).toEqual([0, 0, 0, 0]);
});

test('where nothing near by is certain nothing is said', () => {
  const { picture, colour, trimap } = scene(() => RED);
  for (let i = 0; i < trimap.data.length; i++) if (i % WIDTH >= 48) trimap.data[i] = 128;

  const odds = localLikeness(picture, colour, trimap, TILE);

  expect([odds[at(4, 15)]! > 1, odds[at(124, 15)]]).toEqual([true, 0]);
});

test('swapping subject and ground turns the sign', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }), ([r, g, b]) => {
      const { picture, colour, trimap } = scene(() => [r!, g!, b!, 255]);
      const swapped = createTrimap(
        WIDTH,
        HEIGHT,
        trimap.data.map((kind) => (kind === 128 ? 128 : 255 - kind)),
      );

      const odds = localLikeness(picture, colour, trimap, TILE);
      const turned = localLikeness(picture, colour, swapped, TILE);

      for (const i of [at(4, 15), at(64, 16), at(124, 15)]) expect(turned[i]).toBeCloseTo(-odds[i]!, 4);
    }),
    { numRuns: 20 },
  );
});

test('asked pixels are told of, be they certain or not, and no others', () => {
  const { picture, colour, trimap } = scene(() => RED);
  const asked = new Uint8Array(WIDTH * HEIGHT);
  asked[at(4, 4)] = asked[at(4, 28)] = 1;

  const odds = localLikeness(picture, colour, trimap, TILE, asked);

  expect(odds[at(4, 4)]).toBeGreaterThan(1);
  expect(odds[at(4, 28)]).toBeLessThan(-1);
  expect(odds[at(4, 15)]).toBe(0);
});
