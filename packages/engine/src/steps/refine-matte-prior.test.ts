import { createMatte, createTrimap } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { jointPrior } from './refine-matte-prior.ts';

/** The prior of one pixel; in the band when `isInBand`. */
function priorOf(coarse: number, sampled: { alpha: number; confidence: number }, isInBand = true) {
  const { prior, priorWeight } = jointPrior(
    createMatte(1, 1, Float32Array.of(coarse)),
    createTrimap(1, 1, Uint8Array.of(isInBand ? 128 : 0)),
    {
      alpha: createMatte(1, 1, Float32Array.of(sampled.alpha)),
      confidence: Float32Array.of(sampled.confidence),
    },
  );
  return { alpha: prior.data[0]!, weight: priorWeight[0]! };
}

test('samples without confidence leave the word to the network', () => {
  expect(priorOf(0.2, { alpha: 1, confidence: 0 }).alpha).toBeCloseTo(0.2, 5);
});

test('nobody who knows anything means no pull at all', () => {
  expect(priorOf(0.5, { alpha: 0, confidence: 0 })).toEqual({ alpha: 0.5, weight: 0 });
});

test('confident samples win outside, where the network misses hair', () => {
  expect(priorOf(0.02, { alpha: 0.9, confidence: 0.95 }).alpha).toBeGreaterThan(0.75);
});

test('a rim of another colour stays the subject where the network is certain of it', () => {
  expect(priorOf(0.99, { alpha: 0.1, confidence: 1 }).alpha).toBeGreaterThan(0.9);
});

test('on a strand beyond the band the network hardly counts', () => {
  const strand = { alpha: 0.7, confidence: 0.5 };

  expect(priorOf(0, strand, false).alpha).toBeGreaterThan(priorOf(0, strand).alpha + 0.1);
});
