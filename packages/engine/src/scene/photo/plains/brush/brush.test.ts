import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { createBlob, drawBlob } from './blob.ts';
import { discBlur, readBlurred } from './disc-blur.ts';
import { blurAt } from './lens.ts';
import { createStroke, drawStroke } from './stroke.ts';

const SIZE = 40;
const canvas = (landM = Infinity) => ({
  picture: createLinearRaster(SIZE, SIZE),
  depth: new Float32Array(SIZE * SIZE).fill(landM),
});
const alphaOf = ({ data }: { readonly data: Float32Array }): number => {
  let sum = 0;
  for (let i = 3; i < data.length; i += 4) sum += data[i] ?? NaN;
  return sum;
};

test('an upright stroke covers its length times its mean width', () => {
  const target = canvas();
  const stroke = Object.assign(createStroke(), {
    rootX: 20.3,
    tipX: 20.3,
    rootY: 35.2,
    tipY: 10.4,
    width: 2.5,
    taper: 1,
    z: 5,
  });

  drawStroke(target, stroke);

  expect(alphaOf(target.picture)).toBeCloseTo(24.8 * 2.5, 0);
});

test('land in front hides strokes and blobs', () => {
  const target = canvas(3);

  drawStroke(target, Object.assign(createStroke(), { rootX: 20, tipX: 20, rootY: 30, tipY: 10, width: 3, z: 5 }));
  drawBlob(target, Object.assign(createBlob(), { x: 20, y: 20, long: 6, wide: 3, z: 5 }));

  expect(alphaOf(target.picture)).toBe(0);
});

test('a blob covers the area of its ellipse', () => {
  const target = canvas();

  drawBlob(target, Object.assign(createBlob(), { x: 20.2, y: 19.7, long: 9, wide: 5, axisX: 0.6, axisY: -0.8, z: 5 }));

  expect(alphaOf(target.picture) / (Math.PI * 45)).toBeCloseTo(1, 1);
});

test('a disc blur keeps even pictures and the sum of light, at any radius', () => {
  const out = new Float64Array(4);
  for (const radius of [1.5, 4, 13]) {
    const even = createLinearRaster(SIZE, SIZE, new Float32Array(SIZE * SIZE * 4).fill(0.5));
    readBlurred(discBlur(even, radius), 3, 37, out);
    expect(out[1]).toBeCloseTo(0.5, 4);
  }
  const point = createLinearRaster(SIZE, SIZE);
  point.data[(20 * SIZE + 20) * 4 + 3] = 1;
  const { small, factor } = discBlur(point, 4);
  expect(alphaOf(small) * factor * factor).toBeCloseTo(1, 3);
});

test('a lens is sharp at its focus and blurs as given at infinity and at half the distance', () => {
  const lens = { focusM: 6, farPx: 10, nearPx: 4 };

  expect(blurAt(lens, 6)).toBe(0);
  expect(blurAt(lens, 1e9)).toBeCloseTo(10, 5);
  expect(blurAt(lens, 3)).toBeCloseTo(4, 5);
});
