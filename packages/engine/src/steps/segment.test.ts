import { createRaster, type Raster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { u2netp } from '../models/u2netp.ts';
import { segment, type Segmenter } from './segment.ts';

const SIDE = u2netp.sizePx;

/** A segmenter that answers each look with the next of `answers` (the last one again and again), as 0..1 of x, y in 0..1. */
function segmenter(...answers: readonly ((x: number, y: number) => number)[]): Segmenter {
  let looks = 0;
  return {
    model: u2netp,
    session: {
      inputs: [],
      outputs: [],
      close: () => Promise.resolve(),
      run: () => {
        const answer = answers[Math.min(looks++, answers.length - 1)]!;
        const data = Float32Array.from({ length: SIDE * SIDE }, (_, i) =>
          answer(((i % SIDE) + 0.5) / SIDE, (Math.floor(i / SIDE) + 0.5) / SIDE),
        );
        return Promise.resolve({ data, dims: [1, 1, SIDE, SIDE] });
      },
    },
  };
}

const large = (x: number, y: number): number => (x > 0.1 && x < 0.9 && y > 0.1 && y < 0.9 ? 1 : 0);
const small = (x: number, y: number): number => (x > 0.4 && x < 0.6 && y > 0.4 && y < 0.6 ? 1 : 0);
const doubtful = (x: number, y: number): number => large(x, y) * (x < 0.5 ? 1 : 0.4);
const picture: Raster = createRaster(64, 48);
const at = (matte: { width: number; height: number; data: Float32Array }, x: number, y: number): number =>
  matte.data[Math.floor(y * matte.height) * matte.width + Math.floor(x * matte.width)]!;

test('one look is enough for a large clear subject', async () => {
  const { passes, matte, subjectShare, warnings } = await segment(segmenter(large), picture, 'default');

  expect(passes).toBe(1);
  expect([matte.width, matte.height]).toEqual([64, 48]);
  expect(subjectShare).toBeCloseTo(0.64, 1);
  expect(warnings).toEqual([]);
});

test('a doubtful answer is looked at mirrored and unstretched, and the best of all counts', async () => {
  const { passes, matte } = await segment(
    segmenter(
      doubtful,
      (x, y) => large(1 - x, y),
      () => 0,
    ),
    picture,
    'default',
  );

  expect(passes).toBe(3);
  expect(at(matte, 0.75, 0.5)).toBeCloseTo(1, 5);
});

test('a small subject is looked at from near, and the near look draws its edge', async () => {
  const { passes, matte } = await segment(
    segmenter(small, (x) => (x > 0.5 ? 1 : 0)),
    picture,
    'default',
  );

  expect(passes).toBe(2);
  expect(at(matte, 0.57, 0.5)).toBeCloseTo(1, 5);
  expect(at(matte, 0.1, 0.5)).toBe(0);
  // The near look fills its own box only.
  expect(at(matte, 0.9, 0.5)).toBe(0);
});

test('fast never looks twice', async () => {
  expect((await segment(segmenter(doubtful), picture, 'fast')).passes).toBe(1);
});

test('best looks at the mirrored picture too', async () => {
  expect((await segment(segmenter(large), picture, 'best')).passes).toBe(2);
});

test('an empty answer is told', async () => {
  const { warnings, subjectShare } = await segment(
    segmenter(() => 0),
    picture,
    'default',
  );

  expect(subjectShare).toBe(0);
  expect(warnings.map((warning) => warning.code)).toEqual(['no-subject']);
});

test('a picture of which the network is sure nowhere is told to have no subject', async () => {
  const { warnings } = await segment(
    segmenter((x, y) => 0.7 * small(x, y)),
    picture,
    'default',
  );

  expect(warnings.map((warning) => warning.code)).toEqual(['no-subject']);
});

test('doubt that no look removes is told', async () => {
  const hazy = (x: number, y: number): number => large(x, y) * (Math.abs(x - 0.5) < 0.15 ? 1 : 0.4);

  const { warnings } = await segment(segmenter(hazy), picture, 'default');

  expect(warnings.map((warning) => warning.code)).toEqual(['subject-uncertain']);
});

test('a subject that stays unclear is looked at in parts, and what a part shows is joined', async () => {
  const hazy = (x: number, y: number): number => large(x, y) * (Math.abs(x - 0.5) < 0.15 ? 1 : 0.4);
  const whole = [hazy, hazy, hazy];

  const unclear = await segment(
    segmenter(...whole, () => 0),
    picture,
    'default',
  );
  const clear = await segment(segmenter(...whole, large), picture, 'default');

  expect([unclear.passes, clear.passes]).toEqual([8, 8]);
  expect(at(clear.matte, 0.2, 0.5)).toBeGreaterThan(0.9);
  expect(clear.warnings.map((warning) => warning.code)).toEqual(['subject-uncertain']);
});

test('looks that contradict each other on most of the subject are told', async () => {
  const { warnings } = await segment(
    segmenter(
      doubtful,
      (x, y) => large(1 - x, y),
      () => 0,
    ),
    picture,
    'default',
  );

  expect(warnings.map((warning) => warning.code)).toEqual(['subject-uncertain']);
});

test('the coarse matte of a large picture has a bounded size', async () => {
  const { matte } = await segment(segmenter(large), createRaster(1024, 600), 'fast');

  expect([matte.width, matte.height]).toEqual([512, 300]);
});
