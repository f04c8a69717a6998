import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { doubtSamples } from './doubt-samples.ts';

function doubted(alpha: number, odds: number, confidence = 0.8, clutter = 0): number {
  const sampled = { alpha: createMatte(1, 1, Float32Array.of(alpha)), confidence: Float32Array.of(confidence) };
  return doubtSamples(sampled, { odds: Float32Array.of(odds), clutter: Float32Array.of(clutter) }).confidence[0]!;
}

test.each([
  ['subject', 1, 4],
  ['ground', 0, -4],
])('what colours support is believed as before: %s', (_, alpha, odds) => {
  expect(doubted(alpha, odds)).toBeCloseTo(0.8, 6);
});

test.each([
  ['subject', 1, -4],
  ['ground', 0, 4],
])('what colours contradict is hardly believed: %s', (_, alpha, odds) => {
  expect(doubted(alpha, odds)).toBeLessThan(0.03);
});

test('colours that both sides have take a quarter of the confidence', () => {
  expect(doubted(1, 0)).toBeCloseTo(0.6, 6);
});

test('confidence never grows, and an even mixture keeps it', () => {
  const odds = fc.double({ min: -4, max: 4, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(odds, share, share, (likeness, alpha, confidence) => {
      expect(doubted(alpha, likeness, confidence)).toBeLessThanOrEqual(Math.fround(confidence));
      expect(doubted(0.5, likeness, confidence)).toBe(Math.fround(confidence));
    }),
  );
});

test.each([0, 0.5, 1])('in clutter nothing that samples say is believed: alpha %f', (alpha) => {
  expect(doubted(alpha, 4, 1, 1)).toBe(0);
});
