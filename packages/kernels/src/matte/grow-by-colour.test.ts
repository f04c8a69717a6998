import { expect, test } from 'vitest';
import type { OklabPicture } from '../colour/oklab-picture.ts';
import { createMatte } from '../image/matte.ts';
import { growByColour } from './grow-by-colour.ts';

const SIDE = 48;
const GREEN = [0.5, -0.15, 0.1] as const;
const GREY = [0.7, 0, 0] as const;

/** A green leaf, 8 px wide, across a grey picture, and a green thing away from it. */
const isLeaf = (x: number, y: number): boolean => y >= 20 && y < 28 && x >= 8 && x < 40;
const isOther = (x: number, y: number): boolean => y >= 38 && y < 46 && x >= 8 && x < 20;

function scene(): OklabPicture {
  const count = SIDE * SIDE;
  const picture = {
    width: SIDE,
    height: SIDE,
    lightness: new Float32Array(count),
    greenRed: new Float32Array(count),
    blueYellow: new Float32Array(count),
    alpha: new Float32Array(count).fill(1),
  };
  for (let i = 0; i < count; i++) {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const [lightness, greenRed, blueYellow] = isLeaf(x, y) || isOther(x, y) ? GREEN : GREY;
    picture.lightness[i] = lightness;
    picture.greenRed[i] = greenRed;
    picture.blueYellow[i] = blueYellow;
  }
  return picture;
}

/** The left half of the leaf is known, of the right half there is an inkling, of the rest none. */
const belief = (inkling: number) =>
  createMatte(
    SIDE,
    SIDE,
    Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
      const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
      return isLeaf(x, y) ? (x < 24 ? 1 : inkling) : 0;
    }),
  );
const at = ({ data }: { readonly data: Float32Array }, x: number, y: number): number => data[y * SIDE + x]!;

test('a part of the same colour of which there is an inkling is grown into, up to its edge', () => {
  const grown = growByColour(scene(), belief(0.1));

  expect(at(grown, 36, 24)).toBe(1);
  expect(at(grown, 36, 17)).toBe(0);
  expect(at(grown, 44, 24)).toBe(0);
});

test('colour alone makes no subject where nothing was seen', () => {
  expect(at(growByColour(scene(), belief(0.1)), 14, 42)).toBe(0);
});

test('what is certain stays as it is', () => {
  expect(at(growByColour(scene(), belief(0)), 12, 24)).toBe(1);
});

test('nothing grows from nothing', () => {
  const { data } = growByColour(scene(), createMatte(SIDE, SIDE));

  expect(data.every((alpha) => alpha === 0)).toBe(true);
});

test('a print of the same colours between two leaves is none of them', () => {
  const picture = scene();
  const isPrint = (x: number, y: number): boolean => !isLeaf(x, y) && !isLeaf(x, y + 14) && (x + y) % 4 === 0;
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const [lightness, greenRed, blueYellow] = isLeaf(x, y) || isLeaf(x, y + 14) || isPrint(x, y) ? GREEN : GREY;
    picture.lightness[i] = lightness;
    picture.greenRed[i] = greenRed;
    picture.blueYellow[i] = blueYellow;
  }
  const matte = belief(0.1);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    if (isLeaf(x, y + 14)) matte.data[i] = x < 24 ? 1 : 0.1;
    else if (x >= 8 && x < 40 && y >= 14 && y < 20) matte.data[i] = 0.4;
  }

  const grown = growByColour(picture, matte);

  expect([at(grown, 36, 24), at(grown, 36, 10)]).toEqual([1, 1]);
  expect(at(grown, 30, 17)).toBeLessThan(0.4);
});
