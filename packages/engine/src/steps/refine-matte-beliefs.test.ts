import { createMatte, createTrimap } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { beliefs } from './refine-matte-beliefs.ts';

const SIDE = 32;
const CENTRE = 16 * SIDE + 16;

interface Evidence {
  readonly network: number;
  readonly alpha?: number;
  readonly confidence?: number;
  readonly odds?: number;
  readonly rim?: number;
  readonly enclosed?: number;
}

const filled = (value: number) => new Float32Array(SIDE * SIDE).fill(value);

/** What is believed of the unknown pixel in the middle of a subject, all of which is `halfPx` from its edge at most. */
function believed(evidence: Evidence, halfPx = SIDE) {
  const { network, alpha = 0, confidence = 0, odds = 0, rim = 0, enclosed = 0 } = evidence;
  const matte = createMatte(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) matte.data[i] = Math.abs((i % SIDE) - 16) <= halfPx ? 1 : 0;
  matte.data[CENTRE] = network;
  const wide = createTrimap(SIDE, SIDE);
  wide.data[CENTRE] = 128;
  const sampled = { alpha: createMatte(SIDE, SIDE), confidence: new Float32Array(SIDE * SIDE) };
  sampled.alpha.data[CENTRE] = alpha;
  sampled.confidence[CENTRE] = confidence;
  const likeness = new Float32Array(SIDE * SIDE);
  likeness[CENTRE] = odds;
  const { belief, trust } = beliefs(
    matte,
    wide,
    { sampled, odds: likeness, rims: filled(rim), enclosed: filled(enclosed) },
    1,
  );
  return { belief: belief[CENTRE]!, trust: trust[CENTRE]! };
}

test('without colours the network is believed, as far as it is certain', () => {
  expect(believed({ network: 1 })).toEqual({ belief: expect.closeTo(1, 5), trust: expect.closeTo(0.6, 5) });
  expect(believed({ network: 0.5 })).toEqual({ belief: 0.5, trust: 0 });
});

test('colours of the ground outvote the network in a corner that it bridges', () => {
  expect(believed({ network: 1, odds: -4 }).belief).toBeLessThan(0.5);
});

test('a leaf is the subject, whatever its colours are like', () => {
  expect(believed({ network: 1, odds: -4, confidence: 1 }, 2).belief).toBeGreaterThan(0.7);
});

test('at a rim the colours near by outvote a network that bridges a corner, but not in a stripe that the rim encloses', () => {
  const doubtful = { network: 0.95, odds: -1.5 };

  expect(believed(doubtful).belief).toBeGreaterThan(0.5);
  expect(believed({ ...doubtful, rim: 1 }).belief).toBeLessThan(0.5);
  expect(believed({ ...doubtful, rim: 1, enclosed: 1 }).belief).toBeCloseTo(0.95, 5);
});
