import { expect, test } from 'vitest';
import { SCRIPT_STEPS } from '../steps/script-steps.ts';
import { HOLE, KNOWN } from '../level.ts';
import { noise, paint } from '../testing/fixtures.ts';
import { patchEnergy } from './patch-energy.ts';

const SIDE = 48;
const rect = { x: 0, y: 0, width: SIDE, height: SIDE };

function isInHole(x: number, y: number): boolean {
  return x >= 16 && x < 32 && y >= 16 && y < 32;
}

function energyOf(grey: (x: number, y: number) => number, isMissing = isInHole): number | undefined {
  const states = Uint8Array.from({ length: SIDE * SIDE }, (_, i) =>
    isMissing(i % SIDE, Math.floor(i / SIDE)) ? HOLE : KNOWN,
  );
  return patchEnergy(SCRIPT_STEPS, paint(SIDE, SIDE, grey), { rect, longestPx: 16, states, seed: 1 });
}

const stripes = (x: number): number => (x % 8 < 4 ? 60 : 180);

test('a pattern that goes on costs nothing, one that is out of step costs something, and noise most', () => {
  const goesOn = energyOf(stripes)!;
  const outOfStep = energyOf((x, y) => stripes(isInHole(x, y) ? x + 3 : x))!;
  const noisy = energyOf((x, y) => (isInHole(x, y) ? noise(2)(x, y)[0] : stripes(x)))!;

  expect(goesOn).toBe(0);
  expect(outOfStep).toBeGreaterThan(50);
  expect(noisy).toBeGreaterThan(2 * outOfStep);
});

test('there is no energy where nothing is missing or nothing is known', () => {
  expect(energyOf(stripes, () => false)).toBeUndefined();
  expect(energyOf(stripes, () => true)).toBeUndefined();
});
