import { expect, test } from 'vitest';
import type { Oklab } from './oklab.ts';
import { planPalette, type ColourSample, type Paint } from './palette-plan.ts';

const RED: Oklab = [0.6, 0.2, 0.1];
const BLUE: Oklab = [0.4, -0.03, -0.25];

/** A ramp of greys from black to white, each covering the same. */
const RAMP: ColourSample[] = Array.from({ length: 101 }, (_, i) => ({ colour: [i / 100, 0, 0], depth: 0.5, mass: 1 }));

function covered(samples: readonly ColourSample[], paints: readonly Paint[]): number[] {
  const plan = planPalette(samples, paints);
  const part = new Float64Array(paints.length + 1);
  const sums = new Float64Array(paints.length + 1);
  for (const { colour, depth, mass } of samples) {
    plan.shareOf(colour[0], colour[1], colour[2], depth, part);
    part.forEach((share, k) => (sums[k]! += (share * mass) / samples.length));
  }
  return [...sums];
}

test('each paint covers its share', () => {
  const [red, blue, own] = covered(RAMP, [
    { colour: RED, share: 0.7 },
    { colour: BLUE, share: 0.3 },
  ]);

  expect(red).toBeCloseTo(0.7, 1);
  expect(blue).toBeCloseTo(0.3, 1);
  expect(own).toBe(0);
});

test('what shares leave keeps its own colour', () => {
  const [red, own] = covered(RAMP, [{ colour: RED, share: 0.4 }]);

  expect(red).toBeCloseTo(0.4, 1);
  expect(own).toBeCloseTo(0.6, 1);
});

test('shares that add up to more than everything are cut down alike', () => {
  const [red, blue] = covered(RAMP, [
    { colour: RED, share: 1 },
    { colour: BLUE, share: 1 },
  ]);

  expect(red).toBeCloseTo(0.5, 1);
  expect(blue).toBeCloseTo(0.5, 1);
});

test('dark things go to the dark paint and light things to the light one', () => {
  const plan = planPalette(RAMP, [
    { colour: RED, share: 0.5 },
    { colour: BLUE, share: 0.5 },
  ]);
  const part = new Float64Array(3);

  plan.shareOf(0.1, 0, 0, 0.5, part);
  const darkToBlue = part[1]!;
  plan.shareOf(0.9, 0, 0, 0.5, part);

  expect(darkToBlue).toBeGreaterThan(0.9);
  expect(part[0]!).toBeGreaterThan(0.9);
});

test('a picture of one colour is shared out from top to bottom', () => {
  const wall: ColourSample[] = RAMP.map((_, i) => ({ colour: [0.5, 0, 0], depth: i / 100, mass: 1 }));

  const [red, blue] = covered(wall, [
    { colour: RED, share: 0.6 },
    { colour: BLUE, share: 0.4 },
  ]);

  expect(red).toBeCloseTo(0.6, 1);
  expect(blue).toBeCloseTo(0.4, 1);
});
