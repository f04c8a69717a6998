import { expect, test } from 'vitest';
import { withHorizon } from './horizon-of.ts';
import { coarserView, viewOf } from './view.ts';

const VIEW = viewOf(200, 100, { horizon: 0.5, eyeM: 1.6 });

test('a slight pitch moves the horizon to where the camera has it, a steep one above the frame', () => {
  expect(withHorizon(VIEW, { pitchDeg: 10, horizon: 0.4, defocus: 0 }).horizonPx).toBeCloseTo(40, 6);
  expect(withHorizon(VIEW, { pitchDeg: 35, horizon: 0.4, defocus: 0 }).horizonPx).toBeLessThan(0);
});

test('a coarser view sees the same point at the same place, margin aside', () => {
  const coarse = coarserView(VIEW, 4, 3);

  const full = VIEW.centreX + (2 / 5) * VIEW.focalPx;
  const small = coarse.centreX + (2 / 5) * coarse.focalPx;

  expect((small - 3) * 4).toBeCloseTo(full, 6);
  expect(coarse.widthPx).toBe(56);
});
