import { createMatte, createTrimap } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { jointPrior } from './refine-matte-prior.ts';

interface Place {
  readonly isInBand?: boolean;
  readonly softness?: number;
  readonly rim?: { readonly is: number; readonly cover: number };
}

/** The prior of one pixel on the side of the edge that the network says, in the band and in hair if `place` does not say else. */
function priorOf(coarse: number, sampled: { alpha: number; confidence: number }, place: Place = {}) {
  const { isInBand = true, softness = 1, rim = { is: 0, cover: 0 } } = place;
  const { prior, priorWeight } = jointPrior(
    createMatte(1, 1, Float32Array.of(coarse)),
    createTrimap(1, 1, Uint8Array.of(isInBand ? 128 : 0)),
    {
      alpha: createMatte(1, 1, Float32Array.of(sampled.alpha)),
      confidence: Float32Array.of(sampled.confidence),
    },
    {
      side: Uint8Array.of(coarse >= 0.5 ? 1 : 0),
      cover: Float32Array.of(rim.cover),
      rims: Float32Array.of(rim.is),
      softness: Float32Array.of(softness),
      toEdge: Float32Array.of(3),
      trimap: createTrimap(1, 1, Uint8Array.of(128)),
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
  expect(priorOf(0.02, { alpha: 0.9, confidence: 0.95 }).alpha).toBeGreaterThan(0.7);
});

test('a rim of another colour stays the subject where the network is certain of it', () => {
  expect(priorOf(0.99, { alpha: 0.1, confidence: 1 }).alpha).toBeGreaterThan(0.9);
});

test('on a strand beyond the band the network hardly counts', () => {
  const strand = { alpha: 0.7, confidence: 0.5 };

  expect(priorOf(0, strand, { isInBand: false }).alpha).toBeGreaterThan(priorOf(0, strand).alpha + 0.1);
});

test('at a hard edge the side counts, and samples of which colours are sure weaken it', () => {
  const unsure = priorOf(0.2, { alpha: 0.5, confidence: 0 }, { softness: 0 });
  const sure = priorOf(0.2, { alpha: 0.5, confidence: 1 }, { softness: 0 });

  expect([unsure.alpha, sure.alpha]).toEqual([0, 0]);
  expect(unsure.weight).toBeGreaterThan(2 * sure.weight);
});

test('a faint mixture outside is no hair', () => {
  expect(priorOf(0, { alpha: 0.25, confidence: 0.9 }).alpha).toBe(0);
});

test('at a rim the even edge outvotes samples that contradict it, and counts less where they agree', () => {
  const atRim = { softness: 0, rim: { is: 1, cover: 1 } };
  const stripe = priorOf(0.9, { alpha: 0, confidence: 1 }, atRim);
  const plain = priorOf(0.9, { alpha: 1, confidence: 1 }, atRim);

  expect(stripe.alpha).toBe(1);
  expect(stripe.weight).toBeGreaterThan(5 * plain.weight);
});
