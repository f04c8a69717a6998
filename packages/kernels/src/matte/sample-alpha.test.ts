import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { createTrimap, type Trimap } from '../image/trimap.ts';
import { sampleAlpha } from './sample-alpha.ts';

const WIDTH = 24;
const HEIGHT = 12;
const REACH_PX = 30;

type Colour = readonly [number, number, number];

/** Subject up to column 5, background from column 18 on, unknown between, mixed there by `alphaAt`. */
function mixed(subject: Colour, ground: Colour, alphaAt: (x: number) => number) {
  const colour = new Float32Array(WIDTH * HEIGHT * 4);
  const trimap = createTrimap(WIDTH, HEIGHT);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const x = i % WIDTH;
    const alpha = x < 6 ? 1 : x > 17 ? 0 : alphaAt(x);
    for (let c = 0; c < 3; c++) colour[i * 4 + c] = subject[c]! * alpha + ground[c]! * (1 - alpha);
    trimap.data[i] = x < 6 ? 255 : x > 17 ? 0 : 128;
  }
  return { colour, trimap };
}

const at = (x: number): number => 5 * WIDTH + x;

test('alpha of a mixture of two plain colours is found, and with confidence', () => {
  const alphaAt = (x: number): number => (17 - x) / 12;
  const { colour, trimap } = mixed([200, 90, 30], [20, 60, 190], alphaAt);

  const { alpha, confidence } = sampleAlpha(colour, trimap, REACH_PX);

  for (let x = 6; x < 18; x++) {
    expect(alpha.data[at(x)]).toBeCloseTo(alphaAt(x), 2);
    expect(confidence[at(x)]).toBeGreaterThan(0.9);
  }
});

test('what is certain is exactly 0 and 1, without an opinion', () => {
  const { colour, trimap } = mixed([200, 90, 30], [20, 60, 190], () => 0.5);

  const { alpha, confidence } = sampleAlpha(colour, trimap, REACH_PX);

  expect([alpha.data[at(2)], alpha.data[at(21)], confidence[at(2)], confidence[at(21)]]).toEqual([1, 0, 0, 0]);
});

test('subject and background of one colour give no confidence', () => {
  const { colour, trimap } = mixed([120, 120, 120], [121, 119, 120], () => 0.5);

  const { confidence } = sampleAlpha(colour, trimap, REACH_PX);

  expect(Math.max(...confidence)).toBeLessThan(0.01);
});

test('a colour that no mixture explains gives little confidence', () => {
  const { colour, trimap } = mixed([0, 0, 0], [255, 0, 0], () => 0.5);
  colour.set([0, 255, 0], at(12) * 4);

  expect(sampleAlpha(colour, trimap, REACH_PX).confidence[at(12)]).toBeLessThan(0.01);
});

test('a colour that is found on the other side too gives little confidence', () => {
  const { colour, trimap } = mixed([40, 30, 20], [200, 200, 210], () => 0);
  for (let y = 0; y < HEIGHT; y++) colour.set([45, 32, 24], (y * WIDTH + 20) * 4);
  colour.set([42, 31, 22], at(16) * 4);
  colour.set([42, 31, 22], at(8) * 4);

  const { alpha, confidence } = sampleAlpha(colour, trimap, REACH_PX);

  expect(alpha.data[at(16)]).toBeGreaterThan(0.9);
  expect(confidence[at(16)]).toBeLessThan(0.1);
});

test('without any background there is no opinion', () => {
  const trimap: Trimap = createTrimap(4, 4, new Uint8Array(16).fill(128));
  trimap.data[0] = 255;

  expect([...sampleAlpha(new Float32Array(64).fill(9), trimap, REACH_PX).confidence]).toEqual(
    Array.from({ length: 16 }, () => 0),
  );
});

test('whatever the colours, alpha and confidence lie in 0..1', () => {
  assert(
    property(
      array(integer({ min: 0, max: 255 }), { minLength: 8 * 6 * 4, maxLength: 8 * 6 * 4 }),
      array(constantFrom(0, 128, 255), { minLength: 8 * 6, maxLength: 8 * 6 }),
      (values, marks) => {
        const { alpha, confidence } = sampleAlpha(
          Float32Array.from(values),
          createTrimap(8, 6, Uint8Array.from(marks)),
          REACH_PX,
        );

        for (const plane of [alpha.data, confidence])
          for (const value of plane) expect(value >= 0 && value <= 1).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
